namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>The response at one marrow.</summary>
/// <param name="Because">Why it is not evaluable, or why a remission does not count; else null.</param>
public sealed record RemissionTimePoint(MarrowAssessment Marrow, RemissionCategory Category, string? Because)
{
    /// <summary>The day of the marrow.</summary>
    public DateOnly At => Marrow.At;

    /// <summary>Judges a marrow by itself; relapse is judged by what went before, in <see cref="RemissionCourse"/>.</summary>
    /// <param name="baselineBlasts">Blasts in marrow before treatment, in percent; null where it was not looked at: then there is no PR.</param>
    public static RemissionTimePoint Of(MarrowAssessment marrow, double? baselineBlasts, LeukaemiaCriteria criteria)
    {
        if (marrow.IsActive(criteria)) return new(marrow, IsPartial(marrow, baselineBlasts, criteria) ? RemissionCategory.Partial : RemissionCategory.NoResponse, null);
        if (marrow.Extramedullary == Extramedullary.NotLookedAt)
            return new(marrow, RemissionCategory.NotEvaluable, $"extramedullary disease of baseline was not looked at within {criteria.ExtramedullaryWithinDays} days of the marrow");
        if (marrow is { Neutrophils: { } neutrophils, Platelets: { } platelets }) return new(marrow, Cleared(neutrophils, platelets, criteria), null);
        var missing = (marrow.Neutrophils, marrow.Platelets) switch { (null, null) => "neither neutrophils nor platelets", (null, _) => "no neutrophils", _ => "no platelets" };
        return new(marrow, RemissionCategory.NotEvaluable, $"{missing} within {criteria.CountsWithinDays} days of the marrow");
    }

    private static RemissionCategory Cleared(double neutrophils, double platelets, LeukaemiaCriteria criteria)
    {
        var full = criteria.Full;
        if (full.HaveBoth(neutrophils, platelets)) return RemissionCategory.Complete;
        if (criteria.Part?.HaveBoth(neutrophils, platelets) == true) return RemissionCategory.PartialRecovery;
        return criteria.IncompleteRecovery == IncompleteRecoveryTakes.NoCount || full.HaveNeutrophils(neutrophils) || full.HavePlatelets(platelets)
            ? RemissionCategory.IncompleteRecovery
            : RemissionCategory.LeukaemiaFree;
    }

    // Counts of CR, 5 to 25 % of blasts, and at most half of those before treatment.
    private static bool IsPartial(MarrowAssessment marrow, double? baseline, LeukaemiaCriteria criteria) =>
        marrow is { BlastsPercent: <= 25, CirculatingBlasts: not true, Extramedullary: Extramedullary.Absent, Neutrophils: { } neutrophils, Platelets: { } platelets }
        && marrow.BlastsPercent <= baseline / 2 && criteria.Full.HaveBoth(neutrophils, platelets);
}
