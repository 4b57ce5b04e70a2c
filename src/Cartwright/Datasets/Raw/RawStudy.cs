using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>The raw data of one study while a mapping turns them into a data package. Demographics come first: they say who is a subject.</summary>
internal sealed class RawStudy
{
    private readonly Mapping mapping;
    private readonly FaultList faults = new();
    private readonly LeftOut leftOut = new();
    private readonly RawFiles files;
    private readonly HashSet<string> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RawTable> tables = new(StringComparer.Ordinal);

    public RawStudy(Mapping mapping, Func<string, TextReader?> text, Func<string, Stream?> bytes) => (this.mapping, files) = (mapping, new RawFiles(text, bytes, faults));

    public MappedData Map()
    {
        ReadTables();
        if (faults.Count > 0) return new(null, faults.Listed(), []);

        var data = Package();
        if (data.Demographics.Count == 0 && faults.Count == 0) faults.Add(new Place(DemographicsLayout.Layout.FileName), "the mapping made no subject");
        foreach (var file in mapping.Files) leftOut.AddOf(tables[file.Key], mapping);
        foreach (var (record, rows) in files.NotNamed(mapping.Files)) leftOut.AddWhole(record, rows);
        return new(faults.Count == 0 ? data : null, faults.Listed(), leftOut.Listed()) { Records = leftOut.Records };
    }

    private void ReadTables()
    {
        foreach (var file in mapping.Files)
        {
            if (files.Read(file) is { } contents) tables.Add(file.Key, new RawTable(file, contents, mapping.Missing));
        }
        foreach (var (fileKey, column, where) in MappedColumns.Of(mapping))
        {
            if (tables.TryGetValue(fileKey, out var table) && !table.Has(column)) faults.Add(where, $"'{table.Name}' has no column '{column}'");
        }
    }

    private StudyData Package() => new(mapping.StudyId,
        Rows(DemographicsLayout.Layout), Rows(DispositionLayout.Layout), Rows(ExposureLayout.Layout), Rows(AdverseEventLayout.Layout),
        Rows(LaboratoryLayout.Layout), Rows(ConcentrationLayout.Layout), Rows(TumourIdentificationLayout.Layout), Rows(TumourResultLayout.Layout),
        Rows(QuestionnaireLayout.Layout), Rows(VitalSignLayout.Layout), Rows(MedicationLayout.Layout), Rows(ProcedureLayout.Layout),
        Rows(ResponseLayout.Layout), Rows(FindingAboutLayout.Layout))
    {
        Aliases = mapping.Aliases,
        NeurologicalAssessments = Rows(NervousSystemLayout.Layout),
        EventQualifiers = Rows(EventQualifierLayout.Layout),
        Deviations = Rows(DeviationLayout.Layout),
        Encounters = Rows(EncounterLayout.Layout),
        Visits = Rows(VisitLayout.Layout),
        BiospecimenEvents = Rows(BiospecimenEventLayout.Layout),
        BiospecimenFindings = Rows(BiospecimenFindingLayout.Layout),
        Electrocardiograms = Rows(ElectrocardiogramLayout.Layout),
        Immunogenicity = Rows(ImmunogenicityLayout.Layout),
    };

    private List<TRow> Rows<TRow>(DomainLayout<TRow> layout)
    {
        var rows = new List<TRow>();
        var sequences = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in mapping.Sources.Where(s => s.Domain == layout.Domain)) AddRows(layout, source, rows, sequences);
        return rows;
    }

    private void AddRows<TRow>(DomainLayout<TRow> layout, MappingSource source, List<TRow> rows, Dictionary<string, int> sequences)
    {
        var table = tables[source.FileKey];
        for (var i = 0; i < table.Lines.Count; i++)
        {
            var line = table.Lines[i];
            var passing = table.Pass(line, source.Filters);
            table.Taken[i] |= passing != Passing.No;
            if (passing == Passing.NotRecorded) leftOut.AddFilter(table, line, source);
            if (passing != Passing.Yes) continue;
            var before = faults.Count;
            if (Cells(table, line, source) is not { } cells)
            {
                if (!layout.Numbered && faults.Count > before) subjects.Add(SubjectOf(table, line));
                continue;
            }

            var row = Row(layout, table, line, cells, sequences);
            if (faults.Count == before) rows.Add(row);
        }
    }

    // A subject whose row has a fault is known all the same: one fault is not to become many.
    private string SubjectOf(RawTable table, RawLine line) => $"{mapping.StudyId}-{table.CellOf(line, table.File.SubjectColumn).Text}";

    // Every variable is looked at even after one is found missing, so that one run shows all of a row's faults.
    private Dictionary<string, Cell>? Cells(RawTable table, RawLine line, MappingSource source)
    {
        var raw = new RawRow(mapping, table, line, source, faults);
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var variable in source.Variables)
        {
            var before = faults.Count;
            if (raw.Value(variable) is { } cell) cells.Add(variable.Name, cell);
            else if (raw.Unlisted) leftOut.AddUnlisted(table, line, source, variable);
            else if (faults.Count == before) leftOut.AddMissing(table, line, source, variable);
        }
        return cells.Count == source.Variables.Count ? cells : null;
    }

    private TRow Row<TRow>(DomainLayout<TRow> layout, RawTable table, RawLine line, Dictionary<string, Cell> cells, Dictionary<string, int> sequences)
    {
        var raw = table.CellOf(line, table.File.SubjectColumn);
        var subject = SubjectOf(table, line);
        var sequence = sequences[subject] = sequences.GetValueOrDefault(subject) + 1;
        cells[Identity.Subject.Name] = raw with { Text = subject };

        if (table.IsMissing(raw.Text)) faults.Add(raw.Where, $"the row has no subject in '{table.File.SubjectColumn}'");
        else if (!layout.Numbered && !subjects.Add(subject)) faults.Add(raw.Where, $"subject '{raw.Text}' is there twice");
        else if (layout.Numbered && !subjects.Contains(subject)) faults.Add(raw.Where, $"subject '{raw.Text}' is not among the subjects that the mapping makes for DM");
        return layout.RowOf(new RowText(table.PlaceOf(line), name => cells.TryGetValue(name, out var cell) ? cell : null, faults).Numbered(sequence));
    }
}
