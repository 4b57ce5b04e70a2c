using Cartwright.Units;
using CsvHelper;

namespace Cartwright.Datasets.Csv;

/// <summary>A row of a CSV file: the line on which it starts, from 1, and its fields in the order of the header.</summary>
internal sealed record CsvLine(int Line, string[] Fields);

/// <summary>A CSV file with a header (RFC 4180; a comma, or another separator that is named), read row by row. Rows that are not whole are faults and are left out.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly FaultList faults;
    private readonly CsvReader csv;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private CsvTable(string file, TextReader text, FaultList faults, char separator)
    {
        (File, this.faults) = (file, faults);
        csv = CsvReader.Create(new MeasuredText(text), new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = CsvLimits.LongestLine,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = Report,
        });
    }

    /// <summary>The file's name, for places.</summary>
    public string File { get; }

    /// <summary>The names in the first line.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Opens a file and reads its header; null, and a fault, where there is none.</summary>
    public static CsvTable? Open(string file, TextReader text, FaultList faults, char separator = ',')
    {
        var table = new CsvTable(file, text, faults, separator);
        if (CsvLimits.KnownTooLong(text)) faults.Add(new Place(file), CsvLimits.TooLong);
        else if (table.ReadHeader()) return table;
        table.Dispose();
        return null;
    }

    /// <summary>Where a column stands in a row, from 0; −1 where the header does not name it.</summary>
    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    /// <summary>The whole rows in the order of the file.</summary>
    public IEnumerable<CsvLine> Rows()
    {
        var before = faults.Count;
        while (Guarded(csv.Read))
        {
            yield return new CsvLine((int)csv.LineNumber, Fields());
            if (faults.Count - before < FaultList.MostInAFile) continue;
            faults.Add(new Place(File, (int)csv.LineNumber), $"more than {FaultList.MostInAFile} faults: the rest of the file was not read");
            yield break;
        }
    }

    public void Dispose() => csv.Dispose();

    private bool ReadHeader()
    {
        var before = faults.Count;
        if (!Guarded(() => csv.Headers.Count > 0))
        {
            if (faults.Count == before) faults.Add(new Place(File), "the file is empty: a header with the variables' names is needed");
            return false;
        }
        Header = [.. csv.Headers];
        for (var i = 0; i < Header.Count; i++)
        {
            if (!columns.TryAdd(Header[i], i)) faults.Add(new Place(File, 1, i + 1), $"the column '{Header[i]}' is there twice");
        }
        return faults.Count == before;
    }

    private string[] Fields()
    {
        var fields = new string[Header.Count];
        for (var i = 0; i < fields.Length; i++) fields[i] = csv.GetString(i);
        return fields;
    }

    private bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (TextTooLongException e)
        {
            faults.Add(new Place(File), e.Message);
        }
        catch (CsvFormatException e)
        {
            faults.Add(new Place(File, (int)e.LineNumber), $"{e.Message} The rest of the file was not read.");
        }
        return false;
    }

    private void Report(CsvMalformedRecord record) => faults.Add(new Place(File, (int)record.LineNumber), record.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => $"the row does not have the {Header.Count} fields of the header; the file may be cut off here",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark is opened here and never closed",
        _ => "a quotation mark stands inside a field that is not quoted, or text after one that is",
    });
}
