namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>The response of an acute leukaemia, in order from the best.</summary>
public enum RemissionCategory
{
    /// <summary>CR.</summary>
    Complete,

    /// <summary>CRh: CR with partial haematologic recovery.</summary>
    PartialRecovery,

    /// <summary>CRi: CR with incomplete haematologic recovery.</summary>
    IncompleteRecovery,

    /// <summary>MLFS: no leukaemia by morphology, no recovery of counts.</summary>
    LeukaemiaFree,

    /// <summary>PR.</summary>
    Partial,

    /// <summary>NR: none of the above in a marrow that was evaluable.</summary>
    NoResponse,

    /// <summary>Leukaemia again after a remission.</summary>
    Relapse,

    /// <summary>NE.</summary>
    NotEvaluable,
}

/// <summary>The codes of remission.</summary>
public static class RemissionCode
{
    /// <summary>The code of a category.</summary>
    public static string Code(this RemissionCategory category) => category switch
    {
        RemissionCategory.Complete => "CR",
        RemissionCategory.PartialRecovery => "CRh",
        RemissionCategory.IncompleteRecovery => "CRi",
        RemissionCategory.LeukaemiaFree => "MLFS",
        RemissionCategory.Partial => "PR",
        RemissionCategory.NoResponse => "NR",
        RemissionCategory.Relapse => "RELAPSE",
        _ => "NE",
    };

    /// <summary>Whether it is a remission: CR, CRh or CRi.</summary>
    public static bool IsRemission(this RemissionCategory category) => category <= RemissionCategory.IncompleteRecovery;
}
