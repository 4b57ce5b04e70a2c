using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>Patients in any order, each the same whoever the others are; keeps what was seen of each in arrays made beforehand.</summary>
internal sealed class ParityPatients : IEnsemble
{
    /// <summary>Patients who cannot be solved: to infinity in finite time, too fast, beyond all numbers inside an accepted step.</summary>
    public const int Bursting = 7, Fast = 11, Pushed = 13;

    private const int States = 6;
    private readonly int[] who;
    private readonly double[][] parameters, initial, seen;
    private readonly Visit[][] visits;
    private readonly int[] count;

    /// <summary>These patients, by their own numbers.</summary>
    public ParityPatients(params int[] who)
    {
        this.who = who;
        var drawn = who.Select(Draw).ToArray();
        parameters = [.. drawn.Select(d => d.Parameters)];
        initial = [.. drawn.Select(d => d.Initial)];
        visits = [.. drawn.Select(d => d.Visits)];
        seen = [.. visits.Select(v => new double[v.Length * (States + 1)])];
        count = new int[who.Length];
    }

    public int Count => who.Length;

    /// <summary>How many doses were given on demand.</summary>
    public int OnDemand { get; private set; }

    /// <summary>A patient's visits so far: day and state, as bits; by the patient's own number.</summary>
    public Dictionary<int, string> Trajectories() => Enumerable.Range(0, Count).ToDictionary(
        i => who[i], i => string.Join(' ', seen[i].Take(count[i] * (States + 1)).Select(x => BitConverter.DoubleToInt64Bits(x).ToString("x16"))));

    /// <summary>What was seen at a patient's visit: day, then state.</summary>
    public ReadOnlySpan<double> Seen(int patient, int number) => seen[patient].AsSpan(number * (States + 1), States + 1);

    public void Admit(int patient, Span<double> parameters, Span<double> state)
    {
        count[patient] = 0;
        this.parameters[patient].CopyTo(parameters);
        initial[patient].CopyTo(state);
    }

    public Visit? VisitOf(int patient, int number) => number < visits[patient].Length ? visits[patient][number] : null;

    public bool See(int patient, int number, double days, Span<double> state)
    {
        if (count[patient]++ != number) throw new InvalidOperationException($"visit {number} of patient {who[patient]} is out of order");
        var page = seen[patient].AsSpan(number * (States + 1), States + 1);
        page[0] = days;
        state.CopyTo(page[1..]);
        var (planned, onDemand) = (number == 1 || visits[patient][number].Days == 9, !visits[patient][number].Exact && state[ParityModel<Cartwright.Numerics.Lanes.Lane1>.S] > 0.4);
        if (onDemand) OnDemand++;
        if (planned || onDemand) state[ParityModel<Cartwright.Numerics.Lanes.Lane1>.C] += planned ? 2 : 0.5;
        return planned || onDemand;
    }

    // Visits: at the start, twice, with a dose; some between steps; on day 9 an exact one with a dose between two others; some more; an end, exact or not.
    private static (double[] Parameters, double[] Initial, Visit[] Visits) Draw(int who)
    {
        var random = new System.Random(who);
        double Between(double low, double high) => low + (high - low) * random.NextDouble();
        var start = who % 3 == 0 ? Between(-2, 2) : 0;
        double[] parameters = [Between(0.3, 1.5), Between(0.1, 0.4), Between(0.05, 8), Between(0.5, 3), who == Fast ? 1e6 : Between(0.5, 5), who == Bursting ? 1 : 0, 0];
        double[] initial = [Between(0.01, 0.2), Between(-1, 4), 0, 0, 0, Between(0, 0.1)];
        if (who == Pushed) (parameters, initial) = ([0, 0.1, 0, 1, 1, 0, 3e307], [0, Math.Log(100), 0, 0, 0, 0.01 / (1 + Math.Sqrt(2))]);
        Visit[] early = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Between(2.1, 8.9)).Order().Select(d => new Visit(d, false))];
        Visit[] late = [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => Between(9.1, 29.9)).Order().Select(d => new Visit(d, random.Next(4) == 0))];
        return (parameters, initial, [new(start, false), new(start, who % 2 == 0), .. early, new(9, false), new(9, true), new(9, false), .. late, new(30, who % 2 == 0)]);
    }
}
