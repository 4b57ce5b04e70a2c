using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>study</c>: which study this is, and from which records it was read.</summary>
internal static class IdentityPart
{
    /// <summary>The short names of the records: what a citation may name.</summary>
    public static IReadOnlyList<string> SourceNames(Entry entry) => entry["sources"].IsMapping ? [.. entry["sources"].Members().Select(m => m.Key)] : [];

    public static StudyIdentity Read(Entry entry, Statements statements) => new(
        entry["id"].RequiredText() ?? "",
        statements.Text(entry["title"]),
        statements.Text(entry["registry"]),
        [.. entry["sources"].Members().Select(m => Source(m.Key, m.Value))])
    {
        Sponsor = statements.Text(entry["sponsor"]),
        Phase = statements.Text(entry["phase"]),
        Status = statements.Text(entry["status"]),
        Titles = statements.Many(entry["titles"], e => new StudyTitle(e["kind"].RequiredText() ?? "", e["value"].RequiredText() ?? "")),
        Numbers = statements.Many(entry["numbers"], e => new StudyNumber(e["value"].RequiredText() ?? "", e["by"].OptionalText())),
        Sites = statements.Texts(entry["sites"]),
    };

    public static List<YamlPage.Line> Write(StudyIdentity study)
    {
        List<YamlPage.Line> lines = [new("id", YamlPage.Text(study.Id))];
        lines.Add("title", study.Title);
        lines.Add("registry", study.Registry);
        lines.Add("sponsor", study.Sponsor);
        lines.Add("phase", study.Phase);
        lines.Add("status", study.Status);
        lines.AddMany("titles", study.Titles, t => [new("kind", YamlPage.Text(t.Kind)), new("value", YamlPage.Text(t.Text))]);
        lines.AddMany("numbers", study.Numbers, n => n.By is null ? [new("value", YamlPage.Text(n.Text))] : [new("value", YamlPage.Text(n.Text)), new("by", YamlPage.Text(n.By))]);
        lines.Add("sites", study.Sites);
        if (study.Sources.Count > 0) lines.Add(new("sources", new YamlPage.Map([.. study.Sources.Select(s => new YamlPage.Line(s.Name, Source(s)))], OnOneLine: false)));
        return lines;
    }

    private static SourceRecord Source(string name, Entry entry)
    {
        if (name == Citation.External || name.Any(c => c == ':' || char.IsWhiteSpace(c))) entry.Report($"'{name}' cannot name a source: a source has a short name such as D2");
        return new SourceRecord(name, entry["kind"].RequiredText() ?? "", entry["file"].RequiredText() ?? "", Hash(entry["sha256"]))
        {
            Retrieved = entry["retrieved"].Optional(Date),
        };
    }

    private static string? Hash(Entry entry)
    {
        if (entry.OptionalText() is not { } hash) return null;
        if (hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)) return hash;
        entry.Report($"'{hash}' is not a SHA-256: it has 64 hexadecimal digits in lower case");
        return null;
    }

    private static Parsed<DateOnly> Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? Parsed<DateOnly>.Of(date)
        : Parsed<DateOnly>.Refused($"'{text}' is not a date that exists; write it like 2026-03-01");

    private static YamlPage.Map Source(SourceRecord source)
    {
        List<YamlPage.Line> lines = [new("kind", YamlPage.Text(source.Kind)), new("file", YamlPage.Text(source.File))];
        lines.Add("sha256", source.Sha256);
        if (source.Retrieved is { } day) lines.Add(new("retrieved", YamlPage.Plain(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        return new YamlPage.Map(lines, OnOneLine: false);
    }
}
