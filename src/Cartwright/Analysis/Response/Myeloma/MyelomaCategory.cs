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

/// <summary>The codes of IMWG.</summary>
public static class MyelomaCode
{
    /// <summary>The code of a category.</summary>
    public static string Code(this MyelomaCategory category) => category switch
    {
        MyelomaCategory.StringentComplete => "sCR",
        MyelomaCategory.Complete => "CR",
        MyelomaCategory.VeryGoodPartial => "VGPR",
        MyelomaCategory.Partial => "PR",
        MyelomaCategory.Minimal => "MR",
        MyelomaCategory.Stable => "SD",
        MyelomaCategory.Progressive => "PD",
        _ => "NE",
    };

    /// <summary>The category of a code; null for a code that is none.</summary>
    public static MyelomaCategory? Read(string code)
    {
        foreach (var category in Enum.GetValues<MyelomaCategory>())
            if (string.Equals(category.Code(), code.Trim(), StringComparison.OrdinalIgnoreCase)) return category;
        return null;
    }

    /// <summary>As what it counts in rates and times to event: PR or better is a response.</summary>
    public static ResponseCategory AsResponse(this MyelomaCategory category) => category switch
    {
        <= MyelomaCategory.Complete => ResponseCategory.Complete,
        <= MyelomaCategory.Partial => ResponseCategory.Partial,
        <= MyelomaCategory.Stable => ResponseCategory.Stable,
        MyelomaCategory.Progressive => ResponseCategory.Progressive,
        _ => ResponseCategory.NotEvaluable,
    };
}
