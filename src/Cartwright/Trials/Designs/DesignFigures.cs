namespace Cartwright.Trials.Designs;

/// <summary>What a design comes to under one set of toxicity probabilities. All numbers are of evaluable patients and exact.</summary>
/// <param name="DistributionOfN">Probability of each number of patients; a number that cannot occur is not in it.</param>
/// <param name="ExpectedTreated">Expected patients at each level, the lowest first.</param>
/// <param name="ExpectedToxicities">Expected dose-limiting toxicities at each level, the lowest first.</param>
/// <param name="RecommendsNone">Probability that the design ends by recommending no level.</param>
/// <param name="Recommends">Probability that each level is recommended, the lowest first.</param>
/// <param name="Stopped">Probability that the trial ends at its cap without an answer; 0 without a cap.</param>
public sealed record DesignFigures(
    IReadOnlyDictionary<int, double> DistributionOfN,
    IReadOnlyList<double> ExpectedTreated,
    IReadOnlyList<double> ExpectedToxicities,
    double RecommendsNone,
    IReadOnlyList<double> Recommends,
    double Stopped)
{
    /// <summary>Expected responses at each level, the lowest first; 0 where the design does not watch them.</summary>
    public IReadOnlyList<double> ExpectedResponses { get; init; } = [];

    /// <summary>Expected patients.</summary>
    public double ExpectedN => ExpectedTreated.Sum();

    /// <summary>Expected dose-limiting toxicities.</summary>
    public double ExpectedDlt => ExpectedToxicities.Sum();

    /// <summary>Probability of more patients than this.</summary>
    public double MoreThan(int patients) => DistributionOfN.Where(n => n.Key > patients).Sum(n => n.Value);
}
