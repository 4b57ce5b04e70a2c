using System.Globalization;
using Cartwright.Rehearsals.Scenarios;
using CsvHelper;

namespace Cartwright.Reports.Rehearsed.Scenarios;

/// <summary>A row an arm and measure: its value, and the difference from the study as it stands, with their Monte Carlo errors. Empty cells: no number.</summary>
public static class ScenariosCsv
{
    private static readonly string[] Columns = ["scenario", "measure", "truth", "kind", "unit", "patients", "value", "se", "difference", "difference_se", "lower95", "upper95", "pairs", "more", "less"];

    /// <summary>Writes the rows, arms in order, measures in order. The standard errors of geometric means and ratios are of their natural logarithms.</summary>
    public static void Write(ComparedScenarios compared, TextWriter to)
    {
        using var csv = CsvWriter.Create(to);
        foreach (var column in Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (var arm in compared.All)
            foreach (var (measure, difference) in ScenarioMeasure.All.Zip(arm.Scenario is null ? ScenarioMeasure.All.Select(_ => (PairedDifference?)null) : compared.AgainstStudy(arm)))
            {
                var value = arm.Of(measure);
                string[] cells =
                [
                    arm.Scenario?.Name ?? "", measure.Id, measure.IsTruth ? "1" : "0", measure.Kind.ToString(), measure.Unit, Whole(value.Patients), Number(value.Value.OrNull), Number(value.StandardError.OrNull),
                    Number(difference?.Difference.Value.OrNull), Number(difference?.Difference.StandardError.OrNull), Number(difference?.Difference.Interval.Lower.OrNull), Number(difference?.Difference.Interval.Upper.OrNull),
                    difference is null ? "" : Whole(difference.Difference.Patients), difference is null ? "" : Whole(difference.More), difference is null ? "" : Whole(difference.Less),
                ];
                foreach (var cell in cells) csv.WriteField(cell);
                csv.EndRecord();
            }
        csv.Flush();
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
