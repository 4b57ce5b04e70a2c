namespace Cartwright.Trials.Designs.Slots;

/// <summary>The slot asked whether the trial ends: the lowest level too toxic, enough patients at the level proposed.</summary>
public interface ISafetyStop
{
    /// <summary>Why the trial ends, and whether it does so without a recommendation; null where it goes on.</summary>
    /// <param name="outcomes">After complete cohorts.</param>
    /// <param name="proposal">The next dose as proposed and limited.</param>
    Ending? Consider(Outcomes outcomes, Proposal proposal);
}

/// <summary>The end of a trial: why, and whether any level can still be recommended.</summary>
public sealed record Ending(string Because, bool AllTooToxic);
