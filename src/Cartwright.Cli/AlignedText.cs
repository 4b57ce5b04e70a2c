namespace Cartwright.Cli;

/// <summary>A table in plain text: columns as wide as their widest cell, two spaces before each.</summary>
internal static class AlignedText
{
    public static void Write(TextWriter to, string[] headings, IEnumerable<string[]> rows)
    {
        var lines = rows.Prepend(headings).ToList();
        var widths = Enumerable.Range(0, headings.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines) to.WriteLine(string.Concat(line.Select((cell, column) => "  " + cell.PadRight(widths[column]))).TrimEnd());
    }
}
