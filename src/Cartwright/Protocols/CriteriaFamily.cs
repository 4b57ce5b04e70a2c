namespace Cartwright.Protocols;

/// <summary>The families of criteria by which the response of measured or judged disease is derived. Acute leukaemia is derived beside them, from marrow.</summary>
public enum CriteriaFamily
{
    /// <summary>RECIST 1.1, and whatever is not named otherwise.</summary>
    Recist11,

    /// <summary>iRECIST.</summary>
    Irecist,

    /// <summary>Lugano 2014, of lymphoma.</summary>
    Lugano2014,

    /// <summary>IMWG 2016, of myeloma.</summary>
    Imwg2016,
}

/// <summary>Which criteria a protocol's words name.</summary>
public static class CriteriaFamilies
{
    private static readonly string[] OfLeukaemia = ["ELN", "NCCN", "NCI"];

    /// <summary>The family that these words name; RECIST 1.1 where they name none of the others.</summary>
    public static CriteriaFamily Of(string words) =>
        Says(words, "iRECIST") ? CriteriaFamily.Irecist
        : Says(words, "Lugano") || Says(words, "Cheson") ? CriteriaFamily.Lugano2014
        : Says(words, "IMWG") || Says(words, "Myeloma Working Group") ? CriteriaFamily.Imwg2016
        : CriteriaFamily.Recist11;

    /// <summary>Whether these words name criteria that are derived here; others are derived by RECIST 1.1, and a footnote says so.</summary>
    public static bool AreKnown(string words) =>
        Says(words, "RECIST") || Of(words) != CriteriaFamily.Recist11 || OfLeukaemia.Any(name => Says(words, name));

    private static bool Says(string words, string name) => words.Contains(name, StringComparison.OrdinalIgnoreCase);
}
