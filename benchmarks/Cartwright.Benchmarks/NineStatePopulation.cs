using System.Globalization;
using Cartwright.Numerics.Random;

namespace Cartwright.Benchmarks;

/// <summary>Who is solved, and, where it is known, what the truth is.</summary>
public sealed record NineStatePopulation(double[][] Parameters, double[][] Reference)
{
    // Medians and coefficients of variation of a population like the published one.
    private static readonly double[] Medians = [.9, 5, .2, .02, .05, .03, .003, .1, .02, 1000, 1.2, 20, 30, 5.5, 8, 4.2, 20, 12, .063, 6.4, 5, 2, .9, 100, .15, 100];
    private const double LogSd = 0.4;

    /// <summary>The published population with its reference solution.</summary>
    public static NineStatePopulation Read(DirectoryInfo folder, int patients) => new(
        [.. Rows(folder, "population_10000.csv").Take(patients).Select(row => row[1..])],
        [.. Rows(folder, "reference_1000.csv").TakeWhile(row => row[0] <= patients)]);

    /// <summary>Patients drawn log-normally, without a reference.</summary>
    public static NineStatePopulation Draw(int patients) => new([.. Enumerable.Range(1, patients).Select(One)], []);

    private static double[] One(int number)
    {
        var draws = RandomDraws.For(1, 1, (uint)number, Purpose.Kinetics);
        var parameters = new double[Medians.Length];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = Medians[i] * Math.Exp(LogSd * draws.Normal());
        return parameters;
    }

    private static IEnumerable<double[]> Rows(DirectoryInfo folder, string name) =>
        File.ReadLines(Path.Combine(folder.FullName, name)).Skip(1).Select(line => Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture)));
}
