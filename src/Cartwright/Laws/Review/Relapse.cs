using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Relapse of leukaemia within a year, of those with a complete response.</summary>
internal static class Relapse
{
    public static Measure Of(ReferenceBench bench, ReferenceArm arm, string where) =>
        Share.Of($"relapse by day 365, {where}", [.. bench.Solve(arm).Where(p => p.Disease.Complete).Select(p => p.Disease.Relapsed)]);

    /// <summary>Of the patients with a complete response in both arms.</summary>
    public static Measure Rise(ReferenceBench bench, ReferenceArm first, ReferenceArm second, string name)
    {
        var both = bench.Solve(first).Zip(bench.Solve(second)).Where(p => p.First.Disease.Complete && p.Second.Disease.Complete).ToList();
        return Share.Difference(name, [.. both.Select(p => p.First.Disease.Relapsed)], [.. both.Select(p => p.Second.Disease.Relapsed)]);
    }
}
