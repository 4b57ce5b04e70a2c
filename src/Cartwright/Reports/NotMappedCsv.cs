using System.Globalization;
using Cartwright.Datasets.Raw;
using CsvHelper;

namespace Cartwright.Reports;

/// <summary><c>not-mapped.csv</c>: a row for each row, value and column of raw data that the mapping did not bring into the package, with its place and the reason.</summary>
public static class NotMappedCsv
{
    /// <summary>Writes the records in their order; data of which everything was mapped are a file with headings.</summary>
    public static void Write(IReadOnlyList<UnmappedRecord> records, TextWriter to)
    {
        using var csv = CsvWriter.Create(to);
        foreach (var heading in new[] { "file", "row", "what", "why" }) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var record in records)
        {
            foreach (var cell in new[] { record.FileName, record.Row == 0 ? "" : record.Row.ToString(CultureInfo.InvariantCulture), record.What, record.Because }) csv.WriteField(cell);
            csv.EndRecord();
        }
        csv.Flush();
    }
}
