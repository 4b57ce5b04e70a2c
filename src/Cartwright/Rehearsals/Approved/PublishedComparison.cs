using Cartwright.Models;
using Cartwright.Numerics.Random;
using Cartwright.Rehearsals.Calibrations;

namespace Cartwright.Rehearsals.Approved;

/// <summary>A published result beside the simulation.</summary>
/// <param name="Published">What was published.</param>
/// <param name="Percent">The same of all simulated patients of whom it can be told.</param>
/// <param name="Range">Where nine of ten simulated trials of the published size landed, %.</param>
public sealed record PublishedComparison(PublishedResult Published, double Percent, ReplicateRange Range)
{
    private const int Trials = 1000;

    // Streams of the calibration's trials lie below.
    private const ushort FirstStream = 0x4000;

    /// <summary>Simulated patients of whom it cannot be told, %.</summary>
    public double NotTold { get; init; }

    /// <summary>Whether the published value lies inside the range.</summary>
    public bool Inside => Range.Holds(Published.Compared);

    /// <summary>Compares the results of one study with its simulated patients. Trials of the published size are drawn from them with replacement, under a key of the result.</summary>
    public static IReadOnlyList<PublishedComparison> Of(string study, IReadOnlyList<RehearsedPatient> patients, ulong seed) =>
        [.. PublishedResult.All.Select((result, i) => (result, i)).Where(r => r.result.Study == study).Select(r => Of(r.result, r.i, patients, seed))];

    private static PublishedComparison Of(PublishedResult result, int key, IReadOnlyList<RehearsedPatient> patients, ulong seed)
    {
        bool[] counts = [.. patients.Select(result.Quantity.Counts).OfType<bool>()];
        double[] rising = [.. Enumerable.Range(0, Trials).Select(t => Drawn(counts, result.Patients, key, (uint)t, seed)).Order()];
        return new(result, 100.0 * counts.Count(c => c) / counts.Length, new(PointwiseSummary.Quantile(rising, 0.05), PointwiseSummary.Quantile(rising, 0.95))) { NotTold = 100.0 * (patients.Count - counts.Length) / patients.Count };
    }

    private static double Drawn(bool[] counts, int patients, int key, uint trial, ulong seed)
    {
        var (draws, seen) = (RandomDraws.For(seed, (uint)patients, trial, Purpose.TrialMembers, (ushort)(FirstStream + key)), 0);
        for (var i = 0; i < patients; i++) if (counts[(int)(draws.Uniform() * counts.Length)]) seen++;
        return 100.0 * seen / patients;
    }
}
