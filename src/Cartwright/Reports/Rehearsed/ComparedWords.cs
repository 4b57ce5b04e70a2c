using Cartwright.Rehearsals;

namespace Cartwright.Reports.Rehearsed;

/// <summary>What the comparison of designs comes to, in sentences: which is right most often, which is gentlest, which is fastest. It does not choose.</summary>
internal static class ComparedWords
{
    public static string Of(ComparedDesigns compared)
    {
        var plan = compared.Designs[0].Plan;
        var right = RightDose.Level(compared.Toxicity, plan.Precision.TolerableToxicity);
        return $"Rehearsed on the same patients, the highest tolerable dose is recommended most often by {Best(compared, d => d.Recommended(right).Share ?? 0, d => Numbers.Percent(d.Recommended(right).Share ?? 0), most: true)}; "
            + $"the fewest patients with a dose-limiting toxicity has {Best(compared, d => d.Mean(t => t.Toxicities), d => Numbers.Fixed(d.Mean(t => t.Toxicities), 1), most: false)}; "
            + $"the fewest subjects are enrolled under {Best(compared, d => d.Mean(t => t.Enrolled), d => Numbers.Fixed(d.Mean(t => t.Enrolled), 1), most: false)}; "
            + $"the soonest answer gives {Best(compared, d => d.Mean(t => t.Days), d => $"{Numbers.Fixed(d.Mean(t => t.Days) / 30.4375, 1)} months", most: false)}. "
            + Steady(compared);
    }

    // The least favourable scenario is what a board asks for.
    private static string Steady(ComparedDesigns compared)
    {
        var tolerable = compared.Designs[0].Plan.Precision.TolerableToxicity;
        double Worst(ComparedDesign d) => d.Exact.Scenarios.Min(s => ComparedTables.Share(s.Exact, RightDose.Level(s.Exact.Dlt, tolerable)));
        return $"Exactly, and under the least favourable of the {compared.Designs[0].Exact.Scenarios.Count} scenarios, the right dose is recommended most often by {Best(compared, Worst, d => Numbers.Percent(Worst(d)), most: true)}.";
    }

    private static string Best(ComparedDesigns compared, Func<ComparedDesign, double> of, Func<ComparedDesign, string> written, bool most)
    {
        var best = most ? compared.Designs.Max(of) : compared.Designs.Min(of);
        var winners = compared.Designs.Where(d => written(d) == written(compared.Designs.First(b => of(b) == best))).ToList();
        return $"{string.Join(" and ", winners.Select(d => d.Rule))} ({written(winners[0])})";
    }
}
