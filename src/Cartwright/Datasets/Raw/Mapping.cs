using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>Which file and column of a study's raw data is which variable of its data package: <c>mapping.yaml</c> once it is read.</summary>
/// <param name="Infusion">The calendar moment that stands for every subject's infusion, where the data count days from it and hold no date; null where they hold dates.</param>
/// <param name="Missing">The texts by which the data say that something was not recorded; the empty text is always one.</param>
/// <param name="Sources">How rows are made, in the order of the file.</param>
/// <param name="SetAside">What is left out on purpose, each with its reason.</param>
public sealed record Mapping(
    string StudyId,
    SdtmDate? Infusion,
    IReadOnlySet<string> Missing,
    IReadOnlyList<RawFile> Files,
    IReadOnlyList<MappingSource> Sources,
    IReadOnlyList<SetAside> SetAside)
{
    /// <summary>Other names of the study, such as its registry number beside the sponsor's own.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Applies the mapping to CSV files, opened by their plain names; null stands for a file that is not there.</summary>
    public MappedData Apply(Func<string, TextReader?> open) => Apply(open, _ => null);

    /// <summary>Applies the mapping to raw files of every kind, opened by their plain names: CSV as text, save where the mapping names its encoding, all others as bytes.</summary>
    public MappedData Apply(Func<string, TextReader?> text, Func<string, Stream?> bytes) => new RawStudy(this, text, bytes).Map();
}

/// <summary>A raw table: what the mapping calls it, the plain name of its file in the data folder, and the column that names the subject.</summary>
public sealed record RawFile(string Key, string FileName, string SubjectColumn, Place Where)
{
    /// <summary>Further files that are applied after the first, in order: later parts of an ODM document.</summary>
    public IReadOnlyList<string> Later { get; init; } = [];

    /// <summary>The sheet of a workbook; null for its only one.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row with the names of the columns, from 1, of a workbook.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>What stands between the fields of a CSV file.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether numbers have a comma where others have a point.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>The encoding of a CSV file, as the web names it; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The item group of an ODM document whose repeats are the rows; null where a form's are.</summary>
    public string? ItemGroup { get; init; }

    /// <summary>The form of an ODM document whose repeats are the rows, with the items of all its groups; null where an item group's are.</summary>
    public string? Form { get; init; }
}

/// <summary>Rows of one domain from the rows of one file that pass all the filters: a value for each variable.</summary>
public sealed record MappingSource(string Domain, string FileKey, IReadOnlyList<RawFilter> Filters, IReadOnlyList<MappedVariable> Variables, Place Where)
{
    /// <summary>Whether the source sets a variable from this column.</summary>
    internal bool Sets(string variable, string column) => Variables.Any(v => v.Name == variable && MappedColumns.ColumnOf(v.Value) == column);
}

/// <summary>What a column must hold for a row to be taken.</summary>
/// <param name="Texts">The texts that <paramref name="Kind"/> is about.</param>
public sealed record RawFilter(string Column, IReadOnlyList<string> Texts, Place Where, FilterKind Kind = FilterKind.IsOneOf);

/// <summary>What a filter asks of a column.</summary>
public enum FilterKind
{
    /// <summary>It holds one of the texts. Where it is empty nobody can say, and the row is listed.</summary>
    IsOneOf,

    /// <summary>It holds one of the texts, and an empty field is another text: the row is not for this source.</summary>
    IsOnly,

    /// <summary>It holds something, and none of the texts.</summary>
    IsNoneOf,

    /// <summary>It holds anything at all.</summary>
    IsRecorded,
}

/// <summary>A variable and where its value comes from.</summary>
public sealed record MappedVariable(string Name, MappedValue Value, Place Where);

/// <summary>Columns or rows of a file that are not mapped, and why not.</summary>
/// <param name="Columns">The columns set aside; empty where rows are.</param>
/// <param name="Filters">The rows set aside; empty where columns are.</param>
public sealed record SetAside(string FileKey, IReadOnlyList<string> Columns, IReadOnlyList<RawFilter> Filters, string Because, Place Where);

/// <summary>Raw data that did not come into the package: what, how many rows it concerns, and why.</summary>
public sealed record NotMapped(string FileName, string What, int Rows, string Because);

/// <summary>One row, value or column that did not come into the package.</summary>
/// <param name="FileName">The file, and the sheet or item group in it.</param>
/// <param name="Row">The line or row on which it starts, from 1; 0 for a whole column, sheet or item group.</param>
public sealed record UnmappedRecord(string FileName, int Row, string What, string Because);

/// <summary>What came of a mapping: the package (null where there was a fault), every fault, and all that was left out.</summary>
public sealed record MappedData(StudyData? Data, IReadOnlyList<Fault> Faults, IReadOnlyList<NotMapped> NotMapped)
{
    /// <summary>All that was left out, one by one, in the order in which it was met.</summary>
    public IReadOnlyList<UnmappedRecord> Records { get; init; } = [];
}
