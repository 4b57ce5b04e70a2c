namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>Everything a protocol has to say of a BOIN12.</summary>
/// <param name="Admissible">What is tolerated and wanted.</param>
/// <param name="Cohort">Patients in a cohort.</param>
/// <param name="MostPatients">Evaluable patients at which the trial ends.</param>
public sealed record Boin12Settings(Admissibility Admissible, int Cohort, int MostPatients)
{
    /// <summary>How desirable each outcome is.</summary>
    public OutcomeScores Utilities { get; init; } = OutcomeScores.Published;

    /// <summary>Patients at a level from which, between the two rates of toxicity, a higher level is no longer tried.</summary>
    public int EnoughBetween { get; init; } = 6;

    /// <summary>Patients at a level after which, below the rate of de-escalation, the next untried level is explored whatever the desirability.</summary>
    public int ExploreAfter { get; init; } = 9;

    /// <summary>Evaluable patients at the level proposed next at which the trial ends early; null without such a stop.</summary>
    public int? EnoughAtLevel { get; init; }

    /// <summary>The utility to be exceeded, 0..100: half-way between that of the worst rates tolerated and the best.</summary>
    public double Benchmark
    {
        get
        {
            var worst = Utilities.Mean(Admissible.MostToxicity, Admissible.LeastResponse);
            return worst + (100 - worst) / 2;
        }
    }
}
