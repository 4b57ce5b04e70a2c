using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>A column as it is written; what is derived is not read back. One that is written only where some row has it is <paramref name="HasOne"/>'s.</summary>
internal sealed record Column<TRow>(string Name, bool Required, bool Derived, Func<TRow, StudyReference, string> Text, Func<TRow, bool>? HasOne = null);

/// <summary>What derived columns are counted from: the study's name, and each subject's first infusion.</summary>
internal sealed record StudyReference(string StudyId, IReadOnlyDictionary<string, SdtmDate> FirstInfusions)
{
    public static StudyReference Of(StudyData data) => new(data.StudyId, data.Demographics
        .Where(d => d.FirstInfusion is not null)
        .ToDictionary(d => d.Subject, d => d.FirstInfusion!.Value, StringComparer.Ordinal));

    /// <summary>The study day of a date; empty where the subject had no infusion or the date is not known.</summary>
    public string StudyDay(string subject, SdtmDate? date) => date is { } day && FirstInfusions.TryGetValue(subject, out var first)
        ? DayNumbering.CdiscDay(day.Day, first.Day).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : "";
}

/// <summary>What a domain's file looks like: its name and the variables that it has.</summary>
internal abstract record DomainLayout(string Domain)
{
    /// <summary>The file that holds the domain.</summary>
    public string FileName => Domain.ToLowerInvariant() + ".csv";

    /// <summary>Whether rows are numbered within the subject; there is one row a subject where they are not.</summary>
    public abstract bool Numbered { get; }

    /// <summary>The variable that numbers the rows.</summary>
    public Variable<int> Sequence { get; } = Variable.Whole(Domain + "SEQ", 1);

    /// <summary>Whether the standard numbers no rows here, so that they are numbered within the subject as they stand in the file.</summary>
    public bool Counted { get; init; }

    /// <summary>The variable that names the domain, and what it says.</summary>
    public (Variable<string> Variable, string Value) Named { get; init; } = (Identity.Domain, Domain);

    /// <summary>The columns with which every file of a data package begins.</summary>
    public IReadOnlyList<string> Keys => [Identity.Study.Name, Named.Variable.Name, Identity.Subject.Name, .. Numbered && !Counted ? [Sequence.Name] : Array.Empty<string>()];

    /// <summary>The domain's own columns that are read; all of them, or only those without which the file cannot be read.</summary>
    public abstract IEnumerable<string> ColumnsRead(bool required);
}

/// <summary>A domain defined once, for writing and for reading: its columns in order, and the row made of them.</summary>
/// <param name="SequenceOf">The number of a row within its subject; null where there is one row a subject.</param>
internal sealed record DomainLayout<TRow>(string Domain, Func<TRow, string> SubjectOf, Func<TRow, int>? SequenceOf, Func<RowText, TRow> RowOf) : DomainLayout(Domain)
{
    /// <summary>The domain's own columns, after those of identity and sequence.</summary>
    public IReadOnlyList<Column<TRow>> Columns { get; private init; } = [];

    /// <inheritdoc />
    public override bool Numbered => SequenceOf is not null;

    /// <inheritdoc />
    public override IEnumerable<string> ColumnsRead(bool required) => Columns.Where(c => !c.Derived && (c.Required || !required)).Select(c => c.Name);

    /// <summary>The names of all columns, as written.</summary>
    public IReadOnlyList<string> Header => [.. Keys, .. Columns.Select(c => c.Name)];

    /// <summary>How each column of the header is written for a row of this study.</summary>
    public IReadOnlyList<Func<TRow, string>> Fields(StudyReference study) =>
    [
        _ => study.StudyId, _ => Named.Value, SubjectOf,
        .. SequenceOf is { } number && !Counted ? [row => Sequence.Write(number(row))] : Array.Empty<Func<TRow, string>>(),
        .. Columns.Select(c => (Func<TRow, string>)(row => c.Text(row, study))),
    ];

    /// <summary>A column that is written from the row and read into it.</summary>
    public DomainLayout<TRow> With<T>(Variable<T> variable, Func<TRow, T> value) =>
        Add(new(variable.Name, variable.Required, false, (row, _) => variable.Write(value(row))));

    /// <summary>The same, left out of a file in which no row has it.</summary>
    public DomainLayout<TRow> WithWhereAny<T>(Variable<T?> variable, Func<TRow, T?> value) where T : struct =>
        Add(new(variable.Name, variable.Required, false, (row, _) => variable.Write(value(row)), row => value(row) is not null));

    /// <summary>The same of a text.</summary>
    public DomainLayout<TRow> WithWhereAny(Variable<string?> variable, Func<TRow, string?> value) => WithWhereAny(variable, value, row => value(row) is not null);

    /// <summary>A column left out of a file in which no row has it.</summary>
    public DomainLayout<TRow> WithWhereAny<T>(Variable<T> variable, Func<TRow, T> value, Func<TRow, bool> has) =>
        Add(new(variable.Name, variable.Required, false, (row, _) => variable.Write(value(row)), has));

    /// <summary>A column that is read and never written: another name for what a column already says.</summary>
    public DomainLayout<TRow> Also<T>(Variable<T> variable) => Add(new(variable.Name, false, false, (_, _) => "", _ => false));

    /// <summary>The same of a text that is empty where there is none.</summary>
    public DomainLayout<TRow> WithWhereWritten(Variable<string> variable, Func<TRow, string> value) =>
        Add(new(variable.Name, variable.Required, false, (row, _) => value(row), row => value(row).Length > 0));

    /// <summary>The same of a flag.</summary>
    public DomainLayout<TRow> WithWhereAny(Variable<bool> variable, Func<TRow, bool> value) =>
        Add(new(variable.Name, variable.Required, false, (row, _) => variable.Write(value(row)), value));

    /// <summary>The layout without the columns that none of these rows has.</summary>
    public DomainLayout<TRow> For(IReadOnlyList<TRow> rows) => this with { Columns = [.. Columns.Where(c => c.HasOne is null || rows.Any(c.HasOne))] };

    /// <summary>A column that follows from others, or never varies.</summary>
    public DomainLayout<TRow> Derived(string name, Func<TRow, string> text) => Add(new(name, false, true, (row, _) => text(row)));

    /// <summary>A column that follows from the row and the study's name.</summary>
    public DomainLayout<TRow> Derived(string name, Func<TRow, string, string> text) => Add(new(name, false, true, (row, study) => text(row, study.StudyId)));

    /// <summary>A study day, counted from the first infusion.</summary>
    public DomainLayout<TRow> Day(string name, Func<TRow, SdtmDate?> date) =>
        Add(new(name, false, true, (row, study) => study.StudyDay(SubjectOf(row), date(row))));

    private DomainLayout<TRow> Add(Column<TRow> column) => this with { Columns = [.. Columns, column] };
}
