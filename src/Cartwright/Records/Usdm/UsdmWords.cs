using System.Net;
using System.Text.RegularExpressions;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>Texts of USDM as plain lines: the marks of web pages taken away, and each tag of a template replaced by what its dictionary refers to.</summary>
internal sealed partial class UsdmWords
{
    private readonly Dictionary<string, JsonEntry> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonEntry> dictionaries = new(StringComparer.Ordinal);

    private readonly bool asWritten;

    /// <param name="version">The version whose texts they are.</param>
    /// <param name="asWritten">Whether texts are plain already, as in a study that this program wrote, and stay as they are.</param>
    public UsdmWords(JsonEntry version, bool asWritten = false)
    {
        this.asWritten = asWritten;
        Collect(version);
        foreach (var dictionary in version["dictionaries"].Objects())
            if (dictionary["id"].Text() is { } id) dictionaries.TryAdd(id, dictionary);
    }

    /// <summary>The text of an entry on one line; null where it has none.</summary>
    public string? OnOneLine(JsonEntry text, JsonEntry? dictionary = null) => asWritten ? text.Text() : text.Text() is { } said && string.Join(' ', Lines(said, dictionary?.Text())) is { Length: > 0 } line ? line : null;

    /// <summary>The lines of an entry as passages of the record.</summary>
    public IEnumerable<Passage> Lines(JsonEntry text) => text.Text() is { } said ? Lines(said, null).Select(text.Passage) : [];

    private IEnumerable<string> Lines(string text, string? dictionary)
    {
        var filled = Reference().Replace(Tag().Replace(text, m => Filled(m.Groups["name"].Value, dictionary)), m => Referred(m.Value) ?? m.Value);
        var broken = Mark().Replace(Block().Replace(Space().Replace(filled, " "), "\n"), "");
        return WebUtility.HtmlDecode(broken).Split('\n').Select(l => Space().Replace(l, " ").Trim()).Where(l => l.Length > 0);
    }

    private string Filled(string tag, string? dictionary)
    {
        if (dictionary is null || !dictionaries.TryGetValue(dictionary, out var found)) return $"[{tag}]";
        var map = found["parameterMaps"].Objects().FirstOrDefault(p => p["tag"].Text() == tag);
        if (map?["reference"].Text() is not { } reference || Referred(reference) is not { } said) return $"[{tag}]";
        found.Take("id", "name", "label", "description", "instanceType");
        map.TakeAll();
        return said;
    }

    private string? Referred(string reference)
    {
        if (Reference().Match(reference) is not { Success: true } match || !byId.TryGetValue(Attribute(match.Value, "id"), out var referred)) return null;
        var value = referred[Attribute(match.Value, "attribute")];
        return value.Kind switch { JsonKind.Text => value.Text(), JsonKind.Number => value.Number()!.Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture), _ => null };
    }

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"", RegexOptions.CultureInvariant).Groups[1].Value;

    private void Collect(JsonEntry entry)
    {
        if (entry["id"] is { Kind: JsonKind.Text } id) byId.TryAdd(id.Scalar, entry);
        foreach (var member in entry.Members.Values) Collect(member);
        if (entry.Kind == JsonKind.List) foreach (var item in entry.Items()) Collect(item);
    }

    [GeneratedRegex("<usdm:tag\\s+name=\"(?<name>[^\"]*)\"\\s*/?>(?:</usdm:tag>)?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("<usdm:ref\\s[^<>]*>(?:</usdm:ref>)?", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"</?(?:p|li|ul|ol|br|div|table|thead|tbody|tr|h[1-6])(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"</?(?:span|b|i|u|em|strong|sub|sup|td|th|a|img|usdm:\w+)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
