namespace Cartwright.Analysis.Haematology;

/// <summary>A run of days at or below a limit; short recoveries within it are part of it. No days: there was none.</summary>
internal readonly record struct NeutropenicRun(int First, int Last)
{
    public static NeutropenicRun Nothing { get; } = new(0, -1);

    public int Days => Last - First + 1;
}

/// <summary>Neutrophils day by day: counted, or on the line between two counts not too far apart.</summary>
internal sealed class NeutrophilDays
{
    private readonly SortedDictionary<int, double> days = [];
    private readonly IcahtRules rules;

    private NeutrophilDays(IcahtRules rules) => this.rules = rules;

    public bool IsEmpty => days.Count == 0;

    public int KnownDays => days.Count;

    public int LastDay => days.Keys.Last();

    /// <summary>Of counts in order of day, one a day.</summary>
    public static NeutrophilDays Of(IReadOnlyList<(int Day, double Count)> counts, IcahtRules rules)
    {
        var course = new NeutrophilDays(rules);
        foreach (var (day, count) in counts) course.days[day] = count;
        foreach (var (before, after) in counts.Zip(counts.Skip(1)))
            if (after.Day - before.Day - 1 <= rules.LongestGap) course.Fill(before, after);
        return course;
    }

    /// <summary>The longest run at or below a limit; of several equal, the first.</summary>
    public NeutropenicRun LongestRun(double limit)
    {
        var (longest, run) = (NeutropenicRun.Nothing, NeutropenicRun.Nothing);
        foreach (var day in days.Where(d => d.Value <= limit).Select(d => d.Key))
        {
            run = run.Days > 0 && day - run.Last - 1 <= rules.LongestRecovery && IsKnown(run.Last, day) ? run with { Last = day } : new(day, day);
            if (run.Days > longest.Days) longest = run;
        }
        return longest;
    }

    // A day of which nothing is known joins nothing.
    private bool IsKnown(int from, int to) => Enumerable.Range(from, to - from).All(days.ContainsKey);

    private void Fill((int Day, double Count) before, (int Day, double Count) after)
    {
        for (var day = before.Day + 1; day < after.Day; day++)
            days[day] = before.Count + (after.Count - before.Count) * (day - before.Day) / (after.Day - before.Day);
    }
}
