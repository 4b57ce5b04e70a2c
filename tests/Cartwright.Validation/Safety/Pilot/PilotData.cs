using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Tables;
using Xunit;

namespace Cartwright.Validation.Safety.Pilot;

/// <summary>The analysis datasets of the CDISC pilot submission (CDISCPILOT01), read by the program's own readers, as plain rows to count.</summary>
internal sealed class PilotData
{
    public static readonly string[] Arms = ["Placebo", "Xanomeline Low Dose", "Xanomeline High Dose"];

    private readonly string prefix;
    private readonly DatasetFormat format;

    public PilotData(string prefix = "", DatasetFormat format = DatasetFormat.Csv)
    {
        (this.prefix, this.format) = (prefix, format);
        Subjects = Read("adsl").ToDictionary(s => s["USUBJID"]);
    }

    /// <summary>ADSL by subject.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Subjects { get; }

    /// <summary>ADAE.</summary>
    public IEnumerable<CountedEvent> Events() => Read("adae").Select(e =>
        new CountedEvent(e["USUBJID"], e["AEBODSYS"], e["AEDECOD"], null, e["AESER"] == "Y", e["TRTEMFL"] == "Y", e["AEREL"] is not ("NONE" or "REMOTE")));

    /// <summary>The arms and all of them, among those of ADSL of whom something holds.</summary>
    public List<SubjectColumn> Columns(Func<IReadOnlyDictionary<string, string>, bool> member) =>
    [
        .. Arms.Select(arm => new SubjectColumn(arm, Subjects.Where(s => s.Value["TRT01A"] == arm && member(s.Value)).Select(s => s.Key).ToHashSet())),
        new("Total", Subjects.Where(s => member(s.Value)).Select(s => s.Key).ToHashSet()),
    ];

    /// <summary>A dataset in the file's order; what is missing is an empty text.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string dataset)
    {
        var name = TableFile.NameOf(prefix + dataset, format);
        using var file = File.OpenRead(Shared.Require($"reference/cdisc_pilot_adam/{name}"));
        using var text = new StreamReader(file);
        var (table, faults) = format == DatasetFormat.Csv ? TableFile.ReadCsv(name, dataset, text) : TableFile.Read(name, dataset, format, file);
        Assert.Empty(faults);
        var names = table!.Columns.Select(c => c.Name).ToList();
        return [.. table.Rows.Select(row => row.Zip(names).ToDictionary(v => v.Second, v => v.First.IsMissing ? "" : v.First.ToString()))];
    }
}
