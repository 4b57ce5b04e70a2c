using Cartwright.Datasets.DefineXml;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Adam;

/// <summary>An analysis dataset as a table. A date is a number, as ADaM has it; where rows have a time of day, a variable <c>--DTM</c> beside <c>--DT</c> holds the moment.</summary>
/// <remarks>CDISC Analysis Data Model Implementation Guide 1.3, section 3.1.4.</remarks>
public static class AdamTable
{
    private static readonly DateTime Beginning = new(1960, 1, 1);

    /// <summary>The table of a dataset's rows.</summary>
    /// <param name="study">The study's identifier.</param>
    public static DataTable Of<TRow>(AdamDataset<TRow> dataset, IReadOnlyList<TRow> rows, string study)
    {
        var variables = dataset.Variables.SelectMany(v => Fields(v, rows)).ToList();
        return new(dataset.Name, AdamLabels.OfDataset(dataset.Name), [.. variables.Select(v => v.Column)], [.. rows.Select(row => (DataValue[])[.. variables.Select(v => v.Value(row))])])
        {
            Origin = DatasetOrigin.Written(study, DefineStandard.Adam.MetaDataVersionOid(study)),
        };
    }

    private static IEnumerable<(DataColumn Column, Func<TRow, DataValue> Value)> Fields<TRow>(AdamVariable<TRow> variable, IReadOnlyList<TRow> rows)
    {
        if (variable.Number is { } number) yield return (Column(variable.Name, NumberType(rows.Select(number))), row => number(row) is { } n ? DataValue.Of(n) : DataValue.Missing);
        else if (variable.Date is not { } date)
            yield return (Column(variable.Name, DataType.String) with { Length = Math.Max(1, rows.Select(r => variable.Text(r).Length).DefaultIfEmpty().Max()) }, row => DataValue.Of(variable.Text(row)));
        else
        {
            yield return (Dated(variable.Name, DataType.Date, "DATE9."), row => Value(date(row), d => (d.Moment.Date - Beginning).TotalDays));
            if (rows.Any(r => date(r) is { HasTime: true }))
                yield return (Dated(variable.Name + "M", DataType.DateTime, "DATETIME20."), row => Value(date(row) is { HasTime: true } timed ? timed : null, d => (d.Moment - Beginning).TotalSeconds));
        }
    }

    private static DataValue Value(SdtmDate? date, Func<SdtmDate, double> number) => date is { } some ? DataValue.Of(number(some)) : DataValue.Missing;

    private static DataType NumberType(IEnumerable<double?> numbers) => numbers.All(n => n is null || n == Math.Floor(n.Value) && Math.Abs(n.Value) < 1e15) ? DataType.Integer : DataType.Float;

    private static DataColumn Column(string name, DataType type) => new(name, AdamLabels.Of(name), type);

    private static DataColumn Dated(string name, DataType type, string format) => Column(name, type) with { Stored = StoredAs.Integer, DisplayFormat = format };
}
