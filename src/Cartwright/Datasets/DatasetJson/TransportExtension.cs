using System.Globalization;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>What a transport file says and Dataset-JSON has no attribute for, as an extension of the source system: headers, bytes of numbers, informats, kinds of missing values.</summary>
/// <remarks>CDISC Dataset-JSON 1.1, extension model (systemExtensions). Nothing is written where everything is usual.</remarks>
internal static class TransportExtension
{
    public const string Namespace = "urn:cartwright:sas-transport";

    private const string Header = "header";
    private const string Variable = "variable ";
    private const string MissingKinds = "missing values of ";

    // Not allowed in a header, whose fields are filled up with blanks, nor in a format.
    private const char Between = '|';

    public static IReadOnlyList<SystemExtension> Of(DataTable table)
    {
        var header = table.Transport;
        var entries = new List<SystemExtension>();
        if (header != TransportHeader.Usual)
            entries.Add(Entry(Header, [header.Version, header.System, header.Created, header.Modified, header.Type], "SAS version, system, created, modified, type"));
        foreach (var column in table.Columns.Where(c => c.Transport != TransportVariable.Usual))
            entries.Add(Entry(Variable + column.Name, [Text(column.Transport.Bytes), Text(column.Transport.Justification), column.Transport.Informat], "bytes of a number, justification, informat"));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var kinds = table.Rows.Select((r, n) => (Row: n + 1, Kind: r[i].MissingKind)).Where(k => table.Rows[k.Row - 1][i].IsMissing && k.Kind != DataValue.Ordinary).Select(k => $"{k.Kind}{Text(k.Row)}").ToList();
            if (kinds.Count > 0) entries.Add(Entry(MissingKinds + table.Columns[i].Name, kinds, "kind and row of missing values that are not '.'"));
        }
        return entries;
    }

    /// <summary>A table with its transport attributes, which its extensions then no longer repeat.</summary>
    public static DataTable Restore(DataTable table, Place where, FaultList faults)
    {
        foreach (var entry in Entries(table))
        {
            var parts = entry.Value.Split(Between);
            if (entry.Name == Header && parts.Length == 5) table = table with { Transport = new(parts[0], parts[1], parts[2], parts[3], parts[4]) };
            else if (entry.Name.StartsWith(Variable, StringComparison.Ordinal) && RestoreVariable(table, entry.Name[Variable.Length..], parts) is { } restored) table = restored;
            else if (!entry.Name.StartsWith(MissingKinds, StringComparison.Ordinal)) Refuse(entry, where, faults);
        }
        return table;
    }

    /// <summary>A table with the kinds of its missing values, and without the extension that held them.</summary>
    public static DataTable RestoreMissing(DataTable table, Place where, FaultList faults)
    {
        var rows = table.Rows.ToArray();
        foreach (var entry in Entries(table).Where(e => e.Name.StartsWith(MissingKinds, StringComparison.Ordinal)))
        {
            var column = IndexOf(table, entry.Name[MissingKinds.Length..]);
            if (column < 0 || !entry.Value.Split(Between).All(kind => RestoreKind(rows, column, kind))) Refuse(entry, where, faults);
        }
        return Without(table with { Rows = rows });
    }

    private static bool RestoreKind(IReadOnlyList<DataValue>[] rows, int column, string text)
    {
        if (text.Length < 2 || !DataValue.IsMissingKind(text[0]) || Number(text[1..]) is not { } row || row < 1 || row > rows.Length || !rows[row - 1][column].IsMissing) return false;
        DataValue[] changed = [.. rows[row - 1]];
        changed[column] = DataValue.MissingAs(text[0]);
        rows[row - 1] = changed;
        return true;
    }

    private static DataTable? RestoreVariable(DataTable table, string name, string[] parts)
    {
        var at = IndexOf(table, name);
        if (at < 0 || parts.Length != 3 || Number(parts[0]) is not (>= 2 and <= 8 and var bytes) || Number(parts[1]) is not { } justification || SasFormat.Read(parts[2]) is null) return null;
        DataColumn[] columns = [.. table.Columns];
        columns[at] = columns[at] with { Transport = new(bytes, justification, parts[2]) };
        return table with { Columns = columns };
    }

    private static DataTable Without(DataTable table) => table.Origin.System is not { } system ? table
        : table with { Origin = table.Origin with { System = system with { Extensions = [.. system.Extensions.Where(e => e.Namespace != Namespace)] } } };

    private static IEnumerable<SystemExtension> Entries(DataTable table) => table.Origin.System?.Extensions.Where(e => e.Namespace == Namespace) ?? [];

    private static int IndexOf(DataTable table, string name) => table.Columns.Select((c, i) => c.Name == name ? i : -1).FirstOrDefault(i => i >= 0, -1);

    private static void Refuse(SystemExtension entry, Place where, FaultList faults) => faults.Add(where, $"the extension '{entry.Name}' of {Namespace} cannot be read: '{entry.Value}'");

    private static SystemExtension Entry(string name, IReadOnlyList<string> parts, string definition) => new(Namespace, name, string.Join(Between, parts), definition);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
