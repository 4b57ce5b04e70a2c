using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Choices;

/// <summary>What tubes of blood buy.</summary>
public static class TubesTables
{
    /// <summary>A column a budget, a row a quantity: the share of patients within the precision wanted, and of the peak also how often it is short.</summary>
    public static Table Of(ScheduleWorth worth, DayConvention convention, double within)
    {
        List<TubesAdded> tried = [.. worth.Best.DistinctBy(b => b.Days.Count), .. worth.Own is { } own ? new[] { own } : []];
        return new("tubes", "The best days for every budget of tubes",
            [new("% of patients"), .. tried.Select(t => new Column(t == worth.Own ? $"your own: {Days(t.Days, convention)}" : t.Days.Count == 0 ? "as planned" : $"{t.Days.Count} more: {Days(t.Days, convention)}", true))],
            [Row.Of(["goal", .. tried.Select(t => Numbers.Fixed(100 * t.Worth, 1))]), .. worth.Best[0].Recovered.SelectMany((q, i) => Lines(q, [.. tried.Select(t => RecoverySummary.Of(t.Recovered[i].Patients, within))], within))],
            [
                $"Goal: {worth.Goal.Words}. Days of one and two tubes are the best of all choices; from three on the best set is extended and exchanged until nothing helps. A budget beyond those shown adds nothing.",
                $"Days were chosen by some patients and are measured on {worth.Patients:N0} others. Candidates are whole days 2 to 28.",
                "In a study's own patients (at the lowest level, none short of dose or lost) each added tube is drawn for kinetics and for cytokines.",
            ]);
    }

    private static IEnumerable<Row> Lines(Measured q, IReadOnlyList<RecoverySummary> tried, double within)
    {
        yield return Row.Of([$"{q.Endpoint}: {q.Quantity} within {within * 100:0} %", .. tried.Select(t => Percent(t.Within))]);
        if (q.Quantity == "Cmax") yield return Row.Of([$"{q.Endpoint}: {q.Quantity} more than {within * 100:0} % short", .. tried.Select(t => Percent(t.Short))]);
    }

    private static string Percent(Tally tally) => tally.Share is { } share ? Numbers.Fixed(100 * share, 1) : "NC";

    private static string Days(IReadOnlyList<double> days, DayConvention convention) => days.Count == 0 ? "as planned" : string.Join(", ", days.Select(d => DayNumbering.ProtocolDay((int)d, convention)));
}
