namespace Cartwright.Analysis.Survival;

/// <summary>Subjects in the order in which risk sets are swept: by stratum, and within a stratum by time.</summary>
/// <param name="Subjects">The subjects' places in the data.</param>
/// <param name="Starts">Where each stratum begins, and at the end the number of subjects.</param>
internal sealed record TimeOrder(int[] Subjects, int[] Starts)
{
    public static TimeOrder Of(ReadOnlySpan<double> days, Grouping? strata)
    {
        if (strata is not null && strata.Of.Count != days.Length) throw new ArgumentException("Every subject is in one stratum.", nameof(strata));
        var starts = Starting(days.Length, strata);
        var (keys, subjects, free) = (new double[days.Length], new int[days.Length], (int[])starts.Clone());
        for (var i = 0; i < days.Length; i++)
        {
            var at = free[strata?.Of[i] ?? 0]++;
            (keys[at], subjects[at]) = (days[i], i);
        }
        for (var s = 0; s + 1 < starts.Length; s++) Array.Sort(keys, subjects, starts[s], starts[s + 1] - starts[s]);
        return new(subjects, starts);
    }

    private static int[] Starting(int subjects, Grouping? strata)
    {
        if (strata is null) return [0, subjects];
        var starts = new int[strata.Names.Count + 1];
        foreach (var stratum in strata.Of) starts[stratum + 1]++;
        for (var s = 1; s < starts.Length; s++) starts[s] += starts[s - 1];
        return starts;
    }
}
