using System.Text.Json;
using System.Text.RegularExpressions;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>What a Dataset-JSON file says of its dataset: everything but the rows.</summary>
internal static partial class MetadataReader
{
    /// <summary>A table without rows, and how many there should be.</summary>
    public static (DataTable Table, int Records) Read(JsonElement root, Place where, FaultList faults)
    {
        var members = new JsonMembers(root, where, "the dataset", faults);
        CheckVersion(members);
        var origin = Origin(members, where, faults);
        var records = members.Whole("records", 0);
        if (records is null) members.Refuse("does not say how many 'records' it has");
        var (name, label) = (members.Require("name"), members.Require("label"));
        var columns = Columns(members, where, faults);
        _ = members.Find("rows");
        members.Close();
        return (TransportExtension.Restore(new(name, label, columns, []) { Origin = origin }, where, faults), records ?? 0);
    }

    private static void CheckVersion(JsonMembers members)
    {
        if (members.Require("datasetJSONVersion") is { Length: > 0 } version && !Version().IsMatch(version)) members.Refuse($"is Dataset-JSON {version}; version 1.1 is read");
    }

    private static DatasetOrigin Origin(JsonMembers members, Place where, FaultList faults) => new(
        Moment(members, "datasetJSONCreationDateTime", required: true), Moment(members, "dbLastModifiedDateTime", required: false),
        members.Text("fileOID"), members.Text("originator"), System(members, where, faults),
        members.Text("studyOID"), members.Text("metaDataVersionOID"), members.Text("metaDataRef"), members.Require("itemGroupOID"), members.Flag("isReferenceData"));

    private static string? Moment(JsonMembers members, string name, bool required)
    {
        var text = required ? members.Require(name) : members.Text(name);
        if (text is { Length: > 0 } && !Time().IsMatch(text)) members.Refuse($"has a '{name}' that is no date with its time: '{text}'");
        return text;
    }

    private static SourceSystem? System(JsonMembers members, Place where, FaultList faults)
    {
        if (members.Find("sourceSystem") is not { } element) return null;
        var system = new JsonMembers(element, where, "sourceSystem", faults);
        var read = new SourceSystem(system.Require("name"), system.Require("version"),
            [.. system.List("systemExtensions").SelectMany(e => Extensions(new(e, where, "an entry of systemExtensions", faults), where, faults))]);
        system.Close();
        return read;
    }

    private static List<SystemExtension> Extensions(JsonMembers group, Place where, FaultList faults)
    {
        var space = group.Require("namespace");
        List<SystemExtension> read = [.. group.List("extensions").Select(e => Extension(space, new(e, where, $"an extension of {space}", faults)))];
        group.Close();
        return read;
    }

    private static SystemExtension Extension(string space, JsonMembers entry)
    {
        var read = new SystemExtension(space, entry.Require("name"), entry.Require("value"), entry.Text("definition"));
        entry.Close();
        return read;
    }

    private static List<DataColumn> Columns(JsonMembers members, Place where, FaultList faults)
    {
        var columns = members.List("columns").Select((c, i) => Column(new(c, where, $"column {i + 1}", faults))).ToList();
        if (columns.Count == 0) members.Refuse("has no 'columns'");
        foreach (var twice in columns.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)) members.Refuse($"has the column '{twice.Key}' twice");
        return columns;
    }

    private static DataColumn Column(JsonMembers members)
    {
        var column = new DataColumn(members.Require("name"), members.Require("label"), Type(members))
        {
            ItemOid = members.Require("itemOID"),
            Stored = Target(members),
            Length = members.Whole("length", 1),
            DisplayFormat = members.Text("displayFormat") ?? "",
            KeySequence = members.Whole("keySequence", 1),
        };
        if (column.Stored != StoredAs.Itself && column.Type is DataType.String or DataType.Uri or DataType.Boolean) members.Refuse($"is a {JsonTypes.Write(column.Type)} and cannot have a 'targetDataType'");
        members.Close();
        return column;
    }

    private static DataType Type(JsonMembers members)
    {
        var word = members.Require("dataType");
        if (JsonTypes.Read(word) is { } type) return type;
        if (word.Length > 0) members.Refuse($"has the dataType '{word}', which is none");
        return DataType.String;
    }

    private static StoredAs Target(JsonMembers members)
    {
        if (members.Text("targetDataType") is not { } word) return StoredAs.Itself;
        if (JsonTypes.ReadTarget(word) is { } stored) return stored;
        members.Refuse($"has the targetDataType '{word}'; it is integer or decimal");
        return StoredAs.Itself;
    }

    [GeneratedRegex(@"^1\.1(\.(0|[1-9][0-9]*))?$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?([+-]([01][0-9]|2[0-3]):[0-5][0-9]|Z)?$")]
    private static partial Regex Time();
}
