using System.Text.RegularExpressions;

namespace Cartwright.Protocols;

/// <summary>Diseases that CAR-T cells are tried in, each with the wider one that it is a part of.</summary>
/// <remarks>After the WHO classification of haematolymphoid tumours, 5th edition (Leukemia 36 (2022) 1703–1748 and 1720–1748).</remarks>
public static class KnownDiseases
{
    /// <summary>All leukaemias.</summary>
    public const string Leukaemia = "leukaemia";

    // The narrower comes first: a text that names both means the narrower.
    private static readonly (string Name, string? PartOf, Regex Words)[] Known =
    [
        ("T-cell acute lymphoblastic leukaemia", "acute lymphoblastic leukaemia", Of(@"\bT[- ]?(?:cell )?ALL\b|\bT[- ](?:cell|lymphocyte|lymphoblastic) (?:acute )?(?:lymphoblastic |lymphocytic )?leuk|\bacute T[- ](?:lymphocyte|lymphoblastic|cell) leuk")),
        ("T-cell lymphoma", "lymphoma", Of(@"\bT[- ]?cell (?:non-Hodgkin )?lymphoma|\bPTCL\b|\bT-LBL\b")),
        ("B-cell acute lymphoblastic leukaemia", "acute lymphoblastic leukaemia", Of(@"\bB[- ]?(?:cell )?ALL\b|\bB[- ]cell acute lymph")),
        ("acute lymphoblastic leukaemia", "acute leukaemia", Of(@"\bALL\b|\bacute lympho(?:blastic|cytic) leuk")),
        ("acute myeloid leukaemia", "acute leukaemia", Of(@"\bAML\b|\bacute myelo(?:id|blastic|genous) leuk")),
        ("acute leukaemia", Leukaemia, Of(@"\bacute leuk")),
        (Leukaemia, null, Of(@"\bleuk(?:a)?emia")),
        ("lymphoma", null, Of(@"\blymphoma")),
    ];

    /// <summary>The narrowest known disease that a text names; null where it names none.</summary>
    public static string? In(string text) => Known.FirstOrDefault(d => d.Words.IsMatch(text)).Name;

    /// <summary>Whether a disease is another, or a part of it.</summary>
    public static bool IsWithin(string disease, string wider)
    {
        for (string? at = disease; at is not null; at = Known.First(d => d.Name == at).PartOf)
            if (at == wider) return true;
        return false;
    }

    /// <summary>Whether a text names a disease of T cells.</summary>
    public static bool IsOfTCells(string text) => In(text) is { } disease && disease.StartsWith("T-cell", StringComparison.Ordinal);

    // Abbreviations are told from words ("all") by their capitals.
    private static Regex Of(string words) => new(words.Replace("leuk", "(?i:leuk)", StringComparison.Ordinal).Replace("acute", "(?i:acute)", StringComparison.Ordinal)
        .Replace("lymph", "(?i:lymph)", StringComparison.Ordinal), RegexOptions.CultureInvariant);
}
