namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>A response of multiple myeloma, in order from the best.</summary>
public enum MyelomaCategory
{
    /// <summary>sCR.</summary>
    StringentComplete,

    /// <summary>CR.</summary>
    Complete,

    /// <summary>VGPR.</summary>
    VeryGoodPartial,

    /// <summary>PR.</summary>
    Partial,

    /// <summary>MR.</summary>
    Minimal,

    /// <summary>SD.</summary>
    Stable,

    /// <summary>PD.</summary>
    Progressive,

    /// <summary>NE.</summary>
    NotEvaluable,
}
