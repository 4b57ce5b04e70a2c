using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Protocols;

namespace Cartwright.Datasets.Raw;

/// <summary>Reads how rows of a domain are made: <c>{ from, where, each, set }</c>.</summary>
internal static class MappingSourceEntry
{
    /// <summary>What stands, in <c>set</c>, for the column of each row that <c>each</c> makes.</summary>
    private const string Each = "*";

    private static readonly Dictionary<string, bool> Recorded = new(StringComparer.Ordinal) { ["true"] = true };

    public static List<MappingSource> ReadDomain(string domain, Entry entry, HashSet<string> files)
    {
        var layout = SdtmFiles.Layouts.FirstOrDefault(l => l.Domain == domain);
        if (layout is null) entry.Report($"'{domain}' is not a domain of the data package ({string.Join(", ", SdtmFiles.Layouts.Select(l => l.Domain))})");
        return [.. entry.Items().SelectMany(source => ReadSource(domain, layout, source, files))];
    }

    public static List<RawFilter> ReadFilters(Entry where) => [.. where.Members().Select(m => ReadFilter(m.Key, m.Value))];

    private static RawFilter ReadFilter(string column, Entry entry)
    {
        if (!entry.IsMapping) return new(column, MappingFile.Texts(entry), entry.Where);
        var (not, only, recorded) = (entry["not"], entry["only"], entry["recorded"]);
        if (new[] { not, only, recorded }.Count(e => e.Exists) != 1) entry.Report("a filter is a text, a list of texts, { only: … }, { not: … } or { recorded: true }");
        if (recorded.OptionalWord(Recorded) == true) return new(column, [], entry.Where, FilterKind.IsRecorded);
        return only.Exists ? new(column, MappingFile.Texts(only), entry.Where, FilterKind.IsOnly) : new(column, MappingFile.Texts(not), entry.Where, FilterKind.IsNoneOf);
    }

    // One column a test becomes one source a column: what follows has no word for a wide table.
    private static IEnumerable<MappingSource> ReadSource(string domain, DomainLayout? layout, Entry entry, HashSet<string> files)
    {
        var (file, filters, set) = (MappingFile.ReadFileKey(entry, files), ReadFilters(entry["where"]), Variables(domain, layout, entry["set"]));
        var columns = entry["each"].Members().Select(m => (Column: m.Key, m.Value, Own: Variables(domain, layout, m.Value))).ToList();
        if (columns.Count == 0)
        {
            foreach (var v in set.Where(v => MappedColumns.ColumnOf(v.Value) == Each)) entry["set"][v.Name].Report("'*' stands for a column under 'each', and there is none");
            RequireAll(domain, layout, set, entry["set"]);
            return [new(domain, file, filters, set, entry.Where)];
        }
        foreach (var (_, own, variables) in columns) RequireAll(domain, layout, [.. set, .. variables], own);
        return columns.Select(c => new MappingSource(domain, file, filters, [.. set.Where(s => c.Own.All(o => o.Name != s.Name)).Concat(c.Own).Select(v => v with { Value = Of(v.Value, c.Column) })], c.Value.Where));
    }

    private static List<MappedVariable> Variables(string domain, DomainLayout? layout, Entry entry)
    {
        var variables = entry.Members().Select(v => new MappedVariable(v.Key, MappedValueEntry.Read(v.Value), v.Value.Where)).ToList();
        foreach (var variable in variables.Where(v => layout is not null && !layout.ColumnsRead(required: false).Contains(v.Name)))
            entry[variable.Name].Report($"{variable.Name} is not a variable of {domain} that can be set ({string.Join(", ", layout!.ColumnsRead(required: false))})");
        return variables;
    }

    private static void RequireAll(string domain, DomainLayout? layout, List<MappedVariable> variables, Entry entry)
    {
        foreach (var needed in layout?.ColumnsRead(required: true).Where(name => variables.All(v => v.Name != name)) ?? [])
            entry.Report($"{needed} is needed in {domain} and not set");
        foreach (var (unit, brought) in BroughtTo(variables).Where(u => !KnownConversions.Same(u.Unit, u.Brought)))
            entry.Report($"the number is brought to '{brought}' and {domain}STRESU is '{unit}'");
    }

    // Only a result in standard units has a unit of its own to agree with.
    private static IEnumerable<(string Unit, string Brought)> BroughtTo(List<MappedVariable> variables) =>
        from number in variables
        where number.Name.EndsWith("STRESN", StringComparison.Ordinal) && number.Value is MappedValue.FromColumn { Unit: not null }
        from unit in variables
        where unit.Name == number.Name[..^1] + "U" && unit.Value is MappedValue.Constant
        select (((MappedValue.Constant)unit.Value).Text, ((MappedValue.FromColumn)number.Value).Unit!.To);

    private static MappedValue Of(MappedValue value, string column) => value switch
    {
        MappedValue.FromColumn { Column: Each } text => text with { Column = column },
        MappedValue.Days { Column: Each } days => days with { Column = column },
        MappedValue.Date { Column: Each } date => date with { Column = column },
        MappedValue.UnitOf { Column: Each } unit => unit with { Column = column },
        _ => value,
    };
}
