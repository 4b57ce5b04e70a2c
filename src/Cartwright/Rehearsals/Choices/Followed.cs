using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Choices;

/// <summary>A plan with its patients followed for longer or shorter. Assessments of the disease go on at their last interval, or end earlier.</summary>
public static class Followed
{
    /// <summary>Effects and events are followed until a day from infusion (included); kinetics, cytokines and the window of toxicity stay as planned.</summary>
    public static TrialPlan Until(TrialPlan plan, Duration end)
    {
        var visits = plan.Visits;
        return plan with
        {
            Visits = visits with
            {
                EfficacyUntil = end,
                AdverseEventsUntil = visits.AdverseEventsUntil < end ? visits.AdverseEventsUntil : end,
                Imaging = Carried(visits.Imaging, end),
                Marrow = Carried(visits.Marrow, end),
                QualityOfLife = [.. visits.QualityOfLife.Where(v => v.Planned <= end)],
            },
        };
    }

    /// <summary>So many times as long as planned.</summary>
    public static TrialPlan Times(TrialPlan plan, double factor) => Until(plan, Duration.OfDays(Math.Round(plan.Visits.EfficacyUntil.Days * factor)));

    private static IReadOnlyList<PlannedVisit> Carried(IReadOnlyList<PlannedVisit> visits, Duration end)
    {
        List<PlannedVisit> kept = [.. visits.Where(v => v.Planned <= end)];
        if (kept.Count < visits.Count || visits.Count < 3) return kept;
        var (last, step) = (visits[^1], visits[^1].Planned.Days - visits[^2].Planned.Days);
        for (var day = last.Planned.Days + step; day <= end.Days; day += step) kept.Add(Moved(last, day - last.Planned.Days));
        return kept;
    }

    private static PlannedVisit Moved(PlannedVisit visit, double days)
    {
        var planned = Duration.OfDays(visit.Planned.Days + days);
        return new(FormattableString.Invariant($"{planned.Days:0.##} d"), planned, Duration.OfDays(visit.Earliest.Days + days), Duration.OfDays(visit.Latest.Days + days));
    }
}
