using System.Globalization;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>Turns what a protocol writes ("Day 4", "within 72 hours before conditioning") into days from infusion, with how early and late each may be.</summary>
internal sealed class VisitCalendar(Duration conditioning, DayConvention convention)
{
    // A window that excludes its end is kept as one that includes the minute before it: clinical times are recorded to the minute.
    private static readonly Duration Minute = new(1.0 / 1440);

    /// <summary>
    /// Sampling times in order. After infusion each may lie off by a fraction of the elapsed time, but never beyond the middle between it and its neighbours;
    /// before conditioning or infusion, anywhere in the stated window, planned in its middle.
    /// </summary>
    public IReadOnlyList<PlannedVisit> Sampling(IReadOnlyList<SamplingTime> times, double fraction)
    {
        var after = times.Select(Elapsed).OfType<double>().Where(t => t > 0).Append(0).Distinct().Order().ToList();
        return [.. times.Select(t => Visit(t, after, fraction)).OrderBy(v => v.Planned)];
    }

    /// <summary>A baseline before conditioning, then every interval until observation ends (included).</summary>
    public IReadOnlyList<PlannedVisit> Imaging(AssessmentInterval interval, Duration until, Duration window)
    {
        List<PlannedVisit> visits = [Baseline()];
        var day = interval.Every;
        while (day <= until && interval.Every.Days > 0)
        {
            visits.Add(Around(Named(day), day, window));
            var next = interval is { Until: { } change, Then: { } then } && day >= change ? then : interval.Every;
            if (next.Days <= 0) break;
            day += next;
        }
        return visits;
    }

    /// <summary>The baseline: within four weeks before conditioning, planned in the middle.</summary>
    public PlannedVisit Baseline() => Before("Baseline", conditioning, Defaults.BaselineWithin);

    /// <summary>A visit so many days after infusion, under the number that the protocol's convention gives it.</summary>
    public PlannedVisit OnDay(int elapsed, Duration window) => Around(
        string.Create(CultureInfo.InvariantCulture, $"Day {DayNumbering.ProtocolDay(elapsed, convention)}"), Duration.OfDays(elapsed), window);

    private PlannedVisit Visit(SamplingTime time, List<double> after, double fraction) => time switch
    {
        SamplingTime.BeforeConditioning b => Before($"{Amounts.Written(b.Within, "h", "d")} before conditioning", conditioning, b.Within),
        SamplingTime.BeforeInfusion b => Before($"{Amounts.Written(b.Within, "h", "d")} before infusion", default, b.Within),
        SamplingTime.AfterInfusion a => After(Amounts.Written(a.After, "h", "min"), a.After.Days, after, fraction),
        SamplingTime.NumberedDay d => After(string.Create(CultureInfo.InvariantCulture, $"Day {d.Day}"), DayNumbering.ElapsedDays(d.Day, convention), after, fraction),
        _ => throw new ArgumentException($"a sampling time of {time.GetType().Name} has no day", nameof(time)),
    };

    private double? Elapsed(SamplingTime time) => time switch
    {
        SamplingTime.AfterInfusion a => a.After.Days,
        SamplingTime.NumberedDay d => DayNumbering.ElapsedDays(d.Day, convention),
        _ => null,
    };

    private static PlannedVisit After(string name, double day, List<double> after, double fraction)
    {
        var at = after.IndexOf(day);
        if (at < 1) return new(name, new(day), new(day), new(day));
        var (before, beyond) = (fraction * day, fraction * day);
        before = Math.Min(before, (day - after[at - 1]) / 2);
        if (at + 1 < after.Count) beyond = Math.Min(beyond, (after[at + 1] - day) / 2);
        return new(name, new(day), new(day - before), new(day + beyond));
    }

    private static PlannedVisit Before(string name, Duration what, Duration within) =>
        new(name, new(what.Days - within.Days / 2), what - within, within > Minute ? what - Minute : what - within);

    private static PlannedVisit Around(string name, Duration day, Duration window) => new(name, day, day - window, day + window);

    private static string Named(Duration day) => day.Days % 7 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"Week {day.Days / 7:0}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Days:0.##} d");
}
