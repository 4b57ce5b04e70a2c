using System.Text.RegularExpressions;

namespace Cartwright.Validation.Safety.Pilot;

/// <summary>A line of a printed summary table: its name, its numbers (counts with or without percentages, or statistics), and the P value at its end, if it has one.</summary>
internal sealed record PrintedLine(string Name, string[] Cells, string PValue)
{
    private const string Count = @"\d+ *\( *<?\d+%\)";

    /// <summary>Every line of all pages that ends in so many numbers; a P value has four decimals, which nothing else has.</summary>
    public static IEnumerable<PrintedLine> Read(string path, int cells) =>
        from line in File.ReadLines(path)
        let row = Regex.Match(line, $@"^ *(?<name>.*?)((?<=^|\s)(?<cell>{Count}|[\d.]+)(?=\s|$) *){{{cells}}} *(?<p><?\d?\.\d{{4}})? *$")
        where row.Success
        select new PrintedLine(row.Groups["name"].Value.Trim(), [.. row.Groups["cell"].Captures.Select(c => c.Value)], row.Groups["p"].Value);
}
