namespace Cartwright.Models;

/// <summary>A group of patients for whom a model is published: what sets them apart from the table of parameters.</summary>
/// <param name="Key">For the command line: lower case, hyphens.</param>
/// <param name="Name">Who they are.</param>
/// <param name="Source">Where their values stand.</param>
public sealed record ModelPopulation(string Key, string Name, string Source)
{
    /// <summary>Typical values other than those of the table.</summary>
    public IReadOnlyList<(string Symbol, double Value)> Values { get; init; } = [];

    /// <summary>Variability instead of the table's, for all parameters: one not named does not vary. Null where the table's holds.</summary>
    public IReadOnlyList<(string Symbol, Variability Between)>? Between { get; init; }

    /// <summary>Correlations between deviates; those not named are 0.</summary>
    public IReadOnlyList<ModelCorrelation> Correlations { get; init; } = [];

    /// <summary>Patients published one by one: a draw is one of them.</summary>
    public IReadOnlyList<PublishedPatient> Patients { get; init; } = [];

    /// <summary>The share of all patients that belongs here, in a mixture; null where the populations are apart.</summary>
    public double? Share { get; init; }
}
