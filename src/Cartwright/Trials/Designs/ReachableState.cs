namespace Cartwright.Trials.Designs;

/// <summary>A state that a trial under a design can come to between two cohorts.</summary>
/// <param name="Outcomes">What has been seen.</param>
/// <param name="Decision">What the design then says.</param>
/// <param name="Paths">How many sequences of cohort outcomes lead here.</param>
/// <param name="Next">Where the next cohort leads: the index of the state after 0, 1, 2 … toxicities; empty where the trial has stopped.</param>
public sealed record ReachableState(Outcomes Outcomes, Decision Decision, long Paths, IReadOnlyList<int> Next)
{
    /// <inheritdoc />
    public override string ToString() => $"{Outcomes}; then: {Decision}";
}
