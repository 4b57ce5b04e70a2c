namespace Cartwright.Trials.Designs;

/// <summary>What is supposed to be true, under a name: the probability of a dose-limiting toxicity at each level, the lowest first.</summary>
public sealed record ToxicityScenario(string Name, IReadOnlyList<double> Dlt)
{
    /// <summary>The probability of a response at each level, for designs that watch it; null where nobody supposed one.</summary>
    public IReadOnlyList<double>? Response { get; init; }

    /// <summary>The probability of toxicity and response in one patient at each level; null where the two are independent.</summary>
    public IReadOnlyList<double>? Both { get; init; }

    /// <summary>The right level: the highest whose toxicity is at most what is tolerable (inclusive); null where every level exceeds it.</summary>
    public int? RightLevel(double tolerable) => Enumerable.Range(1, Dlt.Count).Cast<int?>().LastOrDefault(l => Dlt[l!.Value - 1] <= tolerable);

    /// <summary>The four probabilities of a patient at a level.</summary>
    /// <exception cref="ArgumentException">No probability of response is supposed, or the four cannot all be probabilities.</exception>
    public (double Neither, double Toxicity, double Response, double Both) CellsAt(int level)
    {
        if (Response is null) throw new ArgumentException($"The scenario '{Name}' supposes no probability of response, and the design watches it.");
        var (toxicity, response) = (Dlt[level - 1], Response[level - 1]);
        var both = Both?[level - 1] ?? toxicity * response;
        var cells = (1 - toxicity - response + both, toxicity - both, response - both, both);
        return cells is ( >= -1e-12, >= -1e-12, >= -1e-12, >= 0)
            ? (Math.Max(0, cells.Item1), Math.Max(0, cells.Item2), Math.Max(0, cells.Item3), both)
            : throw new ArgumentException($"Scenario '{Name}', level {level}: {both} cannot have both where {toxicity} have a toxicity and {response} a response.");
    }
}
