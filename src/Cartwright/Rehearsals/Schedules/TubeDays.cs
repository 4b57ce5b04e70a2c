using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Schedules;

/// <summary>Days on which a tube of blood may be added, and the plan with tubes on some of them.</summary>
public static class TubeDays
{
    // Whole days of the first four weeks: before them a patient is drawn daily or oftener by most protocols, and after them levels change slowly.
    private const int First = 2, Last = 28;

    // A tube so near to a planned one would be the same visit.
    private const double Apart = 0.5;

    /// <summary>The candidates, rising: whole days from the infusion, day 2 to 28, that are none of the planned ones.</summary>
    public static IReadOnlyList<double> Candidates(TrialPlan plan)
    {
        var planned = plan.Visits.Kinetics.Concat(plan.Visits.Cytokines).Select(v => v.Planned.Days).ToList();
        return [.. Enumerable.Range(First, Last - First + 1).Select(d => (double)d).Where(d => planned.All(p => Math.Abs(p - d) > Apart))];
    }

    /// <summary>The plan with tubes for kinetics, cytokines and, where they are drawn at all, counted cells.</summary>
    public static TrialPlan With(TrialPlan plan, IReadOnlyList<double> days)
    {
        var (visits, convention) = (plan.Visits, plan.Conventions.Day);
        return plan with
        {
            Visits = visits with { Kinetics = Inserted(visits.Kinetics, days, convention), Cytokines = Inserted(visits.Cytokines, days, convention), BloodCounts = WhereDrawn(visits.BloodCounts, days, convention) },
        };
    }

    /// <summary>In words: "two more tubes, Day 12 and 21"; the days by the numbers that the protocol gives them.</summary>
    public static string Words(IReadOnlyList<double> days, DayConvention convention)
    {
        var names = days.Select(d => Name(d, convention)).ToList();
        return names.Count switch
        {
            0 => "as planned",
            1 => $"one more tube, Day {names[0]}",
            _ => $"{Count(names.Count)} more tubes, Day {string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        };
    }

    /// <summary>What the tubes ask of patients: while vital signs are taken daily the patient is there anyway.</summary>
    public static Burden BurdenOf(IReadOnlyList<double> days, TrialPlan plan) =>
        days.Count == 0 ? Burden.Words : days.All(d => d <= plan.Visits.VitalSignsUntil.Days) ? Burden.Tubes : Burden.Visits;

    private static string Count(int n) => n switch { 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", 13 => "thirteen", _ => $"{n}" };

    private static string Name(double day, DayConvention convention) =>
        day == Math.Floor(day) ? $"{DayNumbering.ProtocolDay((int)day, convention)}" : day.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    // Where nobody counts cells a tube is not counted either.
    private static IReadOnlyList<PlannedVisit> WhereDrawn(IReadOnlyList<PlannedVisit> visits, IReadOnlyList<double> days, DayConvention convention) => visits.Count == 0 ? visits : Inserted(visits, days, convention);

    private static List<PlannedVisit> Inserted(IReadOnlyList<PlannedVisit> visits, IReadOnlyList<double> days, DayConvention convention)
    {
        var added = days.Where(d => visits.All(v => Math.Abs(v.Planned.Days - d) > 0.1)).Select(d => new PlannedVisit($"Day {Name(d, convention)}", Duration.OfDays(d), Duration.OfDays(d - 0.4), Duration.OfDays(d + 0.4)));
        return [.. visits.Select(v => Narrowed(v, days)).Concat(added).OrderBy(v => v.Planned.Days)];
    }

    // A visit's window must not reach over a tube that now stands beside it.
    private static PlannedVisit Narrowed(PlannedVisit visit, IReadOnlyList<double> days)
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
