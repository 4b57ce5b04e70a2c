namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>A patient as the likelihood sees them.</summary>
/// <param name="Level">The level treated at, from 1.</param>
/// <param name="Toxicity">Whether a dose-limiting toxicity has been seen.</param>
/// <param name="Weight">How much of the window has passed without toxicity, 0..1; of no meaning after a toxicity.</param>
public readonly record struct WeightedPatient(int Level, bool Toxicity, double Weight = 1)
{
    internal void Check(int levels)
    {
        Require.Level(Level, levels);
        Require.Probability(Weight, "A patient's weight");
    }
}
