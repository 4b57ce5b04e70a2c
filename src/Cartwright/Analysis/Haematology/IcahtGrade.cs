namespace Cartwright.Analysis.Haematology;

/// <summary>A grade of haematotoxicity, 0 to 4, or why there is none.</summary>
/// <param name="Grade">The grade; null where none can be given.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
/// <param name="Remark">What was not seen and could make it worse.</param>
public sealed record IcahtGrade(int? Grade, string? Reason, string? Remark)
{
    internal static IcahtGrade None(string because) => new(null, because, null);
}

/// <summary>Immune effector cell-associated haematotoxicity of one subject, by its neutrophils.</summary>
/// <param name="Early">Days 0 to 30, by the longest runs of days at or below 500 and 100 per µL.</param>
/// <param name="Late">Days 31 to 100, by the two lowest counts.</param>
/// <param name="DaysTo500">The longest run of days at or below 500 per µL.</param>
/// <param name="DaysTo100">The longest run of days at or below 100 per µL.</param>
public sealed record Icaht(IcahtGrade Early, IcahtGrade Late, int DaysTo500, int DaysTo100)
{
    private const int EarlyUntil = 30;
    private static readonly (double Limit, int Grade)[] LateLimits = [(100, 4), (500, 3), (1000, 2), (1500, 1)];

    /// <summary>Grades a course of counts.</summary>
    /// <param name="counts">Absolute neutrophils per µL by day from infusion; of several on a day the lowest counts.</param>
    /// <param name="seenUntil">The last day of observation, or the day of progression or of another therapy if that came first; null where all of the course counts.</param>
    /// <param name="rules">What the consensus leaves open.</param>
    /// <remarks>
    /// Rejeski et al., Blood 2023;142:865–877. Early: 1 below 7 days at or below 500, 2 from 7, 3 from 14 or from 7 at or below 100, 4 never above 500 or from 14 at or below 100.
    /// "Never above 500" is read as a run that began by day 3 and did not end while the subject was seen; counts that merely stop prove nothing.
    /// </remarks>
    public static Icaht Of(IReadOnlyCollection<(int Day, double Count)> counts, int? seenUntil, IcahtRules rules)
    {
        var lowest = counts.Where(c => c.Day >= 0).GroupBy(c => c.Day).OrderBy(d => d.Key).Select(d => (Day: d.Key, Count: d.Min(c => c.Count))).ToList();
        var early = NeutrophilDays.Of([.. lowest.Where(c => c.Day <= EarlyUntil)], rules);
        var (to500, to100) = (early.LongestRun(500), early.LongestRun(100));
        return new(EarlyOf(early, to500, to100, Math.Min(seenUntil ?? EarlyUntil, EarlyUntil), rules), LateOf(lowest, seenUntil, rules), to500.Days, to100.Days);
    }

    private static IcahtGrade EarlyOf(NeutrophilDays course, NeutropenicRun to500, NeutropenicRun to100, int last, IcahtRules rules)
    {
        if (course.IsEmpty) return IcahtGrade.None("no neutrophil count from infusion to day 30");
        var (known, days) = (course.KnownDays, Math.Max(last, course.LastDay) + 1);
        if (known < rules.LeastKnownShare * days) return IcahtGrade.None($"counts tell of {known} of {days} days");
        var neverAbove = to500.Days > 0 && to500.First <= 3 && to500.Last == course.LastDay && course.LastDay >= last - rules.LongestGap;
        var grade = neverAbove || to100.Days >= 14 ? 4 : to500.Days >= 14 || to100.Days >= 7 ? 3 : to500.Days >= 7 ? 2 : to500.Days > 0 ? 1 : 0;
        return new(grade, null, known == days ? null : $"counts tell of {known} of {days} days");
    }

    private static IcahtGrade LateOf(List<(int Day, double Count)> lowest, int? seenUntil, IcahtRules rules)
    {
        var late = lowest.Where(c => c.Day > EarlyUntil && c.Day <= Math.Min(seenUntil ?? rules.LateUntil, rules.LateUntil)).Select(c => c.Count).Order().ToList();
        if (late.Count == 0) return IcahtGrade.None("no neutrophil count from day 31 to day 100, before progression or another therapy");
        if (late.Count < rules.LeastLateCounts) return IcahtGrade.None($"{late.Count} of the {rules.LeastLateCounts} late counts that a grade needs");
        var second = late[Math.Min(1, late.Count - 1)];
        return new(LateLimits.FirstOrDefault(l => second <= l.Limit).Grade, null, null);
    }
}
