namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>How desirable each outcome of one patient is, from 0 (toxicity without response) to 100 (response without toxicity).</summary>
/// <param name="Neither">Of neither toxicity nor response, within 0..100.</param>
/// <param name="Both">Of toxicity with response, within 0..100.</param>
public sealed record OutcomeScores(double Neither, double Both)
{
    /// <summary>Utilities of Lin et al. 2020: 40 for neither, 60 for both.</summary>
    public static OutcomeScores Published { get; } = new(40, 60);

    /// <summary>The sum over patients, in units of the best outcome: a count of successes that need not be whole.</summary>
    public double Successes(LevelCount seen) =>
        (100.0 * (seen.Responses - seen.Both) + Neither * (seen.Treated - seen.Toxicities - seen.Responses + seen.Both) + Both * seen.Both) / 100;

    /// <summary>The mean where toxicity and response have these probabilities and are independent; 0..100.</summary>
    public double Mean(double toxicity, double response) =>
        100 * response * (1 - toxicity) + Neither * (1 - response) * (1 - toxicity) + Both * response * toxicity;

    /// <summary>Checked.</summary>
    /// <exception cref="ArgumentException">A utility outside 0..100.</exception>
    public OutcomeScores Require() => Neither is >= 0 and <= 100 && Both is >= 0 and <= 100 ? this : throw new ArgumentException($"Utilities lie within 0 to 100; neither has {Neither} and both has {Both}.");
}
