using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Sdtm.Layouts;

namespace Cartwright.Datasets.Adam;

/// <summary>An analysis dataset as ADaM shapes it: its name, and its variables in order, each with how a row gives it.</summary>
/// <remarks>CDISC Analysis Data Model Implementation Guide 1.3. The rows come from the analysis; nothing is derived here.</remarks>
public sealed record AdamDataset<TRow>(string Name)
{
    /// <summary>The variables, in the order in which they are written.</summary>
    public IReadOnlyList<AdamVariable<TRow>> Variables { get; private init; } = [];

    /// <summary>The file that holds the dataset: <c>adsl.csv</c>.</summary>
    public string FileName => Name.ToLowerInvariant() + ".csv";

    internal AdamDataset<TRow> Text(string name, Func<TRow, string?> value) => With(new(name, row => value(row) ?? ""));

    internal AdamDataset<TRow> Number(string name, Func<TRow, double?> value) => With(new(name, row => Variable.Write(value(row))) { Number = value });

    internal AdamDataset<TRow> Flag(string name, Func<TRow, bool> value) => With(new(name, row => value(row) ? "Y" : "N"));

    internal AdamDataset<TRow> Date(string name, Func<TRow, SdtmDate?> value) => With(new(name, row => value(row)?.ToString() ?? "") { Date = value });

    /// <summary>The same dataset under another name.</summary>
    internal AdamDataset<TRow> Named(string name) => this with { Name = name };

    private AdamDataset<TRow> With(AdamVariable<TRow> variable) => this with { Variables = [.. Variables, variable] };
}

/// <summary>A variable of an analysis dataset: its ADaM name, and its text for a row.</summary>
public sealed record AdamVariable<TRow>(string Name, Func<TRow, string> Text)
{
    /// <summary>The number of a row; null where the variable is none.</summary>
    public Func<TRow, double?>? Number { get; init; }

    /// <summary>The date of a row; null where the variable is none.</summary>
    public Func<TRow, SdtmDate?>? Date { get; init; }
}

/// <summary>Writes analysis datasets as CSV, in the form of the data package.</summary>
public static class AdamFile
{
    /// <summary>Writes a dataset under its standard name; the writer that was opened is closed.</summary>
    public static void Write<TRow>(AdamDataset<TRow> dataset, IReadOnlyList<TRow> rows, Func<string, TextWriter> open)
    {
        using var text = open(dataset.FileName);
        CsvText.Write(text, [.. dataset.Variables.Select(v => v.Name)], rows, [.. dataset.Variables.Select(v => v.Text)]);
    }
}
