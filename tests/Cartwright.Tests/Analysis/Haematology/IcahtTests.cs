using Cartwright.Analysis.Haematology;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Haematology;

/// <summary>Durations at the limits of table 1 of Rejeski et al., Blood 2023;142:865: early "≤500/µL: &lt;7, 7–13, ≥14 days, never above", "≤100/µL: ≥7, ≥14 days"; late "≤1500, ≤1000, ≤500, ≤100/µL".</summary>
public class IcahtTests
{
    // Counts every day from 0 to 30: normal, but from a day on for so many days.
    private static List<(int, double)> Course(int from, int days, double low) => [.. Enumerable.Range(0, 31).Select(d => (d, d >= from && d < from + days ? low : 3000.0))];

    private static Icaht Graded(IReadOnlyCollection<(int, double)> counts, int? until = null) => Icaht.Of(counts, until, IcahtRules.Consensus);

    [Theory]
    [InlineData(1, 500, 1)]
    [InlineData(6, 500, 1)]
    [InlineData(7, 500, 2)]
    [InlineData(13, 500, 2)]
    [InlineData(14, 500, 3)]
    [InlineData(20, 501, 0)]
    [InlineData(6, 100, 1)]
    [InlineData(7, 100, 3)]
    [InlineData(13, 100, 3)]
    [InlineData(14, 100, 4)]
    [InlineData(14, 101, 3)]
    public void Early_grades_go_by_the_longest_run(int days, double count, int grade) => Graded(Course(5, days, count)).Early.ShouldBe(new(grade, null, null));

    [Fact]
    public void Two_days_of_recovery_do_not_end_a_run_and_three_do()
    {
        var counts = Course(5, 12, 300);
        Graded([.. counts.Select(c => c.Item1 is 10 or 11 ? (c.Item1, 900) : c)]).DaysTo500.ShouldBe(12);
        Graded([.. counts.Select(c => c.Item1 is 10 or 11 or 12 ? (c.Item1, 900) : c)]).DaysTo500.ShouldBe(5);
    }

    [Fact]
    public void A_gap_of_a_week_is_filled_by_a_line_and_a_longer_one_is_told()
    {
        Graded([(0, 3000), (5, 400), (13, 400), (20, 3000), (27, 3000), (30, 3000)]).ShouldBe(new(new(2, null, null), Graded([]).Late, 9, 0));
        var sparse = Graded([(0, 3000), (5, 400), (14, 400), (21, 3000), (28, 3000), (30, 3000)]);
        sparse.Early.Remark.ShouldBe("counts tell of 23 of 31 days");
        sparse.DaysTo500.ShouldBe(1);
    }

    [Fact]
    public void Never_above_500_is_grade_4_where_observation_and_not_only_counting_ended()
    {
        List<(int, double)> low = [.. Enumerable.Range(0, 17).Select(d => (d, 200.0))];
        Graded(low, 16).Early.Grade.ShouldBe(4);
        Graded(low, 90).Early.ShouldBe(new(3, null, "counts tell of 17 of 31 days"));
    }

    [Fact]
    public void Too_few_counts_are_no_grade()
    {
        Graded([(0, 3000), (28, 3000)]).Early.Reason.ShouldBe("counts tell of 2 of 31 days");
        Graded([(45, 3000)]).Early.Reason.ShouldBe("no neutrophil count from infusion to day 30");
        Graded([(45, 3000)]).Late.Reason.ShouldBe("1 of the 2 late counts that a grade needs");
    }

    [Theory]
    [InlineData(1500, 1)]
    [InlineData(1501, 0)]
    [InlineData(1000, 2)]
    [InlineData(500, 3)]
    [InlineData(100, 4)]
    public void A_late_grade_needs_the_second_lowest_count_as_low(double second, int grade) => Graded([(31, 90), (40, second), (50, 5000)]).Late.Grade.ShouldBe(grade);

    [Fact]
    public void Late_is_after_day_30_up_to_day_100_and_not_after_progression()
    {
        Graded([(30, 50), (31, 2000), (100, 2000), (101, 50)]).Late.Grade.ShouldBe(0);
        Graded([(31, 2000), (40, 2000), (60, 50), (61, 50)], 59).Late.Grade.ShouldBe(0);
    }

    [Fact]
    public void Of_several_counts_on_a_day_the_lowest_counts() => Graded([.. Course(5, 0, 0), (7, 400)]).DaysTo500.ShouldBe(1);
}
