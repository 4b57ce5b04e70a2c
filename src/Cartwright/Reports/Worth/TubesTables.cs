using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Worth;

/// <summary>What tubes of blood buy.</summary>
public static class TubesTables
{
    /// <summary>A row a budget, a column a quantity: the share of patients within the precision wanted, and of the peak also how often it is short.</summary>
    public static Table Of(ScheduleWorth worth, DayConvention convention, double within)
    {
        var quantities = worth.Best[0].Recovered;
        var rows = worth.Best.Select(b => Line($"{b.Days.Count}", b, convention, within)).ToList();
        if (worth.Own is { } own) rows.Add(Line($"{own.Days.Count}, your own", own, convention, within));
        return new("tubes", "The best days for every budget of tubes",
            [new("tubes added"), new("days"), new("goal, %", true), .. quantities.SelectMany(q => Headings(q, within))], rows,
            [
                $"Goal: {worth.Goal.Words}. Days of one and two tubes are the best of all choices; from three on the best set is extended and exchanged until nothing helps.",
                $"Days were chosen by some patients and are measured on {worth.Patients:N0} others, at the lowest level, none short of dose or lost. Candidates are whole days 2 to 28.",
                "Each added tube is drawn for kinetics and for cytokines.",
            ]);
    }

    private static IEnumerable<Column> Headings(Measured q, double within)
    {
        yield return new($"{q.Endpoint}: {q.Quantity}, % within {within * 100:0} %", true);
        if (q.Quantity == "Cmax") yield return new($"{q.Quantity}, % more than {within * 100:0} % short", true);
    }

    private static Row Line(string name, TubesAdded added, DayConvention convention, double within) => Row.Of(
        [name, Days(added.Days, convention), Numbers.Fixed(100 * added.Worth, 1), .. added.Recovered.SelectMany(q => Cells(q, within))]);

    private static IEnumerable<string> Cells(Measured q, double within)
    {
        var summary = RecoverySummary.Of(q.Patients, within);
        yield return Percent(summary.Within);
        if (q.Quantity == "Cmax") yield return Percent(summary.Short);
    }

    private static string Percent(Tally tally) => tally.Share is { } share ? Numbers.Fixed(100 * share, 1) : "NC";

    private static string Days(IReadOnlyList<double> days, DayConvention convention) => days.Count == 0 ? "as planned" : string.Join(", ", days.Select(d => DayNumbering.ProtocolDay((int)d, convention)));
}
