using Cartwright.Numerics;
using Cartwright.Units;

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
/// <remarks>A record names criteria in its own words, whatever they are. Who chooses them names them as the program does: a choice that is misread would be no choice.</remarks>
public static class CriteriaFamilies
{
    private static readonly string[] OfLeukaemia = ["ELN", "NCCN", "NCI"];

    /// <summary>The criteria that a choice may name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["RECIST 1.1", "iRECIST", "Lugano 2014", "IMWG 2016", "ELN 2022", "ELN ALL 2024", "NCCN ALL"];

    private static readonly string[] Spelt = ["RECIST", "IRECIST", "LUGANO", "CHESON", "IMWG", "ELN", "NCCN"];

    // Criteria of other diseases, by which nothing is derived here; some are one letter from one by which it is.
    private static readonly string[] Elsewhere = ["IWG", "IWCLL", "RANO", "IRANO", "MRANO", "IRRC", "PERCIST", "WHO", "CHOI", "EBMT", "INRC"];

    private static readonly string[] LeukaemiaWords = ["leukaemia ", "leukemia ", "acute leukaemia ", "acute leukemia "];

    /// <summary>A chosen name, as it was written; those of leukaemia may say so first (<c>leukaemia ELN 2022</c>). Refused where nothing is derived by it.</summary>
    public static Parsed<string> Read(string words)
    {
        var written = words.Trim();
        var leukaemia = Names.Where(AreOfLeukaemia).SelectMany(name => LeukaemiaWords.Select(before => before + name));
        return Names.Concat(leukaemia).Contains(written, StringComparer.OrdinalIgnoreCase) ? Parsed<string>.Of(written)
            : Parsed<string>.Refused($"nothing is derived by '{written}'; there are {string.Join(", ", Names)}. Criteria by which others judged are named with the endpoint, as 'criteria' of the objective response");
    }

    /// <summary>Whether these words name criteria of acute leukaemia.</summary>
    public static bool AreOfLeukaemia(string words) => Of(words) == CriteriaFamily.Recist11 && !Says(words, "RECIST") && OfLeukaemia.Any(name => Says(words, name));

    /// <summary>Whether what these words name is judged from lesions that are imaged: neither leukaemia, from marrow, nor myeloma, from its proteins.</summary>
    public static bool AreOfLesions(string words) => Of(words) != CriteriaFamily.Imwg2016 && !AreOfLeukaemia(words);

    /// <summary>The family that these words name; RECIST 1.1 where they name none of the others.</summary>
    public static CriteriaFamily Of(string words) =>
        Says(words, "iRECIST") ? CriteriaFamily.Irecist
        : Says(words, "Lugano") || Says(words, "Cheson") ? CriteriaFamily.Lugano2014
        : Says(words, "IMWG") || Says(words, "Myeloma Working Group") ? CriteriaFamily.Imwg2016
        : CriteriaFamily.Recist11;

    /// <summary>Whether these words name criteria that are derived here; others are derived by RECIST 1.1, and a footnote says so.</summary>
    public static bool AreKnown(string words) =>
        Says(words, "RECIST") || Of(words) != CriteriaFamily.Recist11 || OfLeukaemia.Any(name => Says(words, name));

    /// <summary>The name that these words were meant to be, where they name no criteria and are a slip of the pen from one that is known: <c>RECSIT 1.1</c>; null otherwise. Criteria by which nothing is derived are no slip.</summary>
    public static string? SlipOf(string words)
    {
        if (AreKnown(words)) return null;
        var first = LeukaemiaWords.Where(w => words.StartsWith(w, StringComparison.OrdinalIgnoreCase)).Aggregate(words, (rest, w) => rest[Math.Min(w.Length, rest.Length)..]).Trim();
        var letters = new string([.. first.Split(' ')[0].Where(char.IsLetter).Select(char.ToUpperInvariant)]);
        return letters.Length < 3 || Elsewhere.Contains(letters) || !Spelt.Any(name => IsNear(letters, name)) ? null : Names.MinBy(name => EditDistance.Between(first.ToUpperInvariant(), name.ToUpperInvariant()));
    }

    // Two letters that changed places are one slip; of a short name one letter, of a long one two.
    private static bool IsNear(string letters, string name) =>
        EditDistance.Between(letters, name) <= (name.Length < 6 ? 1 : 2) || (letters.Length == name.Length && letters.Order().SequenceEqual(name.Order()));

    private static bool Says(string words, string name) => words.Contains(name, StringComparison.OrdinalIgnoreCase);
}
