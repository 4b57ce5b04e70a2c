using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>Which file and column of a study's raw data is which variable of its data package: <c>mapping.yaml</c> once it is read.</summary>
/// <param name="Infusion">The calendar moment that stands for every subject's infusion, because the data count days from it and hold no date.</param>
/// <param name="Missing">The texts by which the data say that something was not recorded; the empty text is always one.</param>
/// <param name="Sources">How rows are made, in the order of the file.</param>
/// <param name="SetAside">What is left out on purpose, each with its reason.</param>
public sealed record Mapping(
    string StudyId,
    SdtmDate Infusion,
    IReadOnlySet<string> Missing,
    IReadOnlyList<RawFile> Files,
    IReadOnlyList<MappingSource> Sources,
    IReadOnlyList<SetAside> SetAside)
{
    /// <summary>Applies the mapping to raw files, opened by their plain names; null stands for a file that is not there.</summary>
    public MappedData Apply(Func<string, TextReader?> open) => new RawStudy(this, open).Map();
}

/// <summary>A raw file: what the mapping calls it, its plain name in the data folder, and the column that names the subject.</summary>
public sealed record RawFile(string Key, string FileName, string SubjectColumn, Place Where);

/// <summary>Rows of one domain from the rows of one file that pass all the filters: a value for each variable.</summary>
public sealed record MappingSource(string Domain, string FileKey, IReadOnlyList<RawFilter> Filters, IReadOnlyList<MappedVariable> Variables, Place Where);

/// <summary>A column must hold one of these texts.</summary>
public sealed record RawFilter(string Column, IReadOnlyList<string> Accepted, Place Where);

/// <summary>A variable and where its value comes from.</summary>
public sealed record MappedVariable(string Name, MappedValue Value, Place Where);

/// <summary>Where the value of a variable comes from.</summary>
public abstract record MappedValue
{
    private MappedValue() { }

    /// <summary>The same text in every row.</summary>
    public sealed record Constant(string Text) : MappedValue;

    /// <summary>The same time in every row, in days from infusion.</summary>
    public sealed record OnDay(double DaysFromInfusion) : MappedValue;

    /// <summary>The text of a column: as it stands, after a list of codes, within a phrase, or from another unit.</summary>
    /// <param name="Codes">What each raw text means; another text is a fault. Null: the text is the value.</param>
    /// <param name="Accepted">The only texts allowed, such as the unit. Null: any.</param>
    /// <param name="Phrase">A phrase in which <c>{}</c> stands for the text (<c>Day {}</c>). Null: the text alone.</param>
    /// <param name="Factor">By how much a number is multiplied to come into the unit of the variable. Null: not at all.</param>
    /// <param name="Optional">Whether a row in which this is missing is still a row.</param>
    public sealed record FromColumn(string Column, IReadOnlyDictionary<string, string>? Codes, IReadOnlyList<string>? Accepted, string? Phrase, double? Factor, bool Optional) : MappedValue;

    /// <summary>A column of days from infusion: a whole number is a day, a fraction a time of that day to the nearest minute.</summary>
    public sealed record Days(string Column, bool Optional) : MappedValue;
}

/// <summary>Columns or rows of a file that are not mapped, and why not.</summary>
/// <param name="Columns">The columns set aside; empty where rows are.</param>
/// <param name="Filters">The rows set aside; empty where columns are.</param>
public sealed record SetAside(string FileKey, IReadOnlyList<string> Columns, IReadOnlyList<RawFilter> Filters, string Because, Place Where);

/// <summary>Raw data that did not come into the package: what, how many rows it concerns, and why.</summary>
public sealed record NotMapped(string FileName, string What, int Rows, string Because);

/// <summary>What came of a mapping: the package (null where there was a fault), every fault, and all that was left out.</summary>
public sealed record MappedData(StudyData? Data, IReadOnlyList<Fault> Faults, IReadOnlyList<NotMapped> NotMapped);
