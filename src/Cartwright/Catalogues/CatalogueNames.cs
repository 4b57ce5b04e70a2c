using System.Globalization;
using Cartwright.Datasets.Csv;

namespace Cartwright.Catalogues;

/// <summary>What one file of the catalogue says about another: documents, diseases, products and references that must be there, keys that stand once, ranges the right way round.</summary>
/// <param name="rows">The rows that could be read.</param>
/// <param name="keys">The keys of every file that could be read, by its name, those of refused rows too.</param>
/// <param name="faults">Where faults are told.</param>
internal sealed class CatalogueNames(IReadOnlyList<CatalogueRow> rows, Dictionary<string, HashSet<string>> keys, FaultList faults)
{
    private readonly Dictionary<string, CatalogueRow> documents =
        rows.Where(r => r.File == CatalogueFile.Documents).GroupBy(r => r["document"]).ToDictionary(g => g.Key, g => g.First());

    public void Check()
    {
        foreach (var file in CatalogueFile.All)
        {
            HashSet<string> seen = [];
            foreach (var row in rows.Where(r => r.File == file.Name))
            {
                Named(file, row);
                Sources(file, row);
                Range(file, row, "least", "most");
                Range(file, row, "value", "upTo");
                if (!seen.Add(row[file.Columns[0].Name]) && !file.KeysRepeat) faults.Add(row.Where with { Column = 1 }, $"'{row[file.Columns[0].Name]}' is in this file twice");
            }
        }
        foreach (var row in rows.Where(r => r.File == "restatements")) Restated(row);
    }

    private void Named(CatalogueFile file, CatalogueRow row)
    {
        foreach (var (column, at) in file.Columns.Select((c, i) => (c, i)).Where(c => c.c.Names is not null && row[c.c.Name].Length > 0))
            foreach (var value in column.Values(row[column.Name]).Where(v => !Has(column.Names!, v)))
                faults.Add(row.Where with { Column = at + 1 }, $"'{value}' in {column.Name} is not in {column.Names}.csv");
    }

    private void Sources(CatalogueFile file, CatalogueRow row)
    {
        var at = row.Where with { Column = file.Columns.Count + 2 };
        foreach (var source in row.Sources)
        {
            if (!Has(CatalogueFile.Documents, source.Document)) faults.Add(at, $"the document '{source.Document}' is not in documents.csv");
            else if (source.FirstLine == 0 && documents.GetValueOrDefault(source.Document)?["kind"] == "source") faults.Add(at, $"the line in {source.Document} is missing; write {source.Document}:62");
        }
        if (row.Sources.All(s => documents.TryGetValue(s.Document, out var document) && row.AsOf.Earliest > document.AsOf.Latest))
            faults.Add(at with { Column = at.Column + 1 }, $"the as-of date, {row.AsOf}, lies after every document that the row cites");
    }

    private void Range(CatalogueFile file, CatalogueRow row, string least, string most)
    {
        if (row.Cells.TryGetValue(least, out var from) && row.Cells.TryGetValue(most, out var to) && Number(from) is { } low && Number(to) is { } high && low > high)
            faults.Add(row.Where with { Column = file.Columns.TakeWhile(c => c.Name != least).Count() + 1 }, $"{least}, {from}, is more than {most}, {to}");
    }

    private void Restated(CatalogueRow row)
    {
        if (CatalogueFile.All.FirstOrDefault(f => f.Name == row["file"]) is not { } file) faults.Add(row.Where with { Column = 2 }, $"there is no file '{row["file"]}' in the catalogue");
        else if (file.Columns.FirstOrDefault(c => c.Name == row["column"]) is not { } column) faults.Add(row.Where with { Column = 4 }, $"{file.Name}.csv has no column '{row["column"]}'");
        else if (!Has(file.Name, row["row"])) faults.Add(row.Where with { Column = 3 }, $"{file.Name}.csv has no row '{row["row"]}'");
        else if (column.IsDate ? StatedDate.Read(row["value"]) is null : column.Read(row["value"]).Refusal is not null) faults.Add(row.Where with { Column = 5 }, $"'{row["value"]}' is not {column.Needed}");
    }

    // A file that could not be read at all has its own fault, and nothing is said about what names its rows.
    private bool Has(string file, string key) => !keys.TryGetValue(file, out var known) || known.Contains(key);

    private static long? Number(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
