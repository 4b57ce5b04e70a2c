using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>Everything a protocol has to say of a TEPI.</summary>
/// <param name="Admissible">What is tolerated and wanted.</param>
/// <param name="Cohort">Patients in a cohort.</param>
/// <param name="MostPatients">Evaluable patients at which the trial ends.</param>
public sealed record TepiSettings(Admissibility Admissible, int Cohort, int MostPatients)
{
    private const CellDecision E = CellDecision.Escalate, S = CellDecision.Stay, D = CellDecision.DeEscalate;

    /// <summary>Bounds of the intervals of toxicity, from 0 to 1.</summary>
    public IReadOnlyList<double> Toxicity { get; init; } = [0, 0.15, 0.33, 0.40, 1];

    /// <summary>Bounds of the intervals of response, from 0 to 1.</summary>
    public IReadOnlyList<double> Response { get; init; } = [0, 0.2, 0.4, 0.6, 1];

    /// <summary>The decision for each interval of toxicity (rows, the lowest first) and of response (columns).</summary>
    public IReadOnlyList<IReadOnlyList<CellDecision>> Table { get; init; } = [[E, E, E, E], [E, E, E, S], [D, S, S, S], [D, D, D, D]];

    /// <summary>The utility of a level: toxicity is fully tolerated up to the first number and not at all from the second; response is worth nothing up to the third and everything from the fourth.</summary>
    public (double FullyTolerated, double NotTolerated, double Worthless, double Full) Worth { get; init; } = (0.15, 0.40, 0.20, 0.60);

    /// <summary>The utility of two rates, within 0..1.</summary>
    public double Utility(double toxicity, double response) =>
        Math.Clamp((Worth.NotTolerated - toxicity) / (Worth.NotTolerated - Worth.FullyTolerated), 0, 1) * Math.Clamp((response - Worth.Worthless) / (Worth.Full - Worth.Worthless), 0, 1);

    /// <summary>Checked.</summary>
    /// <exception cref="ArgumentException">Bounds that do not rise from 0 to 1, or a table of another shape.</exception>
    public TepiSettings Require()
    {
        Admissible.Require();
        foreach (var bounds in new[] { Toxicity, Response })
            if (bounds.Count < 2 || bounds[0] != 0 || bounds[^1] != 1 || bounds.Zip(bounds.Skip(1)).Any(b => b.Second <= b.First)) throw new ArgumentException($"Bounds of intervals rise from 0 to 1; these are {string.Join(", ", bounds)}.");
        if (Table.Count != Toxicity.Count - 1 || Table.Any(row => row.Count != Response.Count - 1)) throw new ArgumentException($"A table of {Toxicity.Count - 1} rows of {Response.Count - 1} decisions is wanted.");
        return this;
    }
}
