using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.Intervals;

/// <summary>How a trial under a decision table is conducted: what is not in the table.</summary>
public sealed record TableConduct
{
    /// <summary>Patients in a cohort.</summary>
    public int Cohort { get; init => field = Require.AtLeast(1, value, "Patients in a cohort"); } = 3;

    /// <summary>Evaluable patients at which the trial ends.</summary>
    public int MostPatients { get; init => field = Require.AtLeast(1, value, "Patients in the trial"); } = 30;

    /// <summary>The level of the first cohort, from 1.</summary>
    public int Start { get; init => field = Require.AtLeast(1, value, "The first level"); } = 1;

    /// <summary>The trial ends when so many have been treated at the current level and the table would have the next cohort there, too; null for no such end.</summary>
    public int? EnoughAtLevel { get; init => field = value is { } n ? Require.AtLeast(1, n, "Enough patients at a level") : null; }

    /// <summary>Stops at the lowest level already when the probability of excess toxicity exceeds the cutoff of elimination less this, inside (0, 0.5); null for no such stop.</summary>
    public double? StricterStop { get; init; }

    /// <summary>Whether a level is recommended only if its estimated toxicity does not exceed the design's upper bound.</summary>
    public bool BoundSelection { get; init; }

    /// <summary>Single patients a level at the start; null where every cohort is whole.</summary>
    public ITitration? Titration { get; init; }
}
