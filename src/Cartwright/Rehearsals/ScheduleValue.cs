using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

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
    // Two tubes; five tubes; and, with the planned ones, nearly every day to Day 14 and every third to Day 24: about the ceiling of what blood can buy.
    private static readonly double[][] ExtraDays = [[12, 21], [2, 5, 9, 12, 21], [2, 3, 5, 6, 8, 9, 11, 12, 13, 16, 18, 21, 24]];

    /// <summary>Schedules tried in all.</summary>
    internal static int Schedules => ExtraDays.Length + 2;

    /// <summary>Tries them on so many patients at the lowest level, nobody short of dose or lost.</summary>
    public static ScheduleValue Of(TrialPlan plan, TrialPlan otherDays, Assumptions assumptions, RehearsalSettings settings, uint number, Action? progress)
    {
        TrialPlan[] plans = [plan, .. ExtraDays.Select(days => With(plan, days)), otherDays];
        var recovered = Recover(plans, assumptions.WithoutShortfallOrDropout(), settings, number, progress);
        return new(
            new("as planned", Burden.Words, recovered[0]),
            [.. ExtraDays.Select((days, i) => new TriedSchedule(Words(days), BurdenOf(days, plan), recovered[i + 1]))],
            new("the other day convention", Burden.Words, recovered[^1]));
    }

    // The patients of a batch are treated once and measured under every schedule.
    private static List<Measured>[] Recover(TrialPlan[] plans, Assumptions assumptions, RehearsalSettings settings, uint number, Action? progress)
    {
        var batches = new IReadOnlyList<Measured>[Rehearsal.Batches(settings.PatientsForAmendments)][];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var patients = Math.Min(Rehearsal.Batch, settings.PatientsForAmendments - i * Rehearsal.Batch);
            var ward = new Ward(plans[0], assumptions, settings.Seed);
            batches[i] = Array.ConvertAll(plans, plan =>
            {
                var trial = VirtualTrial.TreatFixed(plan, assumptions, 1, patients, settings.Seed, number + (uint)i, ward);
                progress?.Invoke();
                return KineticsRecovery.Of(trial, plan, assumptions);
            });
        });
        return [.. plans.Select((_, p) => batches[0][p].Select((m, q) => m with { Patients = [.. batches.SelectMany(b => b[p][q].Patients)] }).ToList())];
    }

    private static string Words(double[] days)
    {
        var names = days.Select(d => d.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return $"{Count(days.Length)} more tubes, Day {string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static string Count(int n) => n switch { 2 => "two", 5 => "five", 13 => "thirteen", _ => $"{n}" };

    // While vital signs are taken daily the patient is there anyway.
    private static Burden BurdenOf(double[] days, TrialPlan plan) => days.All(d => d <= plan.Visits.VitalSignsUntil.Days) ? Burden.Tubes : Burden.Visits;

    private static TrialPlan With(TrialPlan plan, double[] days) => plan with
    {
        Visits = plan.Visits with { Kinetics = Inserted(plan.Visits.Kinetics, days), Cytokines = Inserted(plan.Visits.Cytokines, days), BloodCounts = WhereDrawn(plan.Visits.BloodCounts, days) },
    };

    // Where nobody counts cells a tube is not counted either.
    private static IReadOnlyList<PlannedVisit> WhereDrawn(IReadOnlyList<PlannedVisit> visits, double[] days) => visits.Count == 0 ? visits : Inserted(visits, days);

    private static List<PlannedVisit> Inserted(IReadOnlyList<PlannedVisit> visits, double[] days)
    {
        var added = days.Where(d => visits.All(v => Math.Abs(v.Planned.Days - d) > 0.1)).Select(d => new PlannedVisit($"Day {d:0.#}", Duration.OfDays(d), Duration.OfDays(d - 0.4), Duration.OfDays(d + 0.4)));
        return [.. visits.Select(v => Narrowed(v, days)).Concat(added).OrderBy(v => v.Planned.Days)];
    }

    // A visit's window must not reach over a tube that now stands beside it.
    private static PlannedVisit Narrowed(PlannedVisit visit, double[] days)
    {
        var before = days.Where(d => d < visit.Planned.Days).DefaultIfEmpty(double.NegativeInfinity).Max();
        var after = days.Where(d => d > visit.Planned.Days).DefaultIfEmpty(double.PositiveInfinity).Min();
        return visit with
        {
            Earliest = Duration.OfDays(Math.Max(visit.Earliest.Days, (visit.Planned.Days + before) / 2)),
            Latest = Duration.OfDays(Math.Min(visit.Latest.Days, (visit.Planned.Days + after) / 2)),
        };
    }
}
