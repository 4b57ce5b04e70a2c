using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Survival;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Choices;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Choices;

/// <summary>What patients, follow-up and a range of doses buy.</summary>
public class BoughtPrecisionTests
{
    /// <summary>R 4.2.2, binom.test: 0 of 12 reaches to 26.46 %, 0 of 30 to 11.57 %; 6 of 12 from 21.09 to 78.91 %.</summary>
    [Theory]
    [InlineData(12, 0, 0.2646)]
    [InlineData(30, 0, 0.1157)]
    [InlineData(12, 1, 0.2646)]
    public void The_typical_reach_where_nothing_is_left_to_chance(int patients, double rate, double reach) => Assert.Equal(reach, PatientsWorth.TypicalReach(patients, rate), 4);

    [Theory]
    [InlineData(12, 0.3)]
    [InlineData(25, 0.5)]
    [InlineData(40, 0.12)]
    public void The_typical_reach_is_the_median_of_trials(int patients, double rate)
    {
        var random = new Random(3);
        var reaches = Enumerable.Range(0, 4001).Select(_ => Enumerable.Range(0, patients).Count(_ => random.NextDouble() < rate)).Select(k => new Proportion(k, patients))
            .Select(p => Math.Max((double)p.Events / p.Of - p.Exact.Lower.OrNull!.Value, p.Exact.Upper.OrNull!.Value - (double)p.Events / p.Of)).Order().ToList();
        Assert.InRange(PatientsWorth.TypicalReach(patients, rate), reaches[1850], reaches[2150]);
    }

    [Fact]
    public void More_patients_narrow_every_rate_and_make_more_medians()
    {
        var bought = PatientsWorth.Of(Her2.Rehearsed.Rehearsal, Her2.Rehearsed.Verdicts);
        Assert.Equal(Her2.Rehearsed.Verdicts.Select(v => v.Endpoint), bought.Select(b => b.Endpoint));
        foreach (var rate in bought.Where(b => b.Unit == "points" && b.Endpoint is "orr" or "dcr" or "ae"))
            Assert.Equal(rate.Purchases.Select(p => p.Figure.OrNull).OrderDescending(), rate.Purchases.Select(p => p.Figure.OrNull));
        var dor = bought.Single(b => b.Endpoint == "dor").Purchases.Select(p => p.Figure.OrNull!.Value).ToList();
        Assert.True(dor[0] < dor[1] && dor[1] < dor[^1]);
        Assert.All(bought.Where(b => b.Purchases.Count == 0), b => Assert.NotEmpty(b.WhyNothing!));
    }

    [Fact]
    public void What_the_trial_has_is_what_its_verdict_says() =>
        Assert.All(PatientsWorth.Of(Her2.Rehearsed.Rehearsal, Her2.Rehearsed.Verdicts).Where(b => b.Endpoint is "os" or "pfs" or "dor"),
            b => Assert.Equal(Her2.Rehearsed.Verdicts.Single(v => v.Endpoint == b.Endpoint).Numbers[0].Value.OrNull!.Value, b.Purchases.Single(p => p.Factor == 1).Figure.OrNull!.Value, 10));

    [Fact]
    public void Longer_follow_up_goes_on_at_the_last_interval_and_shorter_ends()
    {
        var longer = Followed.Until(Her2.Plan, Duration.OfDays(2000));
        Assert.Equal(Her2.Plan.Visits.Imaging, longer.Visits.Imaging.Take(Her2.Plan.Visits.Imaging.Count));
        var gaps = longer.Visits.Imaging.Skip(Her2.Plan.Visits.Imaging.Count - 1).Select(v => v.Planned.Days).ToList();
        Assert.All(gaps.Zip(gaps.Skip(1)), g => Assert.Equal(84, g.Second - g.First));
        Assert.True(gaps.Count > 1 && gaps[^1] is <= 2000 and > 2000 - 84);
        var shorter = Followed.Until(Her2.Plan, Duration.OfDays(100));
        Assert.All(shorter.Visits.Imaging, v => Assert.True(v.Planned.Days <= 100));
        Assert.Equal(Her2.Plan.Visits.Kinetics, shorter.Visits.Kinetics);
    }

    [Fact]
    public void Patients_followed_longer_are_the_same_patients()
    {
        var (longer, trials) = (Her2.Rehearsed.Rehearsal.Longer!, Her2.Rehearsed.Rehearsal.Trials);
        Assert.Equal(20, longer.Trials.Count);
        Assert.All(longer.Trials.Zip(trials), t => Assert.Equal((t.Second.Enrolled, t.Second.Infused, t.Second.Toxicities, t.Second.Recommended), (t.First.Enrolled, t.First.Infused, t.First.Toxicities, t.First.Recommended)));
        Assert.All(longer.Trials.Zip(trials), t => Assert.True(t.First.Times["os"].Subjects.Sum(s => s.Days) >= t.Second.Times["os"].Subjects.Sum(s => s.Days)));
    }

    /// <summary>Survival that truly rises with the dose is shown; where levels are dealt out at random among subjects it is shown as often as chance has it, in one tail of 5 % two-sided.</summary>
    [Fact]
    public void A_trend_over_doses_is_shown_where_there_is_one()
    {
        var rehearsal = Her2.Rehearsed.Rehearsal;
        TrialRecord With(TrialRecord trial, Func<int, int, int> days) => trial with
        {
            Times = new Dictionary<string, EventTimes>(trial.Times) { ["os"] = new([.. trial.Levels.Select((s, i) => new TimeToEvent(s.Key, default, default, days(s.Value, i), true, "DEATH"))], []) },
        };
        var rising = DoseAndSurvival.Of(rehearsal with { Trials = [.. rehearsal.Trials.Select(t => With(t, (level, i) => 100 * level + i))] })!;
        var falling = DoseAndSurvival.Of(rehearsal with { Trials = [.. rehearsal.Trials.Select(t => With(t, (level, i) => 500 - 100 * level + i))] })!;
        Assert.True(rising.Shown.Share > 0.9);
        Assert.Equal(0, falling.Shown.Share);

        var random = new Random(8);
        var many = Enumerable.Range(0, 40).SelectMany(_ => rehearsal.Trials.Select(t => With(t, (_, _) => random.Next(1, 1000)))).ToList();
        Assert.InRange(DoseAndSurvival.Of(rehearsal with { Trials = many })!.Shown.Share!.Value, 0.01, 0.045);
    }
}
