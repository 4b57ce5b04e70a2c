using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>The outputs of one model for many patients at the same days.</summary>
public sealed class ModelCurves
{
    private readonly double[] values;
    private readonly SolveStatus[] statuses;
    private readonly int outputs;

    internal ModelCurves(IReadOnlyList<double> days, int patients, int outputs)
    {
        (Days, this.outputs) = (days, outputs);
        (values, statuses) = (new double[patients * outputs * days.Count], new SolveStatus[patients]);
    }

    /// <summary>When, days from infusion, rising.</summary>
    public IReadOnlyList<double> Days { get; }

    /// <summary>How many patients.</summary>
    public int Patients => statuses.Length;

    /// <summary>How a patient's integration ended.</summary>
    public SolveStatus StatusOf(int patient) => statuses[patient];

    /// <summary>A patient's output, by its place in the model's list, one value a day.</summary>
    /// <exception cref="InvalidOperationException">The patient's integration did not reach the end; there is no curve.</exception>
    public ReadOnlySpan<double> Of(int patient, int output) => statuses[patient] == SolveStatus.Reached
        ? values.AsSpan(At(patient, output, 0), Days.Count)
        : throw new InvalidOperationException($"Patient {patient} has no curve: {statuses[patient]}.");

    internal Span<SolveStatus> Statuses => statuses;

    internal void Record(int patient, int output, int day, double value) => values[At(patient, output, day)] = value;

    private int At(int patient, int output, int day) => (patient * outputs + output) * Days.Count + day;
}
