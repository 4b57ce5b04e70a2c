using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>When patients are looked at and what is done to them by plan; the same for all patients of a cohort.</summary>
public sealed class ReferenceSchedule
{
    private readonly Visit[] visits;
    private readonly ReferenceEvent[] planned;
    private readonly int[] firstEvent;

    /// <summary>
    /// A schedule of reporting days, which begin on <see cref="ReferenceSubject.FirstDay"/>, and events, which are looked at too. A step ends on the last day unless it is said not
    /// to: then a patient who leaves on some day has the same bits under every schedule that goes on to that day or beyond.
    /// </summary>
    public ReferenceSchedule(IEnumerable<double> reportingDays, IEnumerable<ReferenceEvent> events, bool endsOnLastDay = true)
    {
        planned = [.. events.OrderBy(e => e.Days)];
        var treated = planned.Select(e => e.Days).ToHashSet();
        double[] days = [.. reportingDays.Append(ReferenceSubject.FirstDay).Union(treated).Order()];
        if (days[0] < ReferenceSubject.FirstDay) throw new ArgumentException($"Nothing is known of a patient before day {ReferenceSubject.FirstDay}.", nameof(events));
        visits = [.. days.Select((day, at) => new Visit(day, treated.Contains(day) || endsOnLastDay && at == days.Length - 1))];
        firstEvent = [.. days.Append(double.PositiveInfinity).Select(day => planned.Count(e => e.Days < day))];
    }

    /// <summary>What is done by plan, in order.</summary>
    public IReadOnlyList<ReferenceEvent> Events => planned;

    /// <summary>How many times patients are looked at.</summary>
    public int Count => visits.Length;

    /// <summary>The specification's reporting days up to a last one, with the standard treatment unless another is given.</summary>
    public static ReferenceSchedule To(double lastDay, IEnumerable<ReferenceEvent>? events = null) => new(Grid(lastDay), events ?? ReferenceEvent.Standard);

    /// <summary>The day of a visit.</summary>
    public double DayOf(int visit) => visits[visit].Days;

    internal Visit VisitAt(int number) => visits[number];

    /// <summary>What is done at a visit.</summary>
    internal ReadOnlySpan<ReferenceEvent> EventsAt(int number) => planned.AsSpan(firstEvent[number]..firstEvent[number + 1]);

    /// <summary>The specification's reporting days up to a last one: every quarter of a day to day 60, then daily.</summary>
    public static IEnumerable<double> Grid(double lastDay)
    {
        for (var quarter = 0; ReferenceSubject.FirstDay + 0.25 * quarter is var day && day <= Math.Min(lastDay, 60); quarter++) yield return day;
        for (var day = 61.0; day <= lastDay; day++) yield return day;
    }
}
