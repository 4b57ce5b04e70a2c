using System.Text;
using Cartwright.Reports.Tables;

namespace Cartwright.Tests.Reports;

/// <summary>Tables as plain text, for approval.</summary>
internal static class PlainText
{
    public static string Of(IEnumerable<Table> tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            text.Append($"{table.Id}: {table.Title}\n");
            text.Append(string.Join(" | ", table.Columns.Select(c => c.Heading))).Append('\n');
            foreach (var row in table.Rows) text.Append(row.Heading ? "= " : "  ").Append(string.Join(" | ", row.Cells)).Append('\n');
            foreach (var note in table.Footnotes) text.Append("* ").Append(note).Append('\n');
            text.Append('\n');
        }
        return text.ToString();
    }
}
