using System.Globalization;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Xpt;

/// <summary>One dataset of a transport file: its headers, its variables, its rows.</summary>
internal sealed class XptMember(XptBytes bytes, int start)
{
    private const int Headers = 5 * XptRecords.Length;
    private const int SizeOfNameStrings = 74;
    private const int CountOfVariables = 54;

    /// <summary>The dataset; null, and faults, where the headers cannot be read.</summary>
    public DataTable? Read()
    {
        if (!HasHeaders() || NameStringSize() is not { } size || VariableCount() is not { } count) return null;
        var observations = XptRecords.Padded(start + Headers + (count * size));
        if (!bytes.Require(XptRecords.Observations, observations, "the header of the rows")) return null;
        var before = bytes.Faults.Count;
        var variables = new XptVariables(bytes, start + Headers, size, count).Read();
        var next = bytes.NextDataset(observations + XptRecords.Length);
        if (bytes.Faults.Count > before) return null;
        return Table(variables, new XptRows(bytes, variables, observations + XptRecords.Length, next).Read());
    }

    private bool HasHeaders() =>
        bytes.Require(XptRecords.Member, start, "the header of a dataset")
        && bytes.Require(XptRecords.Descriptor, start + XptRecords.Length, "the header of a dataset's description")
        && bytes.Require(XptRecords.NameStrings, start + Headers - XptRecords.Length, "the header of the variables");

    private int? NameStringSize()
    {
        var at = start + SizeOfNameStrings;
        if (Number(at) is XptRecords.NameString or XptRecords.ShortNameString) return Number(at);
        bytes.Refuse(at, $"'{bytes.Plain(at, 4)}' is no length of a variable's description; it is {XptRecords.NameString} or {XptRecords.ShortNameString}");
        return null;
    }

    private int? VariableCount()
    {
        var at = start + Headers - XptRecords.Length + CountOfVariables;
        if (Number(at) is > 0 and var count) return count;
        bytes.Refuse(at, $"'{bytes.Plain(at, 4)}' is no number of variables");
        return null;
    }

    private int? Number(int at) => int.TryParse(bytes.Plain(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private DataTable Table(IReadOnlyList<XptVariable> variables, IReadOnlyList<IReadOnlyList<DataValue>> rows)
    {
        var (first, second) = (start + (2 * XptRecords.Length), start + (3 * XptRecords.Length));
        if (bytes.Label(second + 32) is not { } label) label = Refused(second + 32);
        var header = new TransportHeader(
            bytes.Plain(first + 24, 8), bytes.Plain(first + 32, 8), bytes.Plain(first + 64, 16), bytes.Plain(second, 16), bytes.Plain(second + 72, 8));
        return new(bytes.Plain(first + 8, 8), label, XptTypes.Of(variables, rows), rows)
        {
            Transport = header,
            Origin = DatasetOrigin.Unknown with { LastModified = TransportMoment.Read(header.Modified), System = System(header) },
        };
    }

    private static SourceSystem System(TransportHeader header) => new(header.System.TrimEnd('\0') is { Length: > 0 } system ? "SAS on " + system : "SAS", header.Version, []);

    private string Refused(int at)
    {
        bytes.Refuse(at, $"the dataset's label {bytes.NotText}");
        return "";
    }
}
