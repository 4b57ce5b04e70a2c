using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm.Layouts;

namespace Cartwright.Datasets.Sdtm;

/// <summary>What is known of a data package while its files are read one after another, demographics first.</summary>
internal sealed class PackageBeingRead(FaultList faults)
{
    private readonly HashSet<string> subjects = new(StringComparer.Ordinal);

    public FaultList Faults => faults;

    /// <summary>The file that names the subjects.</summary>
    public string DemographicsFile { get; private set; } = DemographicsLayout.Layout.FileName;

    /// <summary>STUDYID of the first row; empty before it.</summary>
    public string StudyId { get; set; } = "";

    /// <summary>A subject that demographics names, even in a row that has other faults: one fault is not to become many.</summary>
    public void Know(string subject, string file)
    {
        DemographicsFile = file;
        subjects.Add(subject);
    }

    public bool Knows(string subject) => subjects.Contains(subject);
}

/// <summary>Reads the file of one domain: each row by the domain's layout, and the keys that hold the domains together.</summary>
internal sealed class DomainReader<TRow>(DomainLayout<TRow> layout, DomainFile table, PackageBeingRead package)
{
    private readonly HashSet<(string Subject, int Sequence)> keys = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The rows in the order of the file; empty where the file cannot be read.</summary>
    public static IReadOnlyList<TRow> Read(DomainLayout<TRow> layout, PackageFolder folder, PackageBeingRead package)
    {
        using var table = folder.Open(layout, package.Faults);
        return table is null ? [] : new DomainReader<TRow>(layout, table, package).Rows();
    }

    private List<TRow> Rows()
    {
        var missing = layout.Keys.Concat(layout.ColumnsRead(required: true)).Where(name => table.IndexOf(name) < 0).ToList();
        foreach (var name in missing) package.Faults.Add(table.Header, $"the column {name} is missing");
        foreach (var (found, meant) in Misspelt()) package.Faults.Add(table.Header, $"the column '{found}' is not known, and {meant} is not there; is it that?");
        if (missing.Count > 0) return [];

        var rows = new List<TRow>();
        foreach (var csv in table.Rows())
        {
            var before = package.Faults.Count;
            var row = Row(csv);
            if (package.Faults.Count == before) rows.Add(row);
        }
        return rows;
    }

    // A variable of the standard that we do not read may be one letter from one that we do: it ends as the standard's variables do.
    private IEnumerable<(string Found, string Meant)> Misspelt() =>
        from meant in layout.ColumnsRead(required: false)
        where table.IndexOf(meant) < 0
        from found in table.Columns
        where Misspelling.Is(found, meant) && !StandardNames.Has(layout.Domain, found)
        select (found, meant);

    private TRow Row(CsvLine csv)
    {
        var text = new RowText(table.PlaceOf(csv), name => CellOf(csv, name), package.Faults);
        var sequence = layout.Counted ? Count(text.Quiet(Identity.Subject)) : layout.Numbered ? text.Get(layout.Sequence) : 0;
        Check(text, sequence);
        return layout.RowOf(text.Numbered(sequence));
    }

    private int Count(string subject) => counts[subject] = counts.GetValueOrDefault(subject) + 1;

    private Cell? CellOf(CsvLine csv, string variable) =>
        table.IndexOf(variable) is >= 0 and var at ? new Cell(csv.Fields[at], table.PlaceOf(csv, at + 1)) : null;

    private void Check(RowText text, int sequence)
    {
        var (study, subject) = (text.Get(Identity.Study), text.Quiet(Identity.Subject));
        if (package.StudyId.Length == 0) package.StudyId = study;
        if (study.Length > 0 && study != package.StudyId) text.Refuse(Identity.Study, $"'{study}' is not the study '{package.StudyId}'");
        if (text.Get(layout.Named.Variable) is { Length: > 0 } domain && domain != layout.Named.Value) text.Refuse(layout.Named.Variable, $"'{domain}' in the file of {layout.Domain}");
        if (subject.Length == 0) return;

        if (!layout.Numbered) package.Know(subject, table.File);
        else if (!package.Knows(subject)) text.Refuse(Identity.Subject, $"'{subject}' is not a subject of {package.DemographicsFile}");
        if (!keys.Add((subject, sequence))) text.Refuse(Identity.Subject, layout.Numbered ? $"'{subject}' has {layout.Sequence.Name} {sequence} twice" : $"'{subject}' is there twice");
    }
}
