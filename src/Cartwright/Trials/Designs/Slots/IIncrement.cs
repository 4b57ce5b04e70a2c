namespace Cartwright.Trials.Designs.Slots;

/// <summary>The slot asked how far the next dose may be from the last: no untried level skipped, no escalation right after toxicity.</summary>
public interface IIncrement
{
    /// <summary>The proposal, or a lower level with the reason why it is held back. Never a higher one.</summary>
    Proposal Limit(Outcomes outcomes, Proposal proposal);
}
