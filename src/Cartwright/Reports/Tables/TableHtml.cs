using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Cartwright.Reports.Tables;

/// <summary>A table as HTML: a caption, thin rules, numbers aligned on the decimal point, footnotes under it. <c>12.3 [2]</c> is a number with a raised mark.</summary>
internal static partial class TableHtml
{
    public static string Render(Table table)
    {
        var html = new StringBuilder();
        html.Append($"<figure class=\"table\" id=\"{Text(table.Id)}\"><table><caption>{Caption(table)}</caption>");
        if (table.Columns.Any(c => c.Heading.Length > 0)) html.Append(Headings(table.Columns));
        html.Append("<tbody>\n");

        var decimals = table.Columns.Select((c, i) => c.Number ? table.Rows.Where(r => !r.Heading).Max(r => i < r.Cells.Count ? (int?)DecimalsIn(Parted(r.Cells[i]).Words) : null) ?? 0 : 0).ToList();
        foreach (var row in table.Rows) html.Append(row.Heading ? Heading(row, table.Columns.Count) : Line(row, table.Columns, decimals));
        html.Append("</tbody></table>");
        if (table.Footnotes.Count > 0) html.Append($"<ul class=\"notes\">{string.Concat(table.Footnotes.Select(n => $"<li>{Footnote(n)}</li>"))}</ul>");
        return html.Append("</figure>\n").ToString();
    }

    private static string Caption(Table table) => table.Heading is { } heading
        ? $"<span class=\"number\">{Text(heading.Number)}</span> {Text(table.Title)}<span class=\"population\">{Text(heading.Population)}</span>"
        : Text(table.Title);

    private static string Headings(IEnumerable<Column> columns) =>
        $"<thead><tr>{string.Concat(columns.Select(c => $"<th scope=\"col\"{(c.Number ? " class=\"n\"" : "")}>{Text(c.Heading)}</th>"))}</tr></thead>";

    private static string Heading(Row row, int columns) => $"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{columns}\">{Text(row.Cells[0])}</th></tr>\n";

    private static string Line(Row row, IReadOnlyList<Column> columns, List<int> decimals)
    {
        if (row.Cells.Count == 1) return $"<tr><td colspan=\"{columns.Count}\">{Text(row.Cells[0])}</td></tr>\n";
        var html = new StringBuilder("<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (words, mark) = Parted(row.Cells[i]);
            var aligned = columns[i].Number ? Padding(words, decimals[i]) : "";
            html.Append($"<td{(columns[i].Number ? " class=\"n\"" : "")}>{Text(words)}{(mark.Length == 0 ? "" : $"<sup>{mark}</sup>")}{aligned}</td>");
        }
        return html.Append("</tr>\n").ToString();
    }

    // An unseen run of digits stands in for the decimals a number does not have, so that the points of a column are one under another.
    private static string Padding(string cell, int decimals)
    {
        if (cell.Length == 0 || !char.IsAsciiDigit(cell[^1])) return "";
        var missing = decimals - DecimalsIn(cell);
        if (missing <= 0) return "";
        return $"<span class=\"pad\" data-pad=\"{(DecimalsIn(cell) == 0 ? "." : "")}{new string('0', missing)}\"></span>";
    }

    private static int DecimalsIn(string cell)
    {
        var point = cell.LastIndexOf('.');
        if (point < 0 || cell.Length == point + 1) return 0;
        return cell[(point + 1)..].All(char.IsAsciiDigit) ? cell.Length - point - 1 : 0;
    }

    private static (string Words, string Mark) Parted(string cell)
    {
        var mark = MarkAtEnd().Match(cell);
        return mark.Success ? (cell[..mark.Index], mark.Groups[1].Value) : (cell, "");
    }

    private static string Footnote(string note) => MarkAtStart().Match(note) is { Success: true } mark
        ? $"<sup>{mark.Groups[1].Value}</sup> {Text(note[mark.Length..])}"
        : Text(note);

    [GeneratedRegex(@" \[(\d+(?:, \d+)*)\]$")]
    private static partial Regex MarkAtEnd();

    [GeneratedRegex(@"^\[(\d+)\] ")]
    private static partial Regex MarkAtStart();

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
