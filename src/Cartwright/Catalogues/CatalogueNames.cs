using System.Globalization;
using Cartwright.Datasets.Csv;

namespace Cartwright.Catalogues;

/// <summary>What one file of the catalogue says about another: documents, diseases, products and references that must be there, keys that stand once, ranges the right way round.</summary>
internal static class CatalogueNames
{
    public static void Check(IReadOnlyList<CatalogueRow> rows, FaultList faults)
    {
        var keys = CatalogueFile.All.ToDictionary(f => f.Name, f => rows.Where(r => r.File == f.Name).Select(r => r[f.Columns[0].Name]).ToHashSet());
        foreach (var file in CatalogueFile.All)
        {
            HashSet<string> seen = [];
            foreach (var row in rows.Where(r => r.File == file.Name))
            {
                Named(file, row, keys, faults);
                Sources(file, row, rows, faults);
                if (!seen.Add(row[file.Columns[0].Name]) && !file.KeysRepeat) faults.Add(row.Where with { Column = 1 }, $"'{row[file.Columns[0].Name]}' is in this file twice");
                Range(file, row, "least", "most", faults);
                Range(file, row, "value", "upTo", faults);
            }
        }
        foreach (var row in rows.Where(r => r.File == "restatements")) Restated(row, rows, faults);
    }

    private static void Named(CatalogueFile file, CatalogueRow row, Dictionary<string, HashSet<string>> keys, FaultList faults)
    {
        foreach (var (column, at) in file.Columns.Select((c, i) => (c, i)).Where(c => c.c.Names is not null && row[c.c.Name].Length > 0))
            foreach (var value in column.Values(row[column.Name]).Where(v => !keys[column.Names!].Contains(v)))
                faults.Add(row.Where with { Column = at + 1 }, $"'{value}' in {column.Name} is not in {column.Names}.csv");
    }

    // A row without a date of its own in the documents cannot be newer than the newest of them.
    private static void Sources(CatalogueFile file, CatalogueRow row, IReadOnlyList<CatalogueRow> rows, FaultList faults)
    {
        var at = row.Where with { Column = file.Columns.Count + 2 };
        foreach (var source in row.Sources)
        {
            var document = rows.FirstOrDefault(r => r.File == CatalogueFile.Documents && r["document"] == source.Document);
            if (document is null) faults.Add(at, $"the document '{source.Document}' is not in documents.csv");
            else if (document["kind"] == "source" && source.FirstLine == 0) faults.Add(at, $"the line in {source.Document} is missing; write {source.Document}:62");
        }
        if (row.Sources.Select(s => rows.FirstOrDefault(r => r.File == CatalogueFile.Documents && r["document"] == s.Document)).All(d => d is not null && row.AsOf.Earliest > d.AsOf.Latest))
            faults.Add(at with { Column = at.Column + 1 }, $"the as-of date, {row.AsOf}, lies after every document that the row cites");
    }

    private static void Range(CatalogueFile file, CatalogueRow row, string least, string most, FaultList faults)
    {
        if (row.Cells.TryGetValue(least, out var from) && row.Cells.TryGetValue(most, out var to) && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var low) && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var high) && low > high)
            faults.Add(row.Where with { Column = file.Columns.TakeWhile(c => c.Name != least).Count() + 1 }, $"{least}, {from}, is more than {most}, {to}");
    }

    private static void Restated(CatalogueRow row, IReadOnlyList<CatalogueRow> rows, FaultList faults)
    {
        if (CatalogueFile.All.FirstOrDefault(f => f.Name == row["file"]) is not { } file) faults.Add(row.Where with { Column = 2 }, $"there is no file '{row["file"]}' in the catalogue");
        else if (file.Columns.FirstOrDefault(c => c.Name == row["column"]) is not { } column) faults.Add(row.Where with { Column = 4 }, $"{file.Name}.csv has no column '{row["column"]}'");
        else if (!rows.Any(r => r.File == file.Name && r[file.Columns[0].Name] == row["row"])) faults.Add(row.Where with { Column = 3 }, $"{file.Name}.csv has no row '{row["row"]}'");
        else if (column.IsDate ? StatedDate.Read(row["value"]) is null : column.Read(row["value"]).Refusal is not null) faults.Add(row.Where with { Column = 5 }, $"'{row["value"]}' is not {column.Needed}");
    }
}
