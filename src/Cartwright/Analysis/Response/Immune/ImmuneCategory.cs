namespace Cartwright.Analysis.Response.Immune;

/// <summary>A response by iRECIST, in order from the best.</summary>
public enum ImmuneCategory
{
    /// <summary>iCR.</summary>
    Complete,

    /// <summary>iPR.</summary>
    Partial,

    /// <summary>iSD; of disease without target lesions, Non-iCR/Non-iUPD.</summary>
    Stable,

    /// <summary>iCPD.</summary>
    ConfirmedProgression,

    /// <summary>iUPD.</summary>
    UnconfirmedProgression,

    /// <summary>NE.</summary>
    NotEvaluable,
}

/// <summary>The codes of iRECIST.</summary>
public static class ImmuneCode
{
    /// <summary>The category of a code, of RECIST 1.1 too as far as no progression is meant; null for another.</summary>
    public static ImmuneCategory? Read(string code) => code.Trim().ToUpperInvariant() switch
    {
        "ICR" or "CR" => ImmuneCategory.Complete,
        "IPR" or "PR" => ImmuneCategory.Partial,
        "ISD" or "SD" or "NON-ICR/NON-IUPD" or "NON-CR/NON-PD" => ImmuneCategory.Stable,
        "IUPD" => ImmuneCategory.UnconfirmedProgression,
        "ICPD" => ImmuneCategory.ConfirmedProgression,
        "NE" => ImmuneCategory.NotEvaluable,
        _ => null,
    };

    /// <summary>The code of a category.</summary>
    public static string Code(this ImmuneCategory category) => category switch
    {
        ImmuneCategory.Complete => "iCR",
        ImmuneCategory.Partial => "iPR",
        ImmuneCategory.Stable => "iSD",
        ImmuneCategory.UnconfirmedProgression => "iUPD",
        ImmuneCategory.ConfirmedProgression => "iCPD",
        _ => "NE",
    };
}
