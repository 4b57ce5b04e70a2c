using System.Globalization;
using Cartwright.Rehearsals;
using CsvHelper;

namespace Cartwright.Reports.Rehearsed;

/// <summary><c>designs.csv</c>: a row a design and scenario, exact; and a row a design, rehearsed.</summary>
public static class DesignsCsv
{
    /// <summary>Writes the comparison.</summary>
    public static void Write(ComparedDesigns compared, TextWriter to)
    {
        using var csv = CsvWriter.Create(to);
        var levels = compared.Designs[0].Plan.Levels;
        foreach (var heading in (string[])["design", "scenario", "source", "trials", "patients", "dlts", "none", .. levels.Select(l => l.Name)]) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var design in compared.Designs)
        {
            foreach (var scenario in design.Exact.Scenarios)
            {
                var exact = scenario.Exact.WithoutCap;
                Line(csv, design.Rule, scenario.Name, "exact", "", [exact.ExpectedN, exact.ExpectedDlt, exact.RecommendsNone, .. exact.Recommends]);
            }
            Line(csv, design.Rule, "in force", "rehearsed", $"{design.Trials.Count}",
                [design.Mean(t => t.Evaluable), design.Mean(t => t.Toxicities), design.Recommended(null).Share ?? 0, .. levels.Select(l => design.Recommended(l.Number).Share ?? 0)]);
        }
        csv.Flush();
    }

    private static void Line(CsvWriter csv, string design, string scenario, string source, string trials, IEnumerable<double> numbers)
    {
        foreach (var cell in (string[])[design, scenario, source, trials, .. numbers.Select(n => n.ToString("0.######", CultureInfo.InvariantCulture))]) csv.WriteField(cell);
        csv.EndRecord();
    }
}
