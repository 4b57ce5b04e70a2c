namespace Cartwright.Trials.Designs.Pending;

/// <summary>A dose-finding design that decides while patients are still in their window: a pure function from who was followed how long to a decision.</summary>
public interface IPendingDesign
{
    /// <summary>Number of dose levels.</summary>
    int Levels { get; }

    /// <summary>The next step; <see cref="Decision.Wait"/> where it rests on follow-up still to come.</summary>
    /// <exception cref="ArgumentException">The outcomes have another number of levels.</exception>
    Decision Decide(PendingOutcomes outcomes);
}
