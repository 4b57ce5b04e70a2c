using Cartwright.Models;
using Cartwright.Numerics.Ode;
using Cartwright.Numerics.Random;

namespace Cartwright.Laws.Arms;

/// <summary>
/// Solves arms of a published model's patients: drawn from its published variability, or, where none is published, around its typical patients with every parameter that
/// has a unit between half and twice its value, even by logarithms. Such a range is ours, and stands for no population.
/// </summary>
internal sealed class LibraryBench(PublishedModel model, LawSettings settings)
{
    private const uint NoTrial = 0;

    // Stiff models take long, and laws of ratios need no more.
    private const int MostPatients = 200, Together = 25;

    private readonly Dictionary<string, LibraryArm> solved = [];
    private readonly Lazy<IReadOnlyList<IReadOnlyList<double>>> patients = new(() => [.. Enumerable.Range(1, Math.Min(settings.Patients, MostPatients)).Select(n => Draw(model, settings.Seed, (uint)n))]);

    public PublishedModel Model => model;

    /// <summary>In words, whose patients these are.</summary>
    public string Patients => model.Populations.Any(model.Varies) ? "published variability" : "factor-2 draws";

    /// <summary>All patients with some of their parameters multiplied.</summary>
    public LibraryArm Solve(params IReadOnlyList<(IReadOnlyList<string> Symbols, double Factor)> scaled)
    {
        var key = string.Join(' ', scaled.Select(s => FormattableString.Invariant($"{string.Join('+', s.Symbols)}*{s.Factor:R}")));
        if (solved.TryGetValue(key, out var known)) return known;
        var changed = patients.Value.Select(p => scaled.Aggregate(p, (own, s) => model.Scaled(own, s.Symbols, s.Factor))).Chunk(Together).ToArray();
        var pieces = new ModelCurves[changed.Length];
        Parallel.For(0, pieces.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i => pieces[i] = model.Solve(changed[i], VirtualPopulation.Grid(model.Days)));
        return solved[key] = new(pieces, Together);
    }

    private static IReadOnlyList<double> Draw(PublishedModel model, ulong seed, uint number)
    {
        if (model.Populations.Any(model.Varies)) return ModelPatient.Draw(model, model.Populations[0].Share is null ? model.Populations.First(model.Varies) : null, seed, number).Parameters;
        double[] values = [.. model.Typical(model.Populations[(int)((number - 1) % model.Populations.Count)])];
        for (var i = 0; i < values.Length; i++)
        {
            var factor = Math.Pow(2, RandomDraws.For(seed, NoTrial, number, Purpose.Kinetics, (ushort)i).Uniform(-1, 1));
            if (model.Parameters[i].Unit != "–" && double.IsFinite(values[i])) values[i] *= factor;
        }
        return values;
    }
}

/// <summary>The curves of an arm.</summary>
internal sealed class LibraryArm(ModelCurves[] pieces, int together)
{
    public int Patients => pieces.Sum(p => p.Patients);

    public bool Solved(int patient) => pieces[patient / together].StatusOf(patient % together) == SolveStatus.Reached;

    public ReadOnlySpan<double> Of(int patient, int output) => pieces[patient / together].Of(patient % together, output);

    /// <summary>The highest value of an output, from the first day to the last.</summary>
    public double Peak(int patient, int output)
    {
        var highest = double.NegativeInfinity;
        foreach (var value in Of(patient, output)) highest = Math.Max(highest, value);
        return highest;
    }

    /// <summary>The lowest value of an output.</summary>
    public double Nadir(int patient, int output)
    {
        var lowest = double.PositiveInfinity;
        foreach (var value in Of(patient, output)) lowest = Math.Min(lowest, value);
        return lowest;
    }

    /// <summary>The same number of each patient in two arms; patients that were not solved in both are left out.</summary>
    public static (double[] First, double[] Second) Pair(LibraryArm first, LibraryArm second, Func<LibraryArm, int, double> number)
    {
        int[] both = [.. Enumerable.Range(0, first.Patients).Where(p => first.Solved(p) && second.Solved(p))];
        return ([.. both.Select(p => number(first, p))], [.. both.Select(p => number(second, p))]);
    }
}
