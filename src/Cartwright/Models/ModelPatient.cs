using Cartwright.Numerics.Random;

namespace Cartwright.Models;

/// <summary>A virtual patient of a published model, drawn from the published variability by key: the same (model, population, seed, number) is the same patient, in company of ten or ten thousand.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Of a patient published as such, or of a typical one the population's name; else the number.</param>
/// <param name="Population">To which the patient belongs.</param>
/// <param name="Parameters">In the order of the model.</param>
public sealed record ModelPatient(uint Number, string Name, ModelPopulation Population, IReadOnlyList<double> Parameters)
{
    // Streams of the trials of a rehearsal are numbered from 1.
    private const uint NoTrial = 0;
    private const ushort WhichPopulation = ushort.MaxValue, WhichPatient = ushort.MaxValue - 1;

    /// <summary>Draws a patient from one population, or, where none is given, from the mixture by its shares, or else from the first.</summary>
    public static ModelPatient Draw(PublishedModel model, ModelPopulation? population, ulong seed, uint number)
    {
        var own = population ?? Choose(model, seed, number);
        if (own.Patients.Count > 0) return Published(model, own, (int)(Draws(seed, number, WhichPatient).Uniform() * own.Patients.Count), number);

        double[] values = [.. model.Typical(own)];
        var deviates = Deviates(model, own, seed, number);
        for (var i = 0; i < values.Length; i++)
            if (model.BetweenPatients(own, i) is { } between) values[i] = between.At(values[i], deviates[i]);
        return new(number, $"{number}", own, values);
    }

    /// <summary>A patient published one by one, by its place in the population's list.</summary>
    public static ModelPatient Published(PublishedModel model, ModelPopulation population, int index, uint number) =>
        new(number, population.Patients[index].Name, population, model.ValuesOf(population, population.Patients[index]));

    /// <summary>A population's typical patient.</summary>
    public static ModelPatient TypicalOf(PublishedModel model, ModelPopulation population, uint number) => new(number, population.Name, population, model.Typical(population));

    private static ModelPopulation Choose(PublishedModel model, ulong seed, uint number)
    {
        if (model.Populations.Any(p => p.Share is null)) return model.Populations[0];
        return model.Populations[Draws(seed, number, WhichPopulation).ChooseIndex([.. model.Populations.Select(p => p.Share!.Value)])];
    }

    // A parameter has its own stream, so that variability published for one more changes no other.
    private static double[] Deviates(PublishedModel model, ModelPopulation population, ulong seed, uint number)
    {
        double[] independent = [.. Enumerable.Range(0, model.Parameters.Count).Select(i => Draws(seed, number, (ushort)i).Normal())];
        return population.Correlations.Count == 0 ? independent : Correlated(model, population, independent);
    }

    private static double[] Correlated(PublishedModel model, ModelPopulation population, double[] independent)
    {
        var places = population.Correlations.SelectMany(c => (int[])[model.IndexOf(c.One), model.IndexOf(c.Other)]).Distinct().Order().ToList();
        var correlation = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseIdentity(places.Count);
        foreach (var c in population.Correlations)
        {
            var (i, j) = (places.IndexOf(model.IndexOf(c.One)), places.IndexOf(model.IndexOf(c.Other)));
            correlation[i, j] = correlation[j, i] = c.Coefficient;
        }
        var factor = correlation.Cholesky().Factor;
        double[] joint = [.. independent];
        for (var i = 0; i < places.Count; i++) joint[places[i]] = Enumerable.Range(0, i + 1).Sum(j => factor[i, j] * independent[places[j]]);
        return joint;
    }

    private static RandomDraws Draws(ulong seed, uint number, ushort item) => RandomDraws.For(seed, NoTrial, number, Purpose.Kinetics, item);
}
