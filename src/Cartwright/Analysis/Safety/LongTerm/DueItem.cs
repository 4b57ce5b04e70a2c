using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.LongTerm;

/// <summary>How something that is due stands at the end of the data.</summary>
public enum DueStatus
{
    /// <summary>Done in its window.</summary>
    Done,

    /// <summary>Its window is open, and it is not done yet.</summary>
    Due,

    /// <summary>Its window has closed without it.</summary>
    Overdue,

    /// <summary>Its window has not opened.</summary>
    NotYet,

    /// <summary>The subject had died or left before its window closed.</summary>
    Ended,

    /// <summary>Kept, and not to be tested: enough tests were negative.</summary>
    Archived,
}

/// <summary>One thing that follow-up asks for of one subject.</summary>
/// <param name="Name"><c>Year 3</c>, <c>Month 6</c>.</param>
/// <param name="On">Its day.</param>
/// <param name="Done">The day on which it was done, nearest to its own; null where it was not.</param>
/// <param name="Result">What it showed or how it was made, in the words of the record.</param>
public sealed record DueItem(string Name, DateOnly On, DueStatus Status, DateOnly? Done, string? Result)
{
    /// <summary>The yearly visits after the last infusion, by the calendar: whatever the day of the last data, all years are there.</summary>
    public static IReadOnlyList<(string Name, DateOnly On)> Years(DateOnly lastInfusion, FollowUpRule rule) =>
        [.. Enumerable.Range(1, rule.Years).Select(y => ($"Year {y}", lastInfusion.AddYears(y)))];

    /// <summary>The tests for replication-competent virus: those of the first year, then one a year.</summary>
    public static IReadOnlyList<(string Name, DateOnly On)> VirusTests(DateOnly lastInfusion, FollowUpRule rule) =>
    [
        .. rule.VirusTests.Select(t => (NameOf(t.Days), lastInfusion.AddDays((int)Math.Round(t.Days)))),
        .. Years(lastInfusion, rule).Where(y => rule.VirusTests.All(t => lastInfusion.AddDays((int)Math.Round(t.Days) + (int)rule.Window.Days) < y.On)),
    ];

    /// <summary>How a thing stands at the last day of the data.</summary>
    /// <param name="done">When such things were done; those outside the window count for another day.</param>
    /// <param name="end">The day on which the subject died or left; null for who is still followed.</param>
    internal static DueItem Of((string Name, DateOnly On) due, IEnumerable<(DateOnly Day, string? Result)> done, DateOnly? end, DateOnly cutOff, FollowUpRule rule)
    {
        var window = (int)rule.Window.Days;
        var nearest = done.Where(d => Math.Abs(d.Day.DayNumber - due.On.DayNumber) <= window).OrderBy(d => Math.Abs(d.Day.DayNumber - due.On.DayNumber)).ThenBy(d => d.Day).Take(1).ToList();
        if (nearest is [var (day, result)]) return new(due.Name, due.On, DueStatus.Done, day, result);
        var (opens, closes) = (due.On.AddDays(-window), due.On.AddDays(window));
        var status = end <= closes ? DueStatus.Ended : cutOff < opens ? DueStatus.NotYet : cutOff <= closes ? DueStatus.Due : DueStatus.Overdue;
        return new(due.Name, due.On, status, null, null);
    }

    private static string NameOf(double days) => FormattableString.Invariant($"Month {days / Units.Duration.DaysInMonth:0.#}");
}
