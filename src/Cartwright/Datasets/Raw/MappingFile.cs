using System.Globalization;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>Reads <c>mapping.yaml</c>. All its faults are found at once, each with its line and column; an unknown key or variable is one.</summary>
public static class MappingFile
{
    /// <summary>Reads a mapping; null where there is a fault.</summary>
    /// <param name="file">The file's name, for the places of faults.</param>
    public static (Mapping? Mapping, IReadOnlyList<Fault> Faults) Read(string file, string text)
    {
        var (study, root) = StudyText.Parse(file, text);
        if (study.Faults.Count > 0) return (null, study.Faults);
        var mapping = Read(root);
        study.RefuseUnread(root);
        return (study.Faults.Count == 0 ? mapping : null, study.Faults);
    }

    private static Mapping Read(Entry root)
    {
        var files = root["files"].Members().Select(f => ReadFile(f.Key, f.Value)).ToList();
        if (files.Count == 0) root["files"].Report("'files' names no file");
        var keys = files.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            Needed(root["study"]),
            root["infusion"].Required(ReadMoment, default),
            root["missing"].Items().Select(item => item.RequiredText() ?? "").Append("").ToHashSet(StringComparer.Ordinal),
            files,
            [.. root["domains"].Members().SelectMany(domain => ReadDomain(domain.Key, domain.Value, keys))],
            [.. root["set-aside"].Items().Select(entry => ReadSetAside(entry, keys))]);
    }

    private static RawFile ReadFile(string key, Entry entry) =>
        new(key, entry["name"].Required(FileName.Read, ""), Needed(entry["subject"]), entry.Where);

    private static Parsed<SdtmDate> ReadMoment(string text)
    {
        var read = SdtmDateText.Read(text);
        return read is { Refusal: null, Value: { HasTime: true } moment } ? Parsed<SdtmDate>.Of(moment) : Parsed<SdtmDate>.Refused($"'{text}' is not a date with a time, as 2000-01-01T00:00");
    }

    private static List<MappingSource> ReadDomain(string domain, Entry entry, HashSet<string> files)
    {
        var layout = SdtmFiles.Layouts.FirstOrDefault(l => l.Domain == domain);
        if (layout is null) entry.Report($"'{domain}' is not a domain of the data package ({string.Join(", ", SdtmFiles.Layouts.Select(l => l.Domain))})");
        return [.. entry.Items().Select(source => ReadSource(domain, layout, source, files))];
    }

    private static MappingSource ReadSource(string domain, DomainLayout? layout, Entry entry, HashSet<string> files)
    {
        var variables = entry["set"].Members().Select(v => new MappedVariable(v.Key, MappedValueEntry.Read(v.Value), v.Value.Where)).ToList();
        foreach (var variable in variables.Where(v => layout is not null && !layout.ColumnsRead(required: false).Contains(v.Name)))
            entry["set"][variable.Name].Report($"{variable.Name} is not a variable of {domain} that can be set ({string.Join(", ", layout!.ColumnsRead(required: false))})");
        foreach (var needed in layout?.ColumnsRead(required: true).Where(name => variables.All(v => v.Name != name)) ?? [])
            entry["set"].Report($"{needed} is needed in {domain} and not set");
        return new(domain, ReadFileKey(entry, files), ReadFilters(entry["where"]), variables, entry.Where);
    }

    private static SetAside ReadSetAside(Entry entry, HashSet<string> files)
    {
        var (columns, filters) = (Texts(entry["columns"]), ReadFilters(entry["where"]));
        if ((columns.Count == 0) == (filters.Count == 0)) entry.Report("either 'columns' or 'where' is set aside");
        return new(ReadFileKey(entry, files), columns, filters, Needed(entry["why"]), entry.Where);
    }

    private static string ReadFileKey(Entry entry, HashSet<string> files)
    {
        var key = Needed(entry["from"]);
        if (key.Length > 0 && !files.Contains(key)) entry["from"].Report($"'{key}' is not one of the files ({string.Join(", ", files.Order(StringComparer.Ordinal))})");
        return key;
    }

    private static List<RawFilter> ReadFilters(Entry where) =>
        [.. where.Members().Select(m => new RawFilter(m.Key, Texts(m.Value), m.Value.Where))];

    /// <summary>A text that must be there and not be empty; a fault where it is not.</summary>
    internal static string Needed(Entry entry)
    {
        if (entry.RequiredText() is { } text) return text;
        if (entry.IsScalar) entry.Report($"'{entry.Path}' is empty");
        return "";
    }

    /// <summary>A list of texts, or one text alone.</summary>
    internal static IReadOnlyList<string> Texts(Entry entry) =>
        entry.IsScalar ? [entry.RequiredText() ?? ""] : [.. entry.Items().Select(item => item.RequiredText() ?? "")];
}

/// <summary>Reads where a variable's value comes from: a text, <c>{ day: 0 }</c>, <c>{ days: column }</c> or <c>{ column: …, codes: …, … }</c>.</summary>
internal static class MappedValueEntry
{
    public static MappedValue Read(Entry entry)
    {
        if (entry.IsScalar) return new MappedValue.Constant(MappingFile.Needed(entry));
        if (entry["day"].Exists) return new MappedValue.OnDay(entry["day"].Required(ReadNumber, 0));
        var optional = entry["optional"].OptionalWord(new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false }) ?? false;
        if (entry["days"].Exists) return new MappedValue.Days(MappingFile.Needed(entry["days"]), optional);
        return new MappedValue.FromColumn(
            MappingFile.Needed(entry["column"]),
            entry["codes"].Exists ? Codes(entry["codes"]) : null,
            entry["accept"].Exists ? MappingFile.Texts(entry["accept"]) : null,
            entry["phrase"].OptionalText(),
            entry["times"].Optional(ReadNumber),
            optional);
    }

    private static Dictionary<string, string> Codes(Entry entry)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (raw, value) in entry.Members()) codes[raw] = MappingFile.Needed(value);
        return codes;
    }

    private static Parsed<double> ReadNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Parsed<double>.Of(number)
            : Parsed<double>.Refused($"'{text}' is not a number");
}
