using Cartwright.Numerics.Random;

namespace Cartwright.Models.Reference;

/// <summary>Patients of one product and disease: typical values and spreads of the 201 parameters, and how one patient is drawn (sections 9 to 11).</summary>
public sealed class ReferencePopulation
{
    // z is a standard normal between -3 and 3: the normal distribution cut off there, not piled up there.
    private const double Cut = 0.0013498980316300946;

    private readonly double[] typical, spread;

    private ReferencePopulation(string name, double[] typical, double[] spread) => (Name, this.typical, this.spread) = (name, typical, spread);

    /// <summary>The specification's name for the population.</summary>
    public string Name { get; }

    /// <summary>The names of the nine populations of section 10.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ReferenceParameterTable.Departures.Select(d => d.Key)];

    /// <summary>The table's own typical values and spreads, without a product or a disease: there is no tumour.</summary>
    public static ReferencePopulation Table { get; } = new("table", [.. ReferenceParameterTable.Definitions.Select(d => d.Typical)], [.. ReferenceParameterTable.Definitions.Select(d => d.Spread)]);

    /// <summary>A population of section 10: tisaALL, axiLBCL, ciltaMM, ideMM, cd22ALL, cd7TALL, her2IV, t4IT or sleCD19.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static ReferencePopulation Of(string name)
    {
        if (!ReferenceParameterTable.Departures.Contains(name)) throw new ArgumentException($"'{name}' is none of {string.Join(", ", Names)}", nameof(name));
        var (typical, spread) = ((double[])[.. Table.typical], (double[])[.. Table.spread]);
        foreach (var d in ReferenceParameterTable.Departures[name]) (typical[(int)d.Parameter], spread[(int)d.Parameter]) = (d.Typical, d.Spread);
        return new(name, typical, spread);
    }

    /// <summary>The population's typical value.</summary>
    public double TypicalOf(ReferenceParameter parameter) => typical[(int)parameter];

    /// <summary>The population's spread, on the scale of the table.</summary>
    public double SpreadOf(ReferenceParameter parameter) => spread[(int)parameter];

    /// <summary>The same population with another typical value, as for a dose level, and with its own spread unless another is given.</summary>
    public ReferencePopulation With(ReferenceParameter parameter, double typicalValue, double? spreadOnScale = null)
    {
        var (t, s) = ((double[])[.. typical], (double[])[.. spread]);
        (t[(int)parameter], s[(int)parameter]) = (typicalValue, spreadOnScale ?? s[(int)parameter]);
        return new(Name, t, s);
    }

    /// <summary>The typical patient.</summary>
    public ReferenceParameters Typical() => new([.. typical]);

    /// <summary>
    /// The patient under a key. One deviate is spent on each parameter in the order of the table, whether or not it varies, so that the same key gives the same deviates
    /// in every population: two arms of a comparison may have the same patients.
    /// </summary>
    public ReferenceParameters Draw(ulong seed, uint trial, uint patient)
    {
        var draws = RandomDraws.For(seed, trial, patient, Purpose.ReferencePatient);
        var values = new double[typical.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var share = draws.Uniform(Cut, 1 - Cut);
            values[i] = spread[i] == 0 ? typical[i] : Vary(typical[i], spread[i] * InverseNormal.At(share), ReferenceParameterTable.Definitions[i].Scale);
        }
        return new(values);
    }

    private static double Vary(double typical, double deviation, VariabilityScale scale)
    {
        if (scale == VariabilityScale.Log) return typical * Math.Exp(deviation);
        return typical is <= 0 or >= 1 ? typical : 1 / (1 + (1 - typical) / typical * Math.Exp(-deviation));
    }
}
