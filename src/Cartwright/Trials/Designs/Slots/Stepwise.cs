namespace Cartwright.Trials.Designs.Slots;

/// <summary>Never past an untried level: at most one above the current level, where that has been treated.</summary>
public sealed record NoSkipping : IIncrement
{
    /// <inheritdoc />
    public Proposal Limit(Outcomes outcomes, Proposal proposal)
    {
        var highest = Enumerable.Range(1, outcomes.Levels).Last(l => l == 1 || l == outcomes.Current || outcomes.At(l).Treated > 0 || l == outcomes.Current + 1);
        return proposal.Level <= highest ? proposal : new(highest, $"{proposal.Because}; no untried level is skipped, so level {highest}");
    }
}

/// <summary>No escalation right after a cohort whose share of toxicities reached the target (Cheung. Coherence principles in dose-finding studies. Biometrika 92 (2005) 863–873).</summary>
/// <param name="Target">Probability of toxicity aimed at, within 0..1.</param>
public sealed record Coherent(double Target) : IIncrement
{
    /// <inheritdoc />
    public Proposal Limit(Outcomes outcomes, Proposal proposal) =>
        proposal.Level > outcomes.Current && outcomes.Last.Treated > 0 && outcomes.Last.ToxicityRate >= Target
            ? new(outcomes.Current, $"{proposal.Because}; no escalation right after {outcomes.Last} with toxicity")
            : proposal;
}
