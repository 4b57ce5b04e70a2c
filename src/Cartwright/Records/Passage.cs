using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>A line, or a sentence of one, with its place in the record.</summary>
internal sealed record Passage(string Source, int Line, string Text)
{
    private const int LongestQuotation = 12;

    /// <summary>Where another record of the same trial says the same.</summary>
    public Citation? And { get; init; }

    /// <summary>Where in a record of nested values; null in a record of lines.</summary>
    public string? Path { get; init; }

    /// <summary>The passage as a place, without its words.</summary>
    public Citation Cite() => new(Source, Line, Line) { And = And, Path = Path };

    /// <summary>Whether two passages say the same: letters of full width, capitals, spaces and punctuation at the ends aside.</summary>
    public static bool SaySame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string text)
    {
        var narrow = string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));
        return string.Join(' ', narrow.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', '(', ')').ToLowerInvariant();
    }

    /// <summary>The place, quoting what was found in it: at most twelve words, cut at the end.</summary>
    public Citation Cite(Capture found) => Cite() with { Quote = Quotation(found.Value) };

    /// <summary>The first words of the passage; none are quoted of one without words.</summary>
    public Citation CiteOpening() => Cite() with { Quote = Quotation(Text) is { Length: > 0 } opening ? opening : null };

    /// <summary>The sentences of the passage: a full stop after a letter or bracket and before a capital ends one, with or without a space.</summary>
    public IEnumerable<Passage> Sentences() => EndOfSentence.Split(Text).Select(s => s.Trim()).Where(s => s.Length > 0).Select(s => this with { Text = s });

    /// <summary>At most twelve words, their spaces made single, without the punctuation around them.</summary>
    public static string Quotation(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(LongestQuotation)).Trim(' ', ',', ';', ':', '.', '"');
    }

    private static readonly Regex EndOfSentence = new(@"(?<=[\p{Ll}\)\d])\.\s*(?=\p{Lu})|(?<=\.)\s+(?=\p{Lu})", RegexOptions.CultureInvariant);
}
