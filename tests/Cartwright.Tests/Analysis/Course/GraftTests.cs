using Cartwright.Analysis.Safety.Graft;
using Cartwright.Analysis.Subjects;
using Cartwright.Tests.Analysis.Safety;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>Limits and grades are those of Harris et al., Biol. Blood Marrow Transplant. 22 (2016) 4–10, as the National Cancer Institute's PDQ prints them (tables 4 and 5 of its page on complications of pediatric HSCT).</summary>
public class GraftTests
{
    private const string Acute = "ACUTE GRAFT VERSUS HOST DISEASE";

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(24.9, false, 1)]
    [InlineData(25, false, 2)]
    [InlineData(50, false, 2)]
    [InlineData(50.1, false, 3)]
    [InlineData(100, false, 3)]
    [InlineData(60, true, 4)]
    public void Skin(double percent, bool blistered, int stage) => MagicStage.Skin(percent, blistered).ShouldBe(stage);

    [Theory]
    [InlineData(1.9, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(3.1, 2)]
    [InlineData(6, 2)]
    [InlineData(6.1, 3)]
    [InlineData(15, 3)]
    [InlineData(15.1, 4)]
    public void Liver(double milligrams, int stage) => MagicStage.Liver(milligrams).ShouldBe(stage);

    [Theory]
    [InlineData(499, 0, 9.9)]
    [InlineData(500, 1, 10)]
    [InlineData(999, 1, 19.9)]
    [InlineData(1000, 2, 20)]
    [InlineData(1500, 2, 30)]
    [InlineData(1501, 3, 30.1)]
    public void Lower_gut_of_adults_and_of_children(double millilitres, int stage, double perKilogram)
    {
        MagicStage.LowerGutOfAdult(millilitres, false).ShouldBe(stage);
        MagicStage.LowerGutOfChild(perKilogram, false).ShouldBe(stage);
        MagicStage.LowerGutOfAdult(millilitres, true).ShouldBe(4);
    }

    [Theory]
    [InlineData(2, 0, 3, 0)]
    [InlineData(3, 1, 4, 1)]
    [InlineData(4, 1, 6, 1)]
    [InlineData(5, 2, 7, 2)]
    [InlineData(7, 2, 10, 2)]
    [InlineData(8, 3, 11, 3)]
    public void Lower_gut_by_episodes(double adult, int stage, double child, int ofChild)
    {
        MagicStage.LowerGutByEpisodes(adult, adult: true, false).ShouldBe(stage);
        MagicStage.LowerGutByEpisodes(child, adult: false, false).ShouldBe(ofChild);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(1, 0, 0, 0, 1)]
    [InlineData(2, 0, 0, 0, 1)]
    [InlineData(3, 0, 0, 0, 2)]
    [InlineData(0, 1, 0, 0, 2)]
    [InlineData(0, 0, 1, 0, 2)]
    [InlineData(0, 0, 0, 1, 2)]
    [InlineData(3, 1, 1, 1, 2)]
    [InlineData(0, 2, 0, 0, 3)]
    [InlineData(3, 0, 3, 1, 3)]
    [InlineData(4, 0, 0, 0, 4)]
    [InlineData(0, 4, 0, 0, 4)]
    [InlineData(0, 0, 4, 1, 4)]
    public void The_grade_is_that_of_the_worst_organ(int skin, int liver, int lower, int upper, int grade) => MagicGrade.Of(new(skin, liver, lower, upper)).OrNull.ShouldBe(grade);

    [Fact]
    public void An_organ_that_was_not_staged_leaves_no_grade_unless_it_could_not_change_it()
    {
        MagicGrade.Of(new(4, null, null, null)).OrNull.ShouldBe(4);
        MagicGrade.Of(new(1, 0, 0, null)).Reason.ShouldBe("not staged: upper gut");
        MagicGrade.Of(new(3, 0, 0, null)).OrNull.ShouldBe(2);
        MagicGrade.Of(new(1, null, 2, 0)).Reason.ShouldBe("not staged: liver");
    }

    [Fact]
    public void No_organ_that_gets_worse_lowers_the_grade() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        int?[] stages = [random.Next(5), random.Next(5), random.Next(5), random.Next(2)];
        double Grade() => MagicGrade.Of(new(stages[0], stages[1], stages[2], stages[3])).OrNull!.Value;
        var before = Grade();
        var organ = random.Next(4);
        stages[organ] = Math.Min(organ == 3 ? 1 : 4, stages[organ]!.Value + 1);
        Grade().ShouldBeGreaterThanOrEqualTo(before);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(70, 600, "mL/day", 1)]
    [InlineData(50, 600, "mL/day", 1)] // 12 mL/kg
    [InlineData(20, 600, "mL/day", 2)] // 30 mL/kg
    [InlineData(20, 25, "mL/kg/day", 2)]
    [InlineData(70, 25, "mL/kg/day", 3)] // 1750 mL
    public void The_weight_tells_adults_from_children(double kilograms, double stool, string unit, int stage)
    {
        var data = Package.Of().About(20, Acute, "STOOLVOL", stool, unit: unit).Data;
        data = data with { VitalSigns = [new("S1", 1, "WEIGHT", kilograms, "kg", Package.Day(-20))] };
        CourseRows.Of(data).Graft.Subjects.Single().Assessments.Single().Stages.LowerGut.ShouldBe(stage);
    }

    [Fact]
    public void Bilirubin_of_the_laboratory_stands_in_and_is_converted()
    {
        var package = Package.Of().About(20, Acute, "SKINBSA", 10, unit: "%").About(20, Acute, "LGISTG", 0).About(20, Acute, "UGISYMP", text: "N");
        var data = package.Data with { Laboratory = [new("S1", 7, "BILI", "Bilirubin", "CHEMISTRY", 60, false, null, "umol/L", "", Package.AtHour(480))] };
        var assessment = CourseRows.Of(data).Graft.Subjects.Single().Assessments.Single();
        assessment.Stages.ShouldBe(new GraftStages(1, 2, 0, 0)); // 60 µmol/L are 3.5 mg/dL
        assessment.Grade.OrNull.ShouldBe(3);
        assessment.Sources.ShouldContain(new Cartwright.Analysis.DataRecord("LB", "S1", 7));
    }

    /// <summary>Grade II on day 20 (S1), death on day 10 (S2), grade I only (S3), signs on day 120 (S4): by day 100 one of four.</summary>
    [Fact]
    public void Incidence_by_day_100_has_death_competing()
    {
        var package = Package.Of().With("S2").With("S3").With("S4").About(20, Acute, "MAGICGR", 2).About(30, Acute, "MAGICGR", 1, subject: "S3").About(120, Acute, "MAGICGR", 3, subject: "S4")
            .About(200, "CHRONIC GRAFT VERSUS HOST DISEASE", "CGVHDSEV", text: "MILD").About(260, "CHRONIC GRAFT VERSUS HOST DISEASE", "CGVHDSEV", text: "SEVERE");
        var data = package.Data with { Demographics = [.. package.Data.Demographics.Select(d => d.Subject == "S2" ? d with { Death = Package.Day(10) } : d)] };
        var graft = CourseRows.Of(data).Graft;
        var all = SubjectLevel.Of(data, Package.Plan).Subjects;
        graft.Acute(all, 2, Package.Plan.Conventions.Duration).At(GraftAnalysis.Day).OrNull!.Value.ShouldBe(0.25, 1e-12);
        graft.Acute(all, 3, Package.Plan.Conventions.Duration).At(GraftAnalysis.Day).OrNull!.Value.ShouldBe(0, 1e-12);
        graft.Subjects[0].Chronic.ShouldBe("SEVERE");
    }
}
