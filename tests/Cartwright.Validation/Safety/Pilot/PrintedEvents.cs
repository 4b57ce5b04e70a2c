using System.Text.RegularExpressions;

namespace Cartwright.Validation.Safety.Pilot;

/// <summary>A row of tables 14-5.01 and 14-5.02 as printed: its name, three arms, and two P values, each empty where there is none.</summary>
internal sealed partial record PrintedEvents(string Name, string[] Arms, string[] Comparisons)
{
    /// <summary>The rows of all pages; a name that goes on in the next line is put together.</summary>
    public static List<PrintedEvents> Read(string path)
    {
        var (rows, inTable, columns) = (new List<PrintedEvents>(), false, (Low: 0, High: 0));
        foreach (var line in File.ReadLines(path))
        {
            if (line.Contains("Low Dose High Dose", StringComparison.Ordinal)) (inTable, columns) = (true, Ends(line));
            else if (line.StartsWith("Note:", StringComparison.Ordinal)) inTable = false;
            else if (inTable && Row().Match(line) is { Success: true } row) rows.Add(Of(row, columns));
            else if (inTable && line.Trim().Length > 0) rows[^1] = rows[^1] with { Name = $"{rows[^1].Name} {line.Trim()}" };
        }
        return rows;
    }

    private static (int Low, int High) Ends(string line) => (line.IndexOf("Low Dose", StringComparison.Ordinal) + 4, line.IndexOf("High Dose", StringComparison.Ordinal) + 4);

    // Of two comparisons one may be left blank: a P value belongs to the heading that it stands nearest to.
    private static PrintedEvents Of(Match row, (int Low, int High) columns)
    {
        string[] comparisons = ["", ""];
        foreach (var p in row.Groups["p"].Captures.AsEnumerable())
            comparisons[Math.Abs(p.Index + 2 - columns.Low) <= Math.Abs(p.Index + 2 - columns.High) ? 0 : 1] = p.Value;
        return new(row.Groups["name"].Value.Trim(), [.. row.Groups["cell"].Captures.Select(c => c.Value)], comparisons);
    }

    [GeneratedRegex(@"^(?<name>.*?\S)(\s+(?<cell>0|\d+ +\( *[\d.]+%\) +\[\d+\])){3}(\s+(?<p>[\d.>]+\*?))*\s*$")]
    private static partial Regex Row();
}
