namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>Measurable residual disease in a marrow.</summary>
public enum ResidualDisease
{
    /// <summary>Nobody looked.</summary>
    NotMeasured,

    /// <summary>Below the level that counts, by a test that could have seen it.</summary>
    Negative,

    /// <summary>Not seen, by a test too coarse to prove it absent.</summary>
    NegativeInsufficientSensitivity,

    /// <summary>Seen, at or above the level that counts.</summary>
    Positive,
}

/// <summary>Leukaemia outside marrow and blood.</summary>
public enum Extramedullary
{
    /// <summary>None was ever recorded, or it is gone.</summary>
    Absent,

    /// <summary>There.</summary>
    Present,

    /// <summary>There before treatment, and not looked at since, near enough in time.</summary>
    NotLookedAt,
}

/// <summary>A marrow and what was seen near it in time.</summary>
/// <param name="BlastsPercent">Blasts in marrow; where they lie below the limit of quantification, that limit.</param>
/// <param name="Neutrophils">10⁹/L; null where none was counted near enough.</param>
/// <param name="Platelets">10⁹/L; null likewise.</param>
/// <param name="CirculatingBlasts">Whether blood had blasts; null where nobody looked, which is taken as none.</param>
public sealed record MarrowAssessment(
    DateOnly At, string Visit, double BlastsPercent, double? Neutrophils, double? Platelets, bool? CirculatingBlasts, Extramedullary Extramedullary, ResidualDisease Residual)
{
    /// <summary>Whether leukaemia is there by these criteria.</summary>
    public bool IsActive(LeukaemiaCriteria criteria) =>
        BlastsPercent >= criteria.RemissionBelow || CirculatingBlasts == true || Extramedullary == Extramedullary.Present;

    /// <summary>Whether leukaemia is there in the degree that is a relapse after a remission.</summary>
    public bool IsRelapse(LeukaemiaCriteria criteria) =>
        BlastsPercent >= criteria.RelapseFrom || CirculatingBlasts == true || Extramedullary == Extramedullary.Present;
}
