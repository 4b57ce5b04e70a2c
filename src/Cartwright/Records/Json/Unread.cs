using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records.Json;

/// <summary>What of a JSON record was not read: one note for every name, with how many values it has, so that every value is either a statement of the protocol or counted in a note.</summary>
internal static partial class Unread
{
    /// <summary>The notes, in the order of the record. A part is named whole: of it one note is made however much it holds.</summary>
    /// <param name="root">The record.</param>
    /// <param name="parts">Paths of lists and objects that are named whole, as they stand without numbers: <c>study.versions[].amendments</c>.</param>
    public static IEnumerable<ImportNote> Notes(JsonEntry root, IReadOnlyList<string> parts) => root.Leaves()
        .Where(l => !l.IsRead)
        .GroupBy(l => PartOf(Unnumbered(l.Path), parts))
        .Select(g => Note(root, g.Key, [.. g]));

    /// <summary>A path without its numbers.</summary>
    public static string Unnumbered(string path) => Number().Replace(path, "[]");

    private static ImportNote Note(JsonEntry root, string path, IReadOnlyList<JsonEntry> leaves)
    {
        var count = leaves.Count.ToString(CultureInfo.InvariantCulture);
        var values = leaves.Count == 1 ? "1 value is" : $"{count} values are";
        var at = new Citation(leaves[0].Cite().Source, leaves[0].Line, leaves.Max(l => l.LastLine)) { Path = path };
        return new ImportNote(Protocols.Findings.ValuesUnreadCode, $"'{path}': {values} not read{Named(root, path)}", at);
    }

    // The things of a list are named by their ids, so that each is found.
    private static string Named(JsonEntry root, string path)
    {
        var ids = Lists(root, path).SelectMany(l => l.Kind == JsonKind.List ? l.Items() : []).Select(i => i["id"]).Where(i => i.Kind == JsonKind.Text).Select(i => i.Scalar).ToList();
        return ids.Count == 0 ? "" : $" ({string.Join(", ", ids)})";
    }

    private static IEnumerable<JsonEntry> Lists(JsonEntry root, string path)
    {
        IEnumerable<JsonEntry> at = [root];
        foreach (var step in path.Split('.'))
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            at = at.Select(e => e[name]);
            if (step.EndsWith("[]", StringComparison.Ordinal)) at = at.SelectMany(e => e.Kind == JsonKind.List ? e.Items() : []);
        }
        return at;
    }

    private static string PartOf(string path, IReadOnlyList<string> parts) =>
        parts.FirstOrDefault(p => path.StartsWith(p, StringComparison.Ordinal) && (path.Length == p.Length || path[p.Length] is '.' or '[')) ?? path;

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
