using System.Globalization;
using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>At most one above the current level, tried before or not.</summary>
public sealed record OneLevelUp : IIncrement
{
    /// <inheritdoc />
    public Proposal Limit(Outcomes outcomes, Proposal proposal) => proposal.Level <= outcomes.Current + 1
        ? proposal
        : new(outcomes.Current + 1, $"{proposal.Because}; one level up at most, so level {outcomes.Current + 1}");
}

/// <summary>No escalation from a level whose share of toxicities, of all its patients, has reached the target.</summary>
/// <param name="Target">Probability of toxicity aimed at, within 0..1.</param>
public sealed record CoherentAtLevel(double Target) : IIncrement
{
    /// <inheritdoc />
    public Proposal Limit(Outcomes outcomes, Proposal proposal) => proposal.Level > outcomes.Current && outcomes.At(outcomes.Current).ToxicityRate >= Target
        ? new(outcomes.Current, $"{proposal.Because}; no escalation from {outcomes.At(outcomes.Current)} with toxicity")
        : proposal;
}

/// <summary>The trial ends where the level proposed next has had enough patients.</summary>
/// <param name="Patients">How many are enough.</param>
public sealed record EnoughAtProposed(int Patients) : ISafetyStop
{
    /// <inheritdoc />
    public Ending? Consider(Outcomes outcomes, Proposal proposal) => outcomes.At(proposal.Level).Treated >= Patients
        ? new($"level {proposal.Level}, proposed next, has had {outcomes.At(proposal.Level).Treated} patients", AllTooToxic: false)
        : null;
}

/// <summary>The trial ends without a recommendation where the model holds the lowest level for too toxic.</summary>
internal sealed record LowestLevelStop(CrmDoses Doses, LowestLevelTooToxic Rule) : ISafetyStop
{
    public Ending? Consider(Outcomes outcomes, Proposal proposal)
    {
        if (Doses.ByLikelihood && (outcomes.Toxicities == 0 || outcomes.Toxicities == outcomes.Treated)) return null;
        var fit = Doses.FitOf(outcomes);
        var probability = Rule.NormalApproximation ? fit.NormalProbabilityAbove(1, Rule.Limit) : fit.ProbabilityAbove(1, Rule.Limit);
        return probability > Rule.Certainty
            ? new(string.Create(CultureInfo.InvariantCulture, $"level 1 has more than {100 * Rule.Limit:0.#} % with toxicity with probability {probability:0.000}, above {Rule.Certainty}"), AllTooToxic: true)
            : null;
    }
}
