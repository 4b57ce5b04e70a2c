using Cartwright.Numerics.Ode;

namespace Cartwright.Benchmarks;

/// <summary>The benchmark's patients: 560 mg of the drug on day 5; amounts kept at the twelve output days.</summary>
public sealed class NineStatePatients(double[][] population) : IEnsemble
{
    /// <summary>The output days.</summary>
    public static readonly double[] Days = [0, 1, 4, 7, 10, 14, 28, 60, 90, 180, 270, 360];

    private static readonly Visit[] Visits = [new(0, false), new(1, false), new(4, false), new(5, true), .. Days.Skip(3).Select(day => new Visit(day, day == 360))];
    private readonly double[] kept = new double[population.Length * Days.Length * 9];

    /// <summary>A patient's amounts at an output day: CE CM CX B IL6 IL10 IFN TOC CRP.</summary>
    public ReadOnlySpan<double> At(int patient, int day) => kept.AsSpan((patient * Days.Length + day) * 9, 9);

    /// <inheritdoc />
    public void Admit(int patient, Span<double> parameters, Span<double> state)
    {
        population[patient].CopyTo(parameters);
        state.Clear();
        state[NineStates<Numerics.Lanes.Lane1>.CE] = parameters[24];
        state[NineStates<Numerics.Lanes.Lane1>.LogB] = Math.Log(parameters[25]);
        state[NineStates<Numerics.Lanes.Lane1>.Crp] = parameters[21] / parameters[22];
    }

    /// <inheritdoc />
    public Visit? VisitOf(int patient, int number) => number < Visits.Length ? Visits[number] : null;

    /// <inheritdoc />
    public bool See(int patient, int number, double days, Span<double> state)
    {
        if (number == 3) { state[4] += 560; return true; }
        var at = kept.AsSpan((patient * Days.Length + (number < 3 ? number : number - 1)) * 9, 9);
        state[..3].CopyTo(at);
        at[3] = Math.Exp(state[3]);
        (at[4], at[5], at[6], at[7], at[8]) = (state[5], state[6], state[7], state[4], state[8]);
        return false;
    }

    /// <summary>What keeping the amounts took.</summary>
    public long Bytes => kept.Length * sizeof(double) + 64;

    /// <summary>Each referenced patient's largest error over days and states, sorted; relative to the reference or to a floor of 1e-3 (cells) or 1e-2.</summary>
    public double[] Errors(double[][] reference)
    {
        var errors = new double[reference.Length / Days.Length];
        for (var row = 0; row < errors.Length * Days.Length; row++)
        {
            var truth = reference[row];
            var at = At(row / Days.Length, row % Days.Length);
            for (var s = 0; s < 9; s++)
                errors[row / Days.Length] = Math.Max(errors[row / Days.Length], Math.Abs(at[s] - truth[s + 2]) / Math.Max(Math.Abs(truth[s + 2]), s < 4 ? 1e-3 : 1e-2));
        }
        Array.Sort(errors);
        return errors;
    }

    /// <summary>Whether the tumour was cleared (below one cell at some output), and whether it stands above a hundredth of its start at the end.</summary>
    public (bool Cleared, bool Relapsed) OutcomeOf(int patient)
    {
        var cleared = false;
        for (var day = 0; day < Days.Length; day++) cleared |= At(patient, day)[3] < 1e-9;
        return (cleared, At(patient, Days.Length - 1)[3] > 0.01 * At(patient, 0)[3]);
    }
}
