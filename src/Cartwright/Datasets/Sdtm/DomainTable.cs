using System.Globalization;
using Cartwright.Datasets.DefineXml;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Sdtm;

/// <summary>A domain as a table with the standard's labels and types: what CSV leaves to its reader, the other formats say.</summary>
internal static class DomainTable
{
    // In SDTM everything is text but these: counts, days, ages, and what was measured in numbers.
    private static readonly string[] NumberEndings = ["SEQ", "DY", "STRESN", "LLOQ", "STNRLO", "STNRHI", "DOSE"];

    public static DataTable Of<TRow>(DomainLayout<TRow> whole, IReadOnlyList<TRow> rows, StudyReference study)
    {
        var layout = whole.For(rows);
        var fields = layout.Fields(study);
        var texts = rows.Select(row => fields.Select(field => field(row)).ToArray()).ToList();
        var columns = layout.Header.Select((name, i) => Column(layout, name, texts, i)).ToList();
        return new(layout.Domain, VariableLabels.OfDomain(layout.Domain), columns, [.. texts.Select(t => Values(columns, t))])
        {
            Origin = DatasetOrigin.Written(study.StudyId, DefineStandard.Sdtm.MetaDataVersionOid(study.StudyId)),
        };
    }

    /// <summary>Whether a variable of SDTM is a number.</summary>
    public static bool IsNumber(string variable) => variable == "AGE" || NumberEndings.Any(e => variable.EndsWith(e, StringComparison.Ordinal));

    private static DataColumn Column<TRow>(DomainLayout<TRow> layout, string name, List<string[]> texts, int index)
    {
        var key = layout.Keys.Where(k => k != Identity.Domain.Name).ToList().IndexOf(name);
        var column = new DataColumn(name, VariableLabels.Of(layout.Domain, name), TypeOf(name, texts, index)) { KeySequence = key < 0 ? null : key + 1 };
        return column.IsNumber || column.Type == DataType.Date ? column : column with { Length = Math.Max(1, texts.Select(t => t[index].Length).DefaultIfEmpty().Max()) };
    }

    // A date is one only where all are whole days: a column of days and moments is text to Dataset-JSON.
    private static DataType TypeOf(string name, List<string[]> texts, int index)
    {
        if (IsNumber(name)) return name == "AGE" || name.EndsWith("SEQ", StringComparison.Ordinal) || name.EndsWith("DY", StringComparison.Ordinal) ? DataType.Integer : DataType.Float;
        return name.EndsWith("DTC", StringComparison.Ordinal) && texts.All(t => t[index].Length is 0 or DayLength) ? DataType.Date : DataType.String;
    }

    private const int DayLength = 10;

    private static DataValue[] Values(List<DataColumn> columns, string[] texts) =>
        [.. texts.Select((text, i) => !columns[i].IsNumber ? DataValue.Of(text) : text.Length == 0 ? DataValue.Missing : DataValue.Of(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)))];
}
