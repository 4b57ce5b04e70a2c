namespace Cartwright.Analysis.Response;

/// <summary>Which responses are confirmed, and as what.</summary>
/// <remarks>RECIST 1.1 (Eisenhauer et al. 2009), section 4.5 and table 3; between the two assessments nothing may contradict the response.</remarks>
internal static class Confirmation
{
    /// <summary>What each time point counts as: CR or PR where confirmed, else stable or what it was.</summary>
    public static List<ResponseCategory> Counted(IReadOnlyList<TimePoint> points, int days, ConfirmationRule rule) =>
        [.. points.Select((p, i) => !p.Overall.IsResponse() ? p.Overall
            : IsConfirmed(points, i, days, rule, ResponseCategory.Complete) ? ResponseCategory.Complete
            : IsConfirmed(points, i, days, rule, ResponseCategory.Partial) ? ResponseCategory.Partial
            : ResponseCategory.Stable)];

    private static bool IsConfirmed(IReadOnlyList<TimePoint> points, int at, int days, ConfirmationRule rule, ResponseCategory asWhat)
    {
        if (points[at].Overall > asWhat) return false;
        var (notEvaluable, stable, complete) = (0, 0, points[at].Overall == ResponseCategory.Complete);
        foreach (var next in points.Skip(at + 1))
        {
            if (next.Overall == ResponseCategory.NotEvaluable)
            {
                if (++notEvaluable > rule.MostNotEvaluable) return false;
                continue;
            }
            if (next.Overall == ResponseCategory.Partial && complete && rule.PartialAfterComplete == PartialAfterComplete.ConfirmsNothing) return false;
            if (next.Overall <= asWhat && next.At.DayNumber - points[at].At.DayNumber >= days) return true;
            if (next.Overall > asWhat && !(MayBeStable(next, asWhat, complete) && ++stable <= rule.MostStable)) return false;
            complete |= next.Overall == ResponseCategory.Complete;
        }
        return false;
    }

    // Stable disease after a complete response contradicts it, and is not tolerated.
    private static bool MayBeStable(TimePoint between, ResponseCategory asWhat, bool afterComplete) =>
        between.Overall == ResponseCategory.Stable && asWhat == ResponseCategory.Partial && !afterComplete;
}
