using CsvHelper;

namespace Cartwright.Reports.Tables;

/// <summary>A column: its heading, and whether it holds numbers, which are then aligned on the decimal point.</summary>
public sealed record Column(string Heading, bool Number = false);

/// <summary>A row of cells, or a heading over the rows that follow.</summary>
public sealed record Row(IReadOnlyList<string> Cells, bool Heading = false)
{
    /// <summary>A row of cells.</summary>
    public static Row Of(params string[] cells) => new(cells);

    /// <summary>One cell across the table, in place of rows that there are none of.</summary>
    public static Row Across(string words) => new([words]);

    /// <summary>A heading across the table.</summary>
    public static Row Group(string words) => new([words], true);
}

/// <summary>A table of a report: everything in it is text already, as it will be read. Also a CSV file of the same name.</summary>
public sealed record Table(string Id, string Title, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<string> Footnotes)
{
    /// <summary>Its number and population, where it is an output of the catalogue.</summary>
    public OutputHeading? Heading { get; init; }

    /// <summary>Why there is nothing in it; null where there is.</summary>
    public string? WhyEmpty { get; private init; }

    /// <summary>A table without rows, which says why.</summary>
    public static Table Empty(string id, string title, string why) => new(id, title, [new("")], [Row.Across(why)], []) { WhyEmpty = why };

    /// <summary>Writes the table as CSV: headings, then rows; a group heading becomes a first column of the rows under it.</summary>
    public void WriteCsv(TextWriter to)
    {
        using var csv = CsvWriter.Create(to);
        var grouped = Rows.Any(r => r.Heading);
        if (grouped) csv.WriteField("group");
        foreach (var column in Columns) csv.WriteField(column.Heading);
        csv.EndRecord();

        var group = "";
        foreach (var row in Rows)
        {
            if (row.Heading)
            {
                group = row.Cells[0];
                continue;
            }
            if (grouped) csv.WriteField(group);
            foreach (var cell in row.Cells) csv.WriteField(cell);
            csv.EndRecord();
        }
        csv.Flush();
    }
}
