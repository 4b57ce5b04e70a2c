using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records.Json;

/// <summary>The lines of a text within JSON as passages of the record, all at the line and path of the value.</summary>
internal static partial class JsonPassages
{
    /// <summary>Each line that has words, mended where its letters were garbled, with the marks of Markdown that a registry sets before signs taken away.</summary>
    public static IEnumerable<Passage> Lines(this JsonEntry entry, List<ImportNote> notes) =>
        entry.Text() is { } text ? Lines(entry, text, notes) : [];

    /// <summary>The same for words that were made of the value's.</summary>
    public static IEnumerable<Passage> Lines(this JsonEntry entry, string text, List<ImportNote> notes) => text.Split('\n')
        .Select(l => Escaped().Replace(l, "$1").TrimEnd())
        .Where(l => l.Trim().Length > 0)
        .Select(l => PageLayout.Mended(entry.Passage(l), notes));

    /// <summary>The same without the space before each line.</summary>
    public static IEnumerable<Passage> Paragraphs(this JsonEntry entry, List<ImportNote> notes) => entry.Lines(notes).Select(l => l with { Text = l.Text.Trim() });

    /// <summary>A value as a labelled field of a page; null where there is none.</summary>
    public static PageField? Field(this JsonEntry entry, string label, string? value) => value is null ? null : Field(label, value, entry, entry);

    /// <summary>A value that stands from one entry to another as a labelled field of a page.</summary>
    public static PageField Field(string label, string value, JsonEntry first, JsonEntry last) =>
        new(first.Cite().Source, label, first.Line, last.LastLine, value) { Path = first.Path };

    [GeneratedRegex(@"\\([\\<>*_\[\](){}#+.!~`|=-])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
