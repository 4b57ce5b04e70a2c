using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Temperatures by day, and vital signs beyond the protocol's ranges.</summary>
internal static class VitalSignResults
{
    private static readonly bool[] AllAndNew = [false, true];

    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var (temperature, ranges) = (new ResultRows(TemperatureTable.Id, "infused, measured"), new ResultRows(VitalSignRangesTable.Id, "infused, measured"));
        return
        [
            .. from day in TemperatureTable.Days(analysis)
               from column in columns
               let celsius = TemperatureTable.At(analysis, day, column)
               where celsius.Count > 0
               from result in new[]
               {
                   temperature.Count($"highest temperature on day {day}", column.Title, celsius.Count, "n"),
                   temperature.Count($"highest temperature on day {day}", column.Title, TemperatureTable.Fevers(celsius, plan), "with fever"),
                   new Result(temperature.Output, $"highest temperature on day {day}", temperature.Population, column.Title, "median", Median.Of(celsius)!.Value, "°C"),
                   new Result(temperature.Output, $"highest temperature on day {day}", temperature.Population, column.Title, "maximum", celsius.Max(), "°C"),
               }
               select result,
            .. from shifts in analysis.VitalSigns.Ranges
               from column in columns
               from onlyNew in AllAndNew
               let name = $"{shifts.Range}{(onlyNew ? ", of those within before" : "")}"
               from result in shifts.WhyNone is { } why ? [ranges.Count(name, column.Title, 0) with { Value = Estimate.None(why) }] : ranges.Share(name, column.Title, VitalSignRangesTable.Beyond(shifts, column, onlyNew))
               select result,
        ];
    }
}
