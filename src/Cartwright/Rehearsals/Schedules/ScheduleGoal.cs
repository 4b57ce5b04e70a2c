namespace Cartwright.Rehearsals.Schedules;

/// <summary>What a schedule is chosen for: a number, the more the better, of what it recovers.</summary>
/// <param name="Words">In words, for a report: "share of patients whose value comes within 20 %, mean over endpoints".</param>
public sealed record ScheduleGoal(string Words, Func<IReadOnlyList<Measured>, double> Of)
{
    /// <summary>The share of patients in whom a value comes within a fraction of the true one, mean over endpoints; an endpoint of several quantities is the mean of those.</summary>
    public static ScheduleGoal EveryEndpoint(double fraction) => new(
        FormattableString.Invariant($"share of patients whose value comes within {fraction * 100:0} % of the true one, mean over endpoints"),
        measured => measured.GroupBy(m => m.Endpoint, StringComparer.Ordinal).Select(e => e.Average(m => Within(m, fraction))).DefaultIfEmpty(0).Average());

    /// <summary>The share of patients in whom one quantity is not short of the true one by more than a fraction.</summary>
    public static ScheduleGoal NotShort(string quantity, double fraction) => new(
        FormattableString.Invariant($"share of patients whose {quantity} is at most {fraction * 100:0} % short"),
        measured => 1 - Short(measured.First(m => m.Quantity == quantity), fraction));

    private static double Within(Measured measured, double fraction) => measured.Patients.Count(p => p.Within(fraction)) / (double)Math.Max(1, measured.Patients.Count);

    private static double Short(Measured measured, double fraction) => measured.Patients.Count(p => p.ShortBy(fraction)) / (double)Math.Max(1, measured.Patients.Count(p => p.Observed is not null));
}
