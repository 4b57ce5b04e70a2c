using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Schedules;

namespace Cartwright.Rehearsals;

/// <summary>A schedule tried: what it is, and what it recovers of each quantity on the same patients.</summary>
/// <param name="Words">What was changed: "two more tubes, Day 12 and 21".</param>
public sealed record TriedSchedule(string Words, Burden Burden, IReadOnlyList<Measured> Recovered)
{
    /// <summary>What it recovers of a quantity; null where it has none of this name.</summary>
    public RecoverySummary? Of(string endpoint, string quantity, double fraction) =>
        Recovered.FirstOrDefault(m => m.Endpoint == endpoint && m.Quantity == quantity) is { } m ? RecoverySummary.Of(m.Patients, fraction) : null;
}

/// <summary>What blood tubes are worth: the schedule as planned, the same with more tubes, and the same under the other day convention, each on the same patients, whose samples at unchanged times have the same errors.</summary>
/// <param name="OtherDays">The schedule as planned, its numbered days counted by the other convention.</param>
public sealed record ScheduleValue(TriedSchedule AsPlanned, IReadOnlyList<TriedSchedule> Amended, TriedSchedule OtherDays)
{
    // Nearly every day to Day 14 and every third to Day 24, with the planned ones: about the ceiling of what blood can buy.
    private static readonly double[] Ceiling = [2, 3, 5, 6, 8, 9, 11, 12, 13, 16, 18, 21, 24];

    private static readonly int[] Budgets = [2, 5];

    // Where nobody wants to know.
    private static ScheduleValue NotTried { get; } = new(new("as planned", Burden.Words, []), [], new("the other day convention", Burden.Words, []));

    /// <summary>Schedules tried in all.</summary>
    internal static int Schedules => Budgets.Length + 3;

    /// <summary>Tries them on so many patients at the lowest level, nobody short of dose or lost; the days of two and of five tubes are chosen by other patients, of whom a third as many.</summary>
    public static ScheduleValue Of(TrialPlan plan, TrialPlan otherDays, Assumptions assumptions, RehearsalSettings settings, Action? progress)
    {
        if (settings.PatientsForAmendments == 0) return NotTried;
        double[][] extra = [.. Chosen(plan, assumptions, settings), Ceiling];
        TrialPlan[] plans = [plan, .. extra.Select(days => TubeDays.With(plan, days)), otherDays];
        var recovered = Recover(plans, assumptions.WithoutShortfallOrDropout(), settings, progress);
        return new(
            new("as planned", Burden.Words, recovered[0]),
            [.. extra.Select((days, i) => new TriedSchedule(TubeDays.Words(days, plan.Conventions.Day), TubeDays.BurdenOf(days, plan), recovered[i + 1])).DistinctBy(t => t.Words)],
            new("the other day convention", Burden.Words, recovered[^1]));
    }

    // Where nothing is measured, any days are as good.
    private static IEnumerable<double[]> Chosen(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings)
    {
        var candidates = TubeDays.Candidates(plan);
        var drawn = DrawnPatients.Of(plan, assumptions, candidates, Math.Max(1, settings.PatientsForAmendments / 3), settings.Seed, TrialNumbers.ChoiceOfDays, settings.Threads);
        var goal = ScheduleGoal.EveryEndpoint(plan.Precision.KineticsWithin);
        var best = BestDays.Of(candidates, Budgets[^1], days => goal.Of(drawn.On(days)), settings.Threads);
        return Budgets.Select(tubes => best[Math.Min(tubes, best.Count - 1)].ToArray());
    }

    // The patients of a batch are treated once and measured under every schedule.
    private static List<Measured>[] Recover(TrialPlan[] plans, Assumptions assumptions, RehearsalSettings settings, Action? progress)
    {
        var batches = new IReadOnlyList<Measured>[Rehearsal.Batches(settings.PatientsForAmendments)][];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var patients = Math.Min(Rehearsal.Batch, settings.PatientsForAmendments - i * Rehearsal.Batch);
            var ward = new Ward(plans[0], assumptions, settings.Seed);
            batches[i] = Array.ConvertAll(plans, plan =>
            {
                var trial = VirtualTrial.TreatFixed(plan, assumptions, 1, patients, settings.Seed, TrialNumbers.Amendments + (uint)i, ward);
                progress?.Invoke();
                return KineticsRecovery.Of(trial, plan, assumptions);
            });
        });
        return [.. plans.Select((_, p) => batches[0][p].Select((m, q) => m with { Patients = [.. batches.SelectMany(b => b[p][q].Patients)] }).ToList())];
    }
}
