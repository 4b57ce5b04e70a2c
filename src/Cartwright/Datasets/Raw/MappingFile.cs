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
        var files = root["files"].Members().Select(f => RawFileEntry.Read(f.Key, f.Value)).ToList();
        if (files.Count == 0) root["files"].Report("'files' names no file");
        var keys = files.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var mapping = new Mapping(
            Needed(root["study"]),
            root["infusion"].Optional(ReadMoment),
            root["missing"].Items().Select(item => item.RequiredText() ?? "").Append("").ToHashSet(StringComparer.Ordinal),
            files,
            [.. root["domains"].Members().SelectMany(domain => MappingSourceEntry.ReadDomain(domain.Key, domain.Value, keys))],
            [.. root["set-aside"].Items().Select(entry => ReadSetAside(entry, keys))])
        {
            Aliases = [.. root["aliases"].Items().Select(Needed)],
        };
        if (mapping.Infusion is null && !root["infusion"].Exists && mapping.Sources.SelectMany(s => s.Variables).Any(v => v.Value is MappedValue.OnDay or MappedValue.Days))
            root["infusion"].Report("days from infusion are dates only where 'infusion' says on which calendar (2000-01-01T00:00)");
        return mapping;
    }

    private static Parsed<SdtmDate> ReadMoment(string text)
    {
        var read = SdtmDateText.Read(text);
        return read is { Refusal: null, Value: { HasTime: true } moment } ? Parsed<SdtmDate>.Of(moment) : Parsed<SdtmDate>.Refused($"'{text}' is not a date with a time, as 2000-01-01T00:00");
    }

    private static SetAside ReadSetAside(Entry entry, HashSet<string> files)
    {
        var (columns, filters) = (Texts(entry["columns"]), MappingSourceEntry.ReadFilters(entry["where"]));
        if ((columns.Count == 0) == (filters.Count == 0)) entry.Report("either 'columns' or 'where' is set aside");
        return new(ReadFileKey(entry, files), columns, filters, Needed(entry["why"]), entry.Where);
    }

    /// <summary>The file that an entry takes its rows from.</summary>
    internal static string ReadFileKey(Entry entry, HashSet<string> files)
    {
        var key = Needed(entry["from"]);
        if (key.Length > 0 && !files.Contains(key)) entry["from"].Report($"'{key}' is not one of the files ({string.Join(", ", files.Order(StringComparer.Ordinal))})");
        return key;
    }

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

/// <summary>Reads an entry of <c>files</c>: <c>{ name: labs.xlsx, sheet: Labs, subject: record_id }</c>.</summary>
internal static class RawFileEntry
{
    private const int LastHeaderRow = 1000;
    private static readonly Dictionary<string, bool> Decimals = new(StringComparer.Ordinal) { ["."] = false, [","] = true };
    private static readonly Dictionary<string, char> Separators = new(StringComparer.Ordinal) { [","] = ',', [";"] = ';', ["tab"] = '\t', ["|"] = '|' };

    public static RawFile Read(string key, Entry entry)
    {
        IReadOnlyList<string> names = entry["name"].IsList ? [.. entry["name"].Items().Select(i => i.Required(FileName.Read, ""))] : [entry["name"].Required(FileName.Read, "")];
        if (names.Count == 0) entry["name"].Report($"'{entry["name"].Path}' is empty");
        var file = new RawFile(key, names.Count == 0 ? "" : names[0], MappingFile.Needed(entry["subject"]), entry.Where) { Later = [.. names.Skip(1)] };
        return Path.GetExtension(file.FileName).ToLowerInvariant() switch
        {
            ".xlsx" => OneName(entry, file) with { Sheet = entry["sheet"].OptionalText(), HeaderRow = entry["header"].Optional(ReadRow) ?? 1, DecimalComma = ReadDecimal(entry) },
            ".xml" => ReadDocument(entry, file),
            _ => OneName(entry, file) with
            {
                Separator = entry["separator"].OptionalWord(Separators) ?? ',',
                DecimalComma = ReadDecimal(entry),
                Encoding = ReadEncoding(entry["encoding"]),
            },
        };
    }

    private static RawFile OneName(Entry entry, RawFile file)
    {
        if (file.Later.Count > 0) entry["name"].Report("only an ODM document comes in several files");
        return file;
    }

    private static RawFile ReadDocument(Entry entry, RawFile file)
    {
        var (group, form) = (entry["item-group"].OptionalText(), entry["form"].OptionalText());
        if ((group is null) == (form is null)) entry.Report("a table of an ODM document is the repeats of one 'item-group' or of one 'form'");
        if (file.Later.Any(name => !name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))) entry["name"].Report("the later files of an ODM document end in .xml too");
        return file with { ItemGroup = group, Form = form, DecimalComma = ReadDecimal(entry) };
    }

    private static bool ReadDecimal(Entry entry) => entry["decimal"].OptionalWord(Decimals) ?? false;

    private static string? ReadEncoding(Entry entry)
    {
        if (entry.OptionalText() is not { } name) return null;
        if (TextEncoding.Find(name) is null) entry.Report($"'{name}' is no encoding; there are utf-8, windows-1252, iso-8859-1, gb18030, shift_jis and the like");
        return name;
    }

    private static Parsed<int> ReadRow(string text) =>
        int.TryParse(text, out var row) && row is >= 1 and <= LastHeaderRow ? Parsed<int>.Of(row) : Parsed<int>.Refused($"'{text}' is not a row from 1 to {LastHeaderRow}");
}
