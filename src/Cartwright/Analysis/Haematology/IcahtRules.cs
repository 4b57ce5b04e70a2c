namespace Cartwright.Analysis.Haematology;

/// <summary>What the consensus grading of haematotoxicity leaves open: days without a count, short recoveries, how many late counts are enough.</summary>
/// <param name="LongestGap">Days without a count that a straight line between two counts may fill.</param>
/// <param name="LongestRecovery">Days above the limit that do not end a run of days at or below it.</param>
/// <param name="LateUntil">The last day of late toxicity.</param>
/// <param name="LeastLateCounts">Days with a count that a late grade needs.</param>
/// <param name="LeastKnownShare">The share of the days from infusion to day 30 (or the end of observation) that must be counted or filled for an early grade.</param>
public sealed record IcahtRules(int LongestGap, int LongestRecovery, int LateUntil, int LeastLateCounts, double LeastKnownShare)
{
    /// <summary>Gaps of a week are filled, recoveries of two days do not count, a late grade needs two counts and an early one half of the days.</summary>
    /// <remarks>
    /// Two late counts: Rejeski et al., Blood 2023;142:865, table 1. Gap and recovery: Liang et al.'s automated grading (heatwaveR). The share is this project's choice.
    /// </remarks>
    public static IcahtRules Consensus { get; } = new(7, 2, 100, 2, 0.5);
}
