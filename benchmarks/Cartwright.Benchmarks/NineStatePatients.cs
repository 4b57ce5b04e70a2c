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
}
