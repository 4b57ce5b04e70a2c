using System.Net;
using System.Text;

namespace Cartwright.Reports.Tables;

/// <summary>A table as HTML: a caption, thin rules, numbers aligned on the decimal point, footnotes under it.</summary>
internal static class TableHtml
{
    public static string Render(Table table)
    {
        var html = new StringBuilder();
        html.Append($"<figure class=\"table\" id=\"{Text(table.Id)}\"><table><caption>{Text(table.Title)}</caption><thead><tr>");
        foreach (var column in table.Columns) html.Append($"<th scope=\"col\"{(column.Number ? " class=\"n\"" : "")}>{Text(column.Heading)}</th>");
        html.Append("</tr></thead><tbody>\n");

        var decimals = table.Columns.Select((c, i) => c.Number ? table.Rows.Where(r => !r.Heading).Max(r => (int?)DecimalsIn(r.Cells[i])) ?? 0 : 0).ToList();
        foreach (var row in table.Rows) html.Append(row.Heading ? Heading(row, table.Columns.Count) : Line(row, table.Columns, decimals));
        html.Append("</tbody></table>");
        if (table.Footnotes.Count > 0) html.Append($"<ol class=\"notes\">{string.Concat(table.Footnotes.Select(n => $"<li>{Text(n)}</li>"))}</ol>");
        return html.Append("</figure>\n").ToString();
    }

    private static string Heading(Row row, int columns) => $"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{columns}\">{Text(row.Cells[0])}</th></tr>\n";

    private static string Line(Row row, IReadOnlyList<Column> columns, List<int> decimals)
    {
        var html = new StringBuilder("<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var aligned = columns[i].Number ? Padding(row.Cells[i], decimals[i]) : "";
            html.Append($"<td{(columns[i].Number ? " class=\"n\"" : "")}>{Text(row.Cells[i])}{aligned}</td>");
        }
        return html.Append("</tr>\n").ToString();
    }

    // An unseen run of digits stands in for the decimals a number does not have, so that the points of a column are one under another.
    private static string Padding(string cell, int decimals)
    {
        if (cell.Length == 0 || !char.IsAsciiDigit(cell[^1])) return "";
        var missing = decimals - DecimalsIn(cell);
        if (missing <= 0) return "";
        return $"<span class=\"pad\" aria-hidden=\"true\">{(DecimalsIn(cell) == 0 ? "." : "")}{new string('0', missing)}</span>";
    }

    private static int DecimalsIn(string cell)
    {
        var point = cell.LastIndexOf('.');
        if (point < 0 || cell.Length == point + 1) return 0;
        return cell[(point + 1)..].All(char.IsAsciiDigit) ? cell.Length - point - 1 : 0;
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
