using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Analysis.Safety;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Laboratory;

/// <summary>Hy's law by the limits of the FDA's guidance of 2009. Where a value lies on a limit it is not beyond it: Tesfaldet et al., Drug Saf 2024;47:699–710.</summary>
public class LiverInjuryTests
{
    [Theory]
    [InlineData(120.0, 2.1, LiverQuadrant.Cholestasis)]
    [InlineData(120.1, 2.0, LiverQuadrant.TemplesCorollary)]
    [InlineData(120.1, 2.1, LiverQuadrant.HysLaw)]
    [InlineData(120.0, 2.0, LiverQuadrant.Normal)]
    public void Three_times_ALT_and_twice_bilirubin_part_the_quadrants(double alt, double bilirubin, LiverQuadrant quadrant) =>
        One(Row(5, "ALT", alt), Row(5, "BILI", bilirubin)).Quadrant(LiverInjuryRules.Fda2009).ShouldBe(quadrant);

    [Fact]
    public void Peaks_are_of_the_time_after_infusion_and_what_is_drawn_on_its_day_without_a_time_is_before()
    {
        var liver = One(Row(-3, "ALT", 900), Row(-1, "ALT", 30), Row(0, "BILI", 9) with { At = Package.Day(0) }, Row(0.2, "ALT", 60), Row(9, "ALT", 50), Row(9, "BILI", 1.5));
        liver.Alanine!.Multiple.ShouldBe(1.5);
        liver.Alanine.Source.ShouldBe(new DataRecord("LB", "S1", 4));
        liver.AlanineBefore!.Multiple.ShouldBe(0.75);
        (liver.Bilirubin!.Multiple, liver.BilirubinBefore!.Multiple).ShouldBe((1.5, 9));
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(10, 40, true)]
    [InlineData(10, 41, false)]
    [InlineData(10, 9, false)]
    public void Bilirubin_is_together_with_the_enzyme_from_its_day_to_thirty_days_after_it(double enzyme, double bilirubin, bool together)
    {
        var liver = One(Row(enzyme, "AST", 400), Row(bilirubin, "BILI", 5));
        liver.Quadrant(LiverInjuryRules.Fda2009).ShouldBe(LiverQuadrant.HysLaw);
        (liver.Together is not null).ShouldBe(together);
    }

    [Theory]
    [InlineData(199.0, 11, PhosphataseFinding.Below)]
    [InlineData(200.0, 11, PhosphataseFinding.Raised)]
    [InlineData(600.0, 13, PhosphataseFinding.NotMeasured)]
    [InlineData(600.0, 9, PhosphataseFinding.NotMeasured)]
    public void Phosphatase_is_looked_at_between_the_two(double phosphatase, double day, PhosphataseFinding finding) =>
        One(Row(10, "ALT", 400), Row(12, "BILI", 5), Row(day, "ALP", phosphatase)).Together!.Finding.ShouldBe(finding);

    [Fact]
    public void Of_several_pairs_the_one_nearest_to_the_law_stands()
    {
        var pair = One(Row(10, "ALT", 400), Row(10, "BILI", 5), Row(10, "ALP", 500), Row(80, "ALT", 200), Row(81, "BILI", 3), Row(81, "ALP", 90)).Together!;
        (pair.Finding, pair.Aminotransferase.Source.Sequence, pair.Bilirubin.Source.Sequence).ShouldBe((PhosphataseFinding.Below, 4, 5));
    }

    [Fact]
    public void What_has_no_limit_of_normal_tells_nothing_and_says_so()
    {
        var liver = One(Row(5, "ALT", 900) with { UpperNormal = null }, Row(5, "BILI", 9), Row(6, "ALT", 900) with { Category = "URINALYSIS" });
        liver.Quadrant(LiverInjuryRules.Fda2009).ShouldBeNull();
        liver.WhyNone.ShouldBe("no ALT or AST with its upper limit of normal after the infusion");
    }

    [Fact]
    public void Units_do_not_matter_since_the_limit_is_in_the_same() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<PositiveInt>().ArrayOf(8).ToArbitrary(), Gen.Choose(1, 400).Select(n => n / 7.0).ToArbitrary(), (numbers, factor) =>
        {
            LaboratoryResult[] rows = [.. numbers.Select((n, i) => Row(i * 5, i % 2 == 0 ? "ALT" : "BILI", n.Get % 300))];
            var scaled = rows.Select(r => r with { Value = r.Value * factor, UpperNormal = r.UpperNormal * factor }).ToArray();
            var (one, other) = (One(rows), One(scaled));
            return one.Quadrant(LiverInjuryRules.Fda2009) == other.Quadrant(LiverInjuryRules.Fda2009) && one.Together?.Bilirubin.Source == other.Together?.Bilirubin.Source;
        }).QuickCheckThrowOnFailure();

    private static SubjectLiver One(params LaboratoryResult[] rows)
    {
        var data = Package.Of().Data with { Laboratory = [.. rows.Select((r, i) => r with { Sequence = i + 1 })] };
        return LiverInjury.Of(data, SubjectLevel.Of(data, Package.Plan), LiverInjuryRules.Fda2009).Subjects.ShouldHaveSingleItem();
    }

    private static LaboratoryResult Row(double day, string test, double value) =>
        new("S1", 1, test, test, "CHEMISTRY", value, false, null, test == "BILI" ? "mg/dL" : "U/L", "", Package.AtHour(day * 24)) { UpperNormal = test switch { "BILI" => 1, "ALP" => 100, _ => 40 } };
}
