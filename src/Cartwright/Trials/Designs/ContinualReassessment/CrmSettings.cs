namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>Everything a protocol has to say of a continual reassessment.</summary>
/// <param name="Skeleton">Guesses for each level.</param>
/// <param name="Target">Probability of a dose-limiting toxicity aimed at, inside (0, 1).</param>
/// <param name="Cohort">Patients in a cohort.</param>
/// <param name="MostPatients">Evaluable patients at which the trial ends.</param>
public sealed record CrmSettings(Skeleton Skeleton, double Target, int Cohort, int MostPatients)
{
    /// <summary>Empiric unless another is named.</summary>
    public DoseToxicityCurve Curve { get; init; } = new DoseToxicityCurve.Empiric();

    /// <summary>Of the normal prior of b, whose mean is 0.</summary>
    public double PriorVariance { get; init; } = 1.34;

    /// <summary>The level of the first cohort, from 1.</summary>
    public int Start { get; init; } = 1;

    /// <summary>The level of each patient, in order, as long as nobody had a toxicity (two-stage design); null where the model leads from the first cohort on.</summary>
    public IReadOnlyList<int>? Initial { get; init; }

    /// <summary>Whether b is estimated by maximum likelihood, which needs an <see cref="Initial"/> stage; by the posterior mean otherwise.</summary>
    public bool ByLikelihood { get; init; }

    /// <summary>How far up the next cohort may go.</summary>
    public CrmClimb Climb { get; init; } = CrmClimb.OneLevel;

    /// <summary>What forbids to escalate, whatever the model says.</summary>
    public CrmCoherence Coherence { get; init; } = CrmCoherence.LastCohort;

    /// <summary>Ends the trial where the lowest level is likely too toxic; null without such a stop.</summary>
    public LowestLevelTooToxic? LowestTooToxic { get; init; }

    /// <summary>Ends the trial where the level proposed next has had so many patients; null without such a stop.</summary>
    public int? EnoughAtMtd { get; init; }
}

/// <summary>How far up the next cohort may go.</summary>
public enum CrmClimb
{
    /// <summary>At most one above the current level (dfcrm's restriction).</summary>
    OneLevel,

    /// <summary>Back to any level tried, and one above the highest of them.</summary>
    OneUntriedLevel,

    /// <summary>Wherever the model points.</summary>
    Free,
}

/// <summary>What forbids to escalate, whatever the model says.</summary>
public enum CrmCoherence
{
    /// <summary>That the share of toxicities in the last cohort reached the target (dfcrm's restriction).</summary>
    LastCohort,

    /// <summary>That the share of toxicities among all patients at the current level reached the target.</summary>
    CurrentLevel,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>A trial ends, and no level is recommended, where the lowest is likely too toxic.</summary>
/// <param name="Limit">The probability of toxicity that counts as too much, inside (0, 1).</param>
/// <param name="Certainty">How likely it has to be exceeded, within 0..1; reached is not exceeded.</param>
/// <param name="NormalApproximation">Whether b is taken for normal with the posterior's mean and variance; the posterior itself otherwise.</param>
public sealed record LowestLevelTooToxic(double Limit, double Certainty, bool NormalApproximation = false);
