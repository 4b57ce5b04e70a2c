using Cartwright.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Tables 3 and 4 of Lee DW et al., Blood 2014;124:188–195; table 3 as it also stands in table 3 of PMC8159878 and table 2 of PMC7006459.</summary>
public class LeeGradeTests
{
    private static readonly Package Febrile = Package.Of().Temps(0, 18, 36.8).Temps(24, 66, 38.5).Temps(72, 168, 36.9);

    /// <summary>Table 3: below 40 % grade 2, 40 % or more grade 3, a ventilator grade 4. The cannula by the rule of 4 % a litre.</summary>
    [Theory]
    [InlineData("NASAL CANNULA", 4.0, 2)]
    [InlineData("NASAL CANNULA", 4.9, 2)]
    [InlineData("NASAL CANNULA", 5.0, 3)]
    [InlineData("NASAL CANNULA", null, 2)]
    [InlineData("BLOW-BY", null, 2)]
    [InlineData("FACE MASK", 6.0, 3)]
    [InlineData("NON-REBREATHER MASK", null, 3)]
    [InlineData("VENTURI MASK", null, 3)]
    [InlineData("CPAP", null, 3)]
    [InlineData("BIPAP", null, 3)]
    [InlineData("MECHANICAL VENTILATION", null, 4)]
    [InlineData("LEUKAPHERESIS", null, 1)]
    public void Hypoxia_is_graded_by_the_oxygen_needed(string device, double? flow, int grade) => GradeOf(Febrile.Oxygen(device, flow, 30, 40)).ShouldBe(grade);

    /// <summary>Table 3: fluids or a low dose of one vasopressor grade 2; a high dose or several, vasopressin among them, grade 3.</summary>
    [Theory]
    [InlineData("fluid", 2)]
    [InlineData("norepinephrine", 2)]
    [InlineData("vasopressin", 2)]
    [InlineData("norepinephrine norepinephrine", 2)]
    [InlineData("vasopressin norepinephrine", 3)]
    [InlineData("norepinephrine epinephrine", 3)]
    public void Hypotension_is_graded_by_what_it_needed(string given, int grade)
    {
        var package = given.Split(' ').Aggregate(Febrile, (p, name) => p.Medicine(name.ToUpperInvariant(), ClassOf(name), 30, 40));
        GradeOf(package).ShouldBe(grade);
    }

    /// <summary>Table 4: norepinephrine ≥ 20, epinephrine ≥ 10, phenylephrine ≥ 200 µg/min, dopamine ≥ 10 µg/kg/min. Of 50 kg: 0.4, 0.2 and 4 µg/kg/min.</summary>
    [Theory]
    [InlineData("NOREPINEPHRINE", 0.39, 2)]
    [InlineData("NOREPINEPHRINE", 0.4, 3)]
    [InlineData("Noradrenaline tartrate", 0.4, 3)]
    [InlineData("EPINEPHRINE", 0.19, 2)]
    [InlineData("EPINEPHRINE", 0.2, 3)]
    [InlineData("PHENYLEPHRINE", 3.9, 2)]
    [InlineData("PHENYLEPHRINE", 4.0, 3)]
    [InlineData("DOPAMINE", 9.9, 2)]
    [InlineData("DOPAMINE", 10.0, 3)]
    [InlineData("DOBUTAMINE", 100.0, 2)]
    public void A_high_dose_is_that_of_table_4(string name, double rate, int grade) => GradeOf(Weighing(50, Febrile.Medicine(name, "VASOPRESSOR", 30, 40, rate))).ShouldBe(grade);

    /// <summary>Table 4: "all doses required for ≥ 3 hours".</summary>
    [Theory]
    [InlineData(2.9, 2)]
    [InlineData(3.0, 3)]
    public void A_high_dose_counts_once_it_ran_for_three_hours(double hours, int grade) =>
        GradeOf(Weighing(50, Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 30 + hours, 0.5))).ShouldBe(grade);

    [Fact]
    public void Without_a_weight_a_rate_by_the_kilogram_is_no_dose_by_the_minute() =>
        GradeOf(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40, 5)).ShouldBe(2);

    /// <summary>Unlike the consensus, table 3 asks for no fever once there is a syndrome.</summary>
    [Fact]
    public void Signs_after_the_fever_are_graded_without_its_treatment()
    {
        var course = Course(Febrile.Oxygen("FACE MASK", null, 75, 85));
        (course.MaxGrade, course.MaxGradeUnder(LeeGrade.Scale)).ShouldBe((1, 3));
    }

    /// <summary>Table 3: organ toxicity of grades 2, 3 and 4; transaminitis of grade 4 is grade 3.</summary>
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 0, 2)]
    [InlineData(3, 0, 3)]
    [InlineData(4, 0, 4)]
    [InlineData(0, 3, 3)]
    [InlineData(0, 4, 3)]
    public void Organs_raise_the_grade_where_they_are_known(int organ, int transaminitis, int grade) =>
        LeeGrade.Of(CytokineReleaseSigns.None with { Fever = true, OrganToxicity = organ, Transaminitis = transaminitis }).ShouldBe(grade);

    [Fact]
    public void Grades_of_both_scales_stand_against_each_other()
    {
        Course(Package.Of().Temps(0, 48, 37)).MaxGradeUnder(LeeGrade.Scale).ShouldBe(0);
        Course(Package.Of()).MaxGradeUnder(LeeGrade.Scale).ShouldBeNull();
        Course(Febrile.Died(4, "Cytokine release syndrome")).MaxGradeUnder(LeeGrade.Scale).ShouldBe(5);
        var both = CytokineReleaseAnalysis.Of(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40).With("S2").Temps(0, 48, 37, subject: "S2").With("S3").Data, Package.Plan).Comparisons.Single(c => c.Second == "Lee 2014");
        both.Pairs.ShouldBe([new GradePair(0, 0, 1), new GradePair(3, 2, 1)]);
    }

    private static Package Weighing(double kilograms, Package package) =>
        new(package.Data with { VitalSigns = [.. package.Data.VitalSigns, new("S1", 999, "WEIGHT", kilograms, "kg", Package.Day(-20))] });

    private static string ClassOf(string name) => name switch { "fluid" => "FLUID BOLUS", "vasopressin" => "VASOPRESSIN", _ => "VASOPRESSOR" };

    private static int? GradeOf(Package package) => Course(package).MaxGradeUnder(LeeGrade.Scale);

    private static CytokineReleaseCourse Course(Package package) => CytokineReleaseAnalysis.Of(package.Data, Package.Plan).Courses.Single();
}
