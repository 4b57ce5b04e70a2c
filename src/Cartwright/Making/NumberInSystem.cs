namespace Cartwright.Making;

/// <summary>How many are in a system over time: counted in and out, event by event, and not from how long each stayed.</summary>
public static class NumberInSystem
{
    /// <summary>The share of the time from one day to another in which so many were in; the position is the number.</summary>
    /// <param name="stays">When each came in and went out.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last, after it.</param>
    /// <exception cref="ArgumentException">The last day is not after the first, or somebody goes out before coming in.</exception>
    public static IReadOnlyList<double> Shares(IEnumerable<(double In, double Out)> stays, double from, double to)
    {
        if (!(to > from)) throw new ArgumentException("The last day lies after the first.", nameof(to));
        List<(double Day, int Step)> changes = [];
        foreach (var (enters, leaves) in stays)
        {
            if (leaves < enters) throw new ArgumentException("Nobody goes out before coming in.", nameof(stays));
            changes.Add((enters, 1));
            changes.Add((leaves, -1));
        }
        // In before out on one instant: who stays for no time never makes the number negative.
        changes.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : b.Step.CompareTo(a.Step));
        List<double> shares = [0];
        var (number, at) = (0, from);
        foreach (var (day, step) in changes)
        {
            var until = Math.Clamp(day, from, to);
            shares[number] += (until - at) / (to - from);
            (number, at) = (number + step, until);
            if (number == shares.Count) shares.Add(0);
        }
        shares[number] += (to - at) / (to - from);
        return shares;
    }

    /// <summary>The mean over that time.</summary>
    public static double Mean(IEnumerable<(double In, double Out)> stays, double from, double to) => Shares(stays, from, to).Select((share, number) => share * number).Sum();
}
