using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>Reads the statements of a record: <c>{ value: HER2, at: D2:13, quote: targeting HER2 protein }</c>, or keys of their own beside <c>at</c>.</summary>
/// <param name="sources">The short names of the records that a place may name.</param>
/// <param name="elsewhere">The one place at which all statements stand, whatever place they give, with the words they quote; null in a study file.</param>
internal sealed partial class Statements(IReadOnlyCollection<string> sources, Citation? elsewhere = null)
{
    private const int LongestQuote = 12;

    /// <summary>A statement of one text.</summary>
    public Stated<string>? Text(Entry entry) => OfValue(entry, value => value.RequiredText());

    /// <summary>A statement of one value; null where there is none or it was refused.</summary>
    public Stated<T>? Value<T>(Entry entry, Func<string, Parsed<T>> reading) where T : struct =>
        Of(entry, e => e["value"] is { Exists: true } value ? value.Optional(reading) : Missing<T>(e["value"])) is { Value: { } read } stated
            ? new Stated<T>(read, stated.At, stated.InFile)
            : null;

    /// <summary>A statement of one word out of a list.</summary>
    public Stated<string>? Word(Entry entry, IReadOnlyDictionary<string, string> words) =>
        OfValue(entry, value => value.Required(text => Words.Read(text, words), ""));

    /// <summary>A list of statements of one text each.</summary>
    public IReadOnlyList<Stated<string>> Texts(Entry entry) => [.. entry.Items().Select(Text).OfType<Stated<string>>()];

    /// <summary>A list of statements with keys of their own.</summary>
    public IReadOnlyList<Stated<T>> Many<T>(Entry entry, Func<Entry, T> read) => [.. entry.Items().Select(e => Of(e, read)).OfType<Stated<T>>()];

    /// <summary>A statement with keys of its own beside <c>at</c> and <c>quote</c>.</summary>
    public Stated<T>? Of<T>(Entry entry, Func<Entry, T> read)
    {
        if (!entry.Exists) return null;
        if (!entry.IsMapping)
        {
            entry.Report($"'{entry.Path}' should be a statement with its place: {{ value: …, at: … }}");
            return null;
        }
        return new Stated<T>(read(entry), CitationOf(entry), elsewhere is null ? entry.Where : null);
    }

    /// <summary>Where a statement stands in the records: the keys <c>at</c> and <c>quote</c>; null where it does not say.</summary>
    public Citation? CitationOf(Entry entry)
    {
        var quote = entry["quote"].OptionalText();
        if (quote?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > LongestQuote)
            entry["quote"].Report($"a quote has at most {LongestQuote} words");
        var place = entry["at"].OptionalText();
        if (elsewhere is not null) return elsewhere with { Quote = quote };
        if (place is { } at) return PlaceOf(entry["at"], at, quote);
        if (quote is not null) entry["quote"].Report("a quote needs its place: add 'at'");
        return null;
    }

    /// <summary>The place that a statement itself gives, also where all of them stand elsewhere; null where it gives none.</summary>
    public Citation? PlaceGiven(Entry entry) => entry["at"].OptionalText() is { } at ? PlaceOf(entry["at"], at, null) : null;

    private Citation? PlaceOf(Entry entry, string at, string? quote)
    {
        if (ExternalPattern().Match(at) is { Success: true } external)
            return Citation.NotInRecord with { Quote = quote, From = external.Groups[1].Success ? external.Groups[1].Value : null };
        var places = at.Split(" and ").Select(place => OnePlace(entry, place)).ToList();
        if (places.Contains(null)) return null;
        Citation? all = null;
        foreach (var place in Enumerable.Reverse(places)) all = place! with { And = all };
        return all! with { Quote = quote };
    }

    private Citation? OnePlace(Entry entry, string at)
    {
        var match = PlacePattern().Match(at);
        if (!match.Success)
        {
            entry.Report($"'{at}' is not a place in a record; write it like D2:9 or D2:9-11, or 'external' for what no record of the study says");
            return null;
        }
        var (source, first) = (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        var last = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : first;
        if (elsewhere is null && !sources.Contains(source)) entry.Report($"'{source}' is not among the sources of the study: {string.Join(", ", sources)}");
        if (first == 0 || last < first) entry.Report($"'{at}': lines count from 1 and the last is not before the first");
        return new Citation(source, first, last) { Path = match.Groups[4].Success ? match.Groups[4].Value : null };
    }

    private Stated<string>? OfValue(Entry entry, Func<Entry, string?> read) =>
        Of(entry, e => read(e["value"])) is { Value: { Length: > 0 } text } stated ? new Stated<string>(text, stated.At, stated.InFile) : null;

    private static T? Missing<T>(Entry entry) where T : struct
    {
        entry.Report($"'{entry.Path}' is missing");
        return null;
    }

    [GeneratedRegex(@"^external(?: \(([^()]+)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ExternalPattern();

    [GeneratedRegex(@"^([^\s:]+):([0-9]{1,7})(?:-([0-9]{1,7}))?(?: \(([^()\s]+)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();
}
