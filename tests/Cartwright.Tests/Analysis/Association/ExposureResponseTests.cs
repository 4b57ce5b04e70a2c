using Cartwright.Analysis.Association;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Analysis.Pharmacokinetics;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Association;

public class ExposureResponseTests
{
    private static readonly double[] Days = [4, 10, 14, 28, 60];

    /// <summary>Responders have ten times the level of the others: the median of the logarithms' differences is 1, and every pair is ordered.</summary>
    [Fact]
    public void Responders_with_ten_times_the_level_have_a_ratio_of_ten()
    {
        var exposure = Of([.. new[] { 1.0, 2, 3 }.Select(f => Subject(10 * f, true)), .. new[] { 1.0, 2, 3 }.Select(f => Subject(f, false))]);
        var peaks = exposure.ByResponse(ObservedParameters.Cmax);

        peaks.Ratio.OrNull!.Value.ShouldBe(10, 1e-9);
        peaks.Logs.Superiority.OrNull.ShouldBe(1);
        // Three of three against three of three, in 20 ways: 2/20.
        peaks.Logs.P.OrNull!.Value.ShouldBe(0.1, 1e-12);
        // Separated entirely, and still with an estimate.
        peaks.PerTenfold.Coefficient.OrNull.ShouldNotBeNull().ShouldBeGreaterThan(0);
        peaks.PerTenfold.Interval.Lower.OrNull.ShouldNotBeNull();
    }

    /// <summary>Firth's penalty makes a number even of one responder, and of perfect separation by a hair: neither is an odds ratio to print.</summary>
    [Theory]
    [InlineData(1, 6, "no odds ratio where a group has fewer than 3: 1 responder, 6 others")]
    [InlineData(5, 2, "no odds ratio where a group has fewer than 3: 5 responders, 2 others")]
    [InlineData(0, 6, "no odds ratio where a group has fewer than 3: 0 responders, 6 others")]
    [InlineData(3, 3, null)]
    public void A_group_of_fewer_than_three_has_no_odds_ratio(int responders, int others, string? because)
    {
        var exposure = Of([.. Enumerable.Range(1, responders).Select(i => Subject(i + 3.5, true)), .. Enumerable.Range(1, others).Select(i => Subject(i, false))]);
        var odds = exposure.ByResponse(ObservedParameters.Cmax).PerTenfold;

        odds.Coefficient.Reason.ShouldBe(because);
        odds.Interval.Upper.Reason.ShouldBe(because);
    }

    [Fact]
    public void All_levels_the_same_have_no_odds_ratio() =>
        Of([.. Enumerable.Range(1, 8).Select(i => Subject(2, i < 5))]).ByResponse(ObservedParameters.Cmax).PerTenfold.Coefficient.OrNull.ShouldBeNull();

    [Fact]
    public void An_area_missing_because_of_death_is_told_from_one_that_is_missing()
    {
        var exposure = Of([Subject(1, false, samples: 2, death: 15), Subject(2, false, samples: 2), Subject(3, true), Subject(4, false)]);
        var areas = exposure.ByResponse(AreaParameters.AucPartial);

        (areas.WithoutExposure, areas.DiedBefore).ShouldBe((2, 1));
        exposure.ByResponse(ObservedParameters.Cmax).WithoutExposure.ShouldBe(0);
        Of([Subject(1, false, death: 40)]).ByResponse(AreaParameters.AucPartial).DiedBefore.ShouldBe(0);
    }

    [Fact]
    public void From_the_landmark_only_later_responses_of_those_alive_count()
    {
        var exposure = Of([Subject(1, true, response: 8), Subject(2, true, response: 40), Subject(3, false), Subject(4, false, death: 20), Subject(5, null)]);
        var from = exposure.FromLandmark(ObservedParameters.Cmax);

        exposure.Subjects.Count(s => s.RespondedBeforePeak).ShouldBe(1);
        (from.Logs.First, from.Logs.Second).ShouldBe((1, 1));
    }

    [Fact]
    public void Grades_that_nobody_has_are_no_group_and_who_has_no_level_is_left_out()
    {
        var exposure = Of([Subject(1, null), Subject(2, null), Subject(5, null), Subject(6, null)]);
        var grades = exposure.Subjects.Select((s, i) => (s.Subject, Grade: i < 2 ? 0 : 3)).ToDictionary(p => p.Subject, p => p.Grade);
        var peaks = exposure.ByGrade(ObservedParameters.Cmax, grades);

        peaks.Groups.Select(g => (g.Grade, g.Values.Count)).ShouldBe([(0, 2), (3, 2)]);
        peaks.Trend.Statistic.ShouldBe(4);
        peaks.Correlation.Rho.OrNull!.Value.ShouldBe(0.894427190999916, 1e-12);
        exposure.ByGrade(ObservedParameters.Cmax, new Dictionary<string, int>()).Groups.ShouldBeEmpty();
    }

    private static int next;

    private static ExposureResponse Of(IReadOnlyList<ExposedSubject> subjects) => new(subjects, BaselineBurden.Unknown);

    // A course that peaks on day 10 at 1,000 times the factor.
    private static ExposedSubject Subject(double factor, bool? responded, int samples = 5, double? death = null, double? response = null)
    {
        var id = $"P{Interlocked.Increment(ref next)}";
        double[] levels = [200, 1000, 600, 100, 60];
        IReadOnlyList<Concentration> rows = [.. Days.Take(samples).Select((day, i) => SmallStudy.Level(day, levels[i] * factor, subject: id))];
        var data = SmallStudy.Data([SmallStudy.Subject(id)], rows);
        return new(id, KineticsAnalysis.Of(data, SmallStudy.Plan())[0], responded, response ?? (responded == true ? 40 : null), death);
    }
}
