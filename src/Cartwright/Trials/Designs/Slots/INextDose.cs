namespace Cartwright.Trials.Designs.Slots;

/// <summary>The level that the data point at, and why.</summary>
/// <param name="Level">From 1.</param>
/// <param name="Because">The reason, in words for the safety board.</param>
public sealed record Proposal(int Level, string Because);

/// <summary>The slot asked for the next dose: a decision table, a model.</summary>
public interface INextDose
{
    /// <summary>The level wanted after complete cohorts.</summary>
    Proposal Propose(Outcomes outcomes);
}
