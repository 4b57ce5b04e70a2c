using Cartwright.Analysis.Haematology;
using Cartwright.Tests.Analysis.Safety;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Haematology;

/// <summary>Nadirs, recovery and aplasia of cases worked by hand; limits of CTCAE 5.0 (neutrophil count decreased, grade 4: &lt; 0.5 ×10⁹/L; platelet count decreased, grade 3: &lt; 50).</summary>
public class BloodCountAnalysisTests
{
    // Day −1: 3.0; then 1.2, 0.4, 0.1, 0.6, 0.3, 0.5, 0.9. Two in a row at 0.5 or above first on days 21 and 28.
    private static readonly Package Neutropenic = Package.Of()
        .Count(-1, "NEUT", 3.0).Count(3, "NEUT", 1.2).Count(7, "NEUT", 0.4).Count(10, "NEUT", 0.1).Count(12, "NEUT", 0.6).Count(14, "NEUT", 0.3).Count(21, "NEUT", 0.5).Count(28, "NEUT", 0.9);

    [Fact]
    public void Neutrophils_have_their_nadir_its_day_and_the_day_of_recovery()
    {
        var count = Low(Neutropenic, "NEUT");
        (count.WasLow, count.Nadir.OrNull, count.NadirDay.OrNull, count.RecoveryDay.OrNull).ShouldBe((true, 0.1, 10, 21));
    }

    /// <summary>CTCAE 5.0: "&lt; 500/mm3", so that 0.5 itself is not.</summary>
    [Theory]
    [InlineData("NEUT", 0.5, 0.49, 0.5)]
    [InlineData("PLAT", 50, 49, 50)]
    [InlineData("PLAT", 20, 19, 20)]
    public void Low_is_below_the_limit_and_not_at_it(string test, double limit, double below, double at)
    {
        Low(Package.Of().Count(7, test, below), test, limit).WasLow.ShouldBe(true);
        Low(Package.Of().Count(7, test, at), test, limit).WasLow.ShouldBe(false);
        Low(Package.Of().Count(7, test, at), test, limit).RecoveryDay.Reason.ShouldBe("never below the limit");
    }

    [Fact]
    public void One_count_above_is_no_recovery() =>
        Low(Package.Of().Count(7, "NEUT", 0.2).Count(14, "NEUT", 0.8), "NEUT").RecoveryDay.Reason.ShouldBe("not recovered when last counted");

    [Theory]
    [InlineData(0.4, "10^3/uL", 0.4)]
    [InlineData(400, "cells/µL", 0.4)]
    [InlineData(400, "10^6/L", 0.4)]
    public void A_count_in_another_unit_is_converted(double value, string unit, double thousands) =>
        Low(Package.Of().Count(7, "NEUT", value, unit), "NEUT").Nadir.OrNull!.Value.ShouldBe(thousands, 1e-12);

    [Fact]
    public void A_unit_of_something_else_is_no_count_and_no_count_is_no_zero()
    {
        Low(Package.Of().Count(7, "NEUT", 40, "%"), "NEUT").WasLow.ShouldBeNull();
        Low(Package.Of().Count(-1, "NEUT", 0.1), "NEUT").ShouldSatisfyAllConditions(c => c.WasLow.ShouldBeNull(), c => c.Nadir.Reason.ShouldBe("no usable count after the infusion"));
    }

    [Fact]
    public void Below_a_limit_of_quantification_is_low_where_that_limit_is_not_above_the_one_asked_for()
    {
        var count = Low(Package.Of().Count(28, "BCELL", null, "cells/µL", 1), "BCELL");
        (count.WasLow, count.Nadir.Reason, count.NadirDay.OrNull).ShouldBe((true, "below the limit of quantification", 28));
        Low(Package.Of().Count(28, "BCELL", null, "cells/µL", 100), "BCELL").WasLow.ShouldBeNull();
    }

    [Theory]
    [InlineData("BCELL", 49, "cells/µL", true)]
    [InlineData("TNK", 51, "cells/µL", false)]
    [InlineData("CD7", 3, "cells/µL", true)]
    [InlineData("IGG", 3.9, "g/L", true)]
    [InlineData("IGG", 390, "mg/dL", true)]
    [InlineData("IGG", 0.39, "g/dL", true)]
    [InlineData("IGG", 0.41, "g/dL", false)]
    [InlineData("IGG", 4, "g/L", false)]
    public void Aplasia_is_below_its_limit(string test, double value, string unit, bool low) => Low(Package.Of().Count(28, test, value, unit), test).WasLow.ShouldBe(low);

    [Fact]
    public void What_was_not_counted_in_a_study_is_not_in_it()
    {
        BloodCountAnalysis.Of(Package.Of().Data, Package.Plan).IsEmpty.ShouldBeTrue();
        var counts = BloodCountAnalysis.Of(Neutropenic.With("S2").NeverInfused("S3").Data, Package.Plan);
        counts.Cytopenia.ShouldHaveSingleItem().Subjects.Select(s => (s.Subject, s.WasLow)).ShouldBe([("S1", true), ("S2", null)]);
        (counts.Aplasia.Count, counts.Courses.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Blasts_are_followed_in_marrow_alone()
    {
        var package = Package.Of().Count(-7, "BLAST", 60, "%", category: "BONE MARROW").Count(28, "BLAST", 1, "%", category: "BONE MARROW").Count(28, "BLAST", 30, "%");
        var course = BloodCountAnalysis.Of(package.Data, Package.Plan).Courses.ShouldHaveSingleItem();
        course.Samples.Select(s => (s.Visit, s.Value, s.PreDose)).ShouldBe([("Day -7", 60, true), ("Day 28", 1, false)]);
    }

    /// <summary>A law: no count after infusion is below the nadir, and recovery never comes before the first low count.</summary>
    [Fact]
    public void The_nadir_is_the_least_and_recovery_follows_a_low_count() =>
        Prop.ForAll(Gen.Choose(0, 20).ArrayOf().ToArbitrary(), values =>
        {
            var package = values.Select((v, i) => (v, i)).Aggregate(Package.Of().Count(-1, "NEUT", 4), (p, s) => p.Count(s.i + 1, "NEUT", s.v / 10.0));
            var count = Low(package, "NEUT");
            var low = Array.FindIndex(values, v => v < 5);
            return values.Length == 0 ? count.WasLow is null
                : Math.Abs(count.Nadir.OrNull!.Value - values.Min() / 10.0) < 1e-9 && count.WasLow == low >= 0 && !(count.RecoveryDay.OrNull <= low + 1)
                    && (count.RecoveryDay.OrNull is not { } day || (values[(int)day - 1] >= 5 && values[(int)day] >= 5));
        }).QuickCheckThrowOnFailure();

    private static LowCount Low(Package package, string test, double? limit = null)
    {
        var counts = BloodCountAnalysis.Of(package.Data, Package.Plan);
        return counts.Cytopenia.Concat(counts.Aplasia).First(l => l.Limit.Test == test && (limit is null || l.Limit.Limit == limit)).Subjects.Single();
    }
}
