using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>What the record says and what was decided about it.</summary>
internal static class RecordTables
{
    /// <summary>The reading sheet: every finding with its line, the reading in force and who chose it.</summary>
    public static Table ReadingSheet(IReadOnlyList<Finding> findings) => new(
        "reading-sheet", "Reading sheet", [new("line"), new("finding"), new("what the record leaves open"), new("reading in force"), new("chosen by")],
        [.. findings.GroupBy(f => f.Severity).SelectMany(g => (IEnumerable<Row>)[Row.Group(Heading(g.Key)), .. g.Select(FindingRow)])],
        ["Lines are those of the registered record: D2:33-35 is source D2, lines 33 to 35.", "A default reading stands where nobody chose; the catalogue of findings gives the reason for each."]);

    /// <summary>Choices or assumptions: value, who, why.</summary>
    public static Table Choices(string id, string title, IReadOnlyList<Choice> choices) => new(
        id, title, [new("what"), new("value"), new("who"), new("why")], [.. choices.Select(c => Row.Of(Readable(c.Path), c.Value, c.By, c.Why ?? ""))], []);

    private static string Readable(string path) => path.StartsWith("chosen.", StringComparison.Ordinal) ? path["chosen.".Length..] : path;

    private static string Lines(IReadOnlyList<Citation> places)
    {
        var lines = places.Select(p => p.ToString()).Distinct().ToList();
        return string.Join(", ", lines.Take(3)) + (lines.Count > 3 ? ", …" : "");
    }

    private static string Heading(Severity severity) => severity switch
    {
        Severity.Error => "Undefined or contradictory: refused until a reading is chosen",
        Severity.Warning => "Open: a default reading is applied unless one is chosen",
        _ => "Notes on the text",
    };

    private static Row FindingRow(Finding f) => Row.Of(
        f.At.Count > 0 ? Lines(f.At) : f.InFile?.ToString() ?? "–",
        f.Code, f.Message, f.Answer?.Reading ?? f.Default ?? "–", f.Answer?.By ?? (f.Default is null ? "–" : "Cartwright default"));
}
