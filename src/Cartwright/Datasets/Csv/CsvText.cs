using CsvHelper;

namespace Cartwright.Datasets.Csv;

/// <summary>Writes a CSV file: a header and rows, lines ended by a line feed, so that the same rows are the same bytes everywhere.</summary>
internal static class CsvText
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    public static void Write<TRow>(TextWriter text, IReadOnlyList<string> header, IReadOnlyList<TRow> rows, IReadOnlyList<Func<TRow, string>> fields)
    {
        using var csv = CsvWriter.Create(text, Format, leaveOpen: true);
        foreach (var name in header) csv.WriteField(name);
        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var field in fields) csv.WriteField(field(row));
            csv.EndRecord();
        }
    }
}
