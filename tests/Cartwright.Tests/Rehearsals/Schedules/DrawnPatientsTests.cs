using Cartwright.Analysis;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Schedules;

/// <summary>Choosing among the samples of patients drawn daily against leaving the other samples out of their data package and analysing that.</summary>
public class DrawnPatientsTests
{
    private const int Patients = 30;
    private const uint Trial = 77;
    private static readonly IReadOnlyList<double> Candidates = TubeDays.Candidates(Her2.Plan);
    private static readonly DrawnPatients Drawn = DrawnPatients.Of(Her2.Plan, Her2.Assumptions, Candidates, Patients, 5, Trial, 2);

    public static TheoryData<double[]> Choices => new() { Array.Empty<double>(), new double[] { 12, 21 }, new double[] { 2, 5, 9, 12, 21 }, Candidates.ToArray() };

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_choice_of_days_recovers_what_the_analysis_of_those_samples_does(double[] days)
    {
        var (daily, chosen) = (TubeDays.With(Her2.Plan, Candidates), TubeDays.With(Her2.Plan, days));
        var trial = VirtualTrial.TreatFixed(daily, Her2.Assumptions.WithoutShortfallOrDropout(), 1, Patients, 5, Trial);
        var visits = chosen.Visits.Kinetics.Concat(chosen.Visits.Cytokines).Select(v => v.Name).ToHashSet();
        var kept = trial.Data with { Concentrations = [.. trial.Data.Concentrations.Where(r => visits.Contains(r.Visit))], Laboratory = [.. trial.Data.Laboratory.Where(r => visits.Contains(r.Visit))] };
        var expected = KineticsRecovery.Of(trial with { Data = kept, Analysis = StudyAnalysis.Of(kept, chosen, null) }, chosen, Her2.Assumptions);
        foreach (var measured in expected)
        {
            var found = Drawn.On(days).Single(m => m.Endpoint == measured.Endpoint && m.Quantity == measured.Quantity);
            Assert.Equal(measured.Patients.OrderBy(p => p.True), found.Patients.OrderBy(p => p.True));
        }
    }

    [Fact]
    public void Candidates_are_whole_days_beside_the_planned_ones() =>
        Assert.Equal([2, 3, 5, 6, 8, 9, 11, 12, 13, .. Enumerable.Range(15, 13).Select(d => (double)d)], Candidates);

    [Fact]
    public void The_tubes_chosen_recover_more_than_the_schedule_as_planned()
    {
        var goal = ScheduleGoal.EveryEndpoint(0.2);
        var best = BestDays.Of(Candidates, 3, days => goal.Of(Drawn.On(days)), 2);
        var worths = best.Select(b => goal.Of(Drawn.On(b))).ToList();
        Assert.True(worths[2] > worths[0] + 0.02);
        Assert.Equal(worths.Order(), worths);
    }

    [Theory]
    [InlineData(new double[] { }, "as planned")]
    [InlineData(new double[] { 12 }, "one more tube, Day 12")]
    [InlineData(new double[] { 12, 21 }, "two more tubes, Day 12 and 21")]
    public void Words(double[] days, string words) => Assert.Equal(words, TubeDays.Words(days, DayConvention.InfusionIsDay0));

    [Fact]
    public void A_protocol_whose_infusion_is_day_1_numbers_its_tubes_so() => Assert.Equal("two more tubes, Day 13 and 22", TubeDays.Words([12, 21], DayConvention.InfusionIsDay1));
}
