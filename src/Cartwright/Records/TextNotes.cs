using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Notes on the words of the record: several names for one thing, and words misspelt or mistyped. The words are kept; what they are read as is said.</summary>
internal static class TextNotes
{
    // One row a concept; the name that the protocol uses comes first. Within a row, the longer pattern comes before the shorter.
    private static readonly (string Concept, string[] Names)[] Concepts =
    [
        ("a trial of one arm", [@"single[- ]arm", @"one[- ]arm", @"single[- ]group"]),
        ("conditioning", [@"(?<!pre)conditioning", @"lympho-?depletion pre-?treatment", @"preconditioning", @"lympho-?depletion(?! pre)", @"lymphodepleting chemotherapy"]),
        ("the infusion of the product", [@"\binfusion", @"\breinfusion", @"\bcell transfusion", @"\bCAR[- ]?T (?:cell )?infusion", @"\bcell (?:re)?infusion"]),
        ("dose groups", [@"dose levels?", @"dose groups?", @"dose cohorts?"]),
    ];

    private static readonly (string Written, string Meant)[] Misspelt =
    [
        (@"\boccurence", "occurrence"), (@"\bdose[- ]limited toxicit\w+", "dose-limiting toxicity"), (@"\brecieve", "receive"), (@"\btumer\b", "tumour"),
        (@"\baffiliared\b", "affiliated"), (@"\blymphodeletion\b", "lymphodepletion"), (@"\bprogresion\b", "progression"), (@"\bsurvial\b", "survival"),
        (@"\befficay\b", "efficacy"), (@"\bmaximun\b", "maximum"), (@"\bconcentraion\b", "concentration"),
    ];

    private static readonly Regex MissingSpace = Of(@"\p{L}*\p{Ll}{2}[.,](?=\p{L}{3})\p{L}+");

    public static IReadOnlyList<ImportNote> Of(IReadOnlyList<Passage> lines, IReadOnlyList<Found> otherNames, string product) =>
    [
        .. Concepts.SelectMany(c => Synonyms(c.Concept, c.Names, lines)),
        .. otherNames.Select(f => new ImportNote("SYNONYMS", $"'{f["name"]}' is read as the product {product}", f.At.Cite(f.What))),
        .. Misspelt.SelectMany(m => lines.SelectMany(l => Of(m.Written).Matches(l.Text).Select(f => new ImportNote("TYPING", $"'{f.Value.Trim()}' is read as '{m.Meant}'", l.Cite(f))))),
        .. lines.SelectMany(l => MissingSpace.Matches(l.Text).Select(f => new ImportNote("TYPING", $"a space is missing in '{f.Value}'", l.Cite(f)))),
    ];

    private static IEnumerable<ImportNote> Synonyms(string concept, string[] names, IReadOnlyList<Passage> lines)
    {
        var used = names.Select(name => lines.Select(l => (Line: l, Match: Of(name).Match(l.Text))).FirstOrDefault(u => u.Match.Success)).Where(u => u.Match is not null).ToList();
        var distinct = used.DistinctBy(u => (u.Line.Line, u.Match.Index)).DistinctBy(u => u.Match.Value.ToLowerInvariant()).OrderBy(u => u.Line.Line).ToList();
        return distinct.Count < 2 ? [] : distinct.Select(u => new ImportNote("SYNONYMS", $"'{u.Match.Value}' is read as {concept}", u.Line.Cite(u.Match)));
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
