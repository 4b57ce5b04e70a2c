namespace Cartwright.Trials.SingleArm;

/// <summary>What a boundary does at one true rate. Exact: probabilities of counts, summed.</summary>
/// <param name="Rate">The true rate of the event, 0 to 1.</param>
/// <param name="Patients">Patients at each look.</param>
/// <param name="StopsLow">The probability of stopping at each look because of too few events, before any look.</param>
/// <param name="StopsHigh">The probability of stopping at each look because of enough, or too many, events, before any look.</param>
/// <param name="RunsThrough">The probability of passing every look, the last among them; 0 where the last look decides whatever comes.</param>
public sealed record BoundaryCharacteristics(double Rate, IReadOnlyList<int> Patients, IReadOnlyList<double> StopsLow, IReadOnlyList<double> StopsHigh, double RunsThrough)
{
    /// <summary>The probability of ending, at any look, with too few events.</summary>
    public double EndsLow => StopsLow.Sum();

    /// <summary>The probability of ending, at any look, with enough, or too many, events: the power of a test of response, the crossing of a boundary of toxicity.</summary>
    public double EndsHigh => StopsHigh.Sum();

    /// <summary>The probability of stopping before the last look, for either reason.</summary>
    public double StopsEarly => StopsLow.SkipLast(1).Sum() + StopsHigh.SkipLast(1).Sum();

    /// <summary>The expected number of patients.</summary>
    public double ExpectedPatients => Patients.Select((n, k) => n * (StopsLow[k] + StopsHigh[k])).Sum() + Patients[^1] * RunsThrough;
}
