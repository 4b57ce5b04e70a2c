using Cartwright.Protocols;

namespace Cartwright.Trials.Designs.Shortfalls;

/// <summary>What a policy for short products does to a design: its characteristics, and how many subjects it takes.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Figures">Of the subjects who count.</param>
/// <param name="ExpectedInfused">Expected subjects infused, whether they count or not.</param>
/// <param name="ExpectedConforming">Expected subjects who received the dose of their level.</param>
/// <param name="ExpectedEnrolled">Expected subjects whose cells were collected: infused, or failed in making.</param>
/// <param name="Dropped">Probability of the paths that were not followed: the error of every probability is at most this. 0 where nothing was dropped.</param>
public sealed record ShortfallEffect(ShortfallPolicy Policy, DesignFigures Figures, double ExpectedInfused, double ExpectedConforming, double ExpectedEnrolled, double Dropped)
{
    // Long runs of short products make paths without end; those less likely than this are counted as dropped.
    private const double Least = 1e-10;

    /// <summary>The exact effect of a policy on a design that sees toxicity alone.</summary>
    /// <param name="design">Makes the design for so many levels; policy E gives up the highest.</param>
    /// <param name="truth">The toxicity of whole doses; who is short has that of the level below.</param>
    /// <param name="shortfall">How often making falls short.</param>
    /// <param name="policy">How the short count.</param>
    /// <exception cref="ArgumentException">Scenario and shortfall disagree about the number of levels, or hold what is no probability.</exception>
    public static ShortfallEffect Of(Func<int, IDoseDesign> design, ToxicityScenario truth, Shortfall shortfall, ShortfallPolicy policy)
    {
        shortfall.Require(truth.Dlt.Count);
        return policy switch
        {
            ShortfallPolicy.CountAtAssigned => Diluted(design, truth, shortfall),
            ShortfallPolicy.Replace => Replaced(design, truth, shortfall),
            ShortfallPolicy.ToxicityCounts => Conservative(design, truth, shortfall),
            ShortfallPolicy.CountAtReceived => Received(design(truth.Dlt.Count), truth, shortfall),
            ShortfallPolicy.Feasibility => Feasible(design, truth, shortfall),
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "No such policy."),
        };
    }

    /// <summary>Every policy side by side.</summary>
    /// <exception cref="ArgumentException">Scenario and shortfall disagree about the number of levels, or hold what is no probability.</exception>
    public static IReadOnlyList<ShortfallEffect> OfAll(Func<int, IDoseDesign> design, ToxicityScenario truth, Shortfall shortfall) =>
        [.. Enum.GetValues<ShortfallPolicy>().Select(p => Of(design, truth, shortfall, p))];

    // Who is short has the toxicity of the level below: the level shows the mixture.
    private static ShortfallEffect Diluted(Func<int, IDoseDesign> design, ToxicityScenario truth, Shortfall shortfall)
    {
        var figures = Exact(design, truth with { Dlt = ByLevel(truth, (l, p, below) => (1 - shortfall.Short[l]) * p + shortfall.Short[l] * below) });
        return Enrolled(ShortfallPolicy.CountAtAssigned, figures, shortfall, _ => 1, l => 1 - shortfall.Short[l]);
    }

    private static ShortfallEffect Replaced(Func<int, IDoseDesign> design, ToxicityScenario truth, Shortfall shortfall) =>
        Enrolled(ShortfallPolicy.Replace, Exact(design, truth), shortfall, l => 1 / (1 - shortfall.Short[l]), _ => 1);

    // Among those who count: whole doses, and short ones with a toxicity.
    private static ShortfallEffect Conservative(Func<int, IDoseDesign> design, ToxicityScenario truth, Shortfall shortfall)
    {
        double Counting(int l) => 1 - shortfall.Short[l] * (1 - (l == 0 ? 0 : truth.Dlt[l - 1]));
        var figures = Exact(design, truth with { Dlt = ByLevel(truth, (l, p, below) => ((1 - shortfall.Short[l]) * p + shortfall.Short[l] * below) / Counting(l)) });
        return Enrolled(ShortfallPolicy.ToxicityCounts, figures, shortfall, l => 1 / Counting(l), l => (1 - shortfall.Short[l]) / Counting(l));
    }

    private static ShortfallEffect Received(IDoseDesign design, ToxicityScenario truth, Shortfall shortfall)
    {
        var pruned = PrunedCharacteristics.Of(design, truth, new ReceivedDose(shortfall), Least);
        var conforming = pruned.ExpectedAssigned.Select((n, l) => n * (1 - shortfall.Short[l])).Sum();
        return new(ShortfallPolicy.CountAtReceived, pruned.Figures, pruned.ExpectedAssigned.Sum(), conforming, pruned.ExpectedAssigned.Sum() / (1 - shortfall.Failed), pruned.Dropped);
    }

    private static ShortfallEffect Feasible(Func<int, IDoseDesign> design, ToxicityScenario truth, Shortfall shortfall)
    {
        var feasible = new FeasibleDoses(design, truth.Dlt.Count, FeasibilityDefaults.Least, FeasibilityDefaults.Confidence);
        var pruned = PrunedCharacteristics.Of(feasible, truth, new ReplacedShort(shortfall), Least);
        return new(ShortfallPolicy.Feasibility, pruned.Figures, pruned.ExpectedAssigned.Sum(), pruned.Figures.ExpectedN, pruned.ExpectedAssigned.Sum() / (1 - shortfall.Failed), pruned.Dropped);
    }

    private static DesignFigures Exact(Func<int, IDoseDesign> design, ToxicityScenario truth) => ExactOperatingCharacteristics.Of(StateSpace.Of(design(truth.Dlt.Count)), truth, null).WithoutCap;

    private static ShortfallEffect Enrolled(ShortfallPolicy policy, DesignFigures figures, Shortfall shortfall, Func<int, double> infusedForOne, Func<int, double> conformingOfOne)
    {
        var infused = figures.ExpectedTreated.Select((n, l) => n * infusedForOne(l)).Sum();
        return new(policy, figures, infused, figures.ExpectedTreated.Select((n, l) => n * conformingOfOne(l)).Sum(), infused / (1 - shortfall.Failed), 0);
    }

    private static double[] ByLevel(ToxicityScenario truth, Func<int, double, double, double> of) => [.. truth.Dlt.Select((p, l) => of(l, p, l == 0 ? 0 : truth.Dlt[l - 1]))];
}

/// <summary>When a level is infeasible, where nobody chose: fewer than half of the products reach it, with more than 90 % confidence.</summary>
public static class FeasibilityDefaults
{
    /// <summary>The least share of products that must reach a level.</summary>
    public const double Least = 0.5;

    /// <summary>How sure one must be that the share is lower.</summary>
    public const double Confidence = 0.9;
}
