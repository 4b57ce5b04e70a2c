using System.Globalization;
using Cartwright.Models.Reference;
using CsvHelper;

namespace Cartwright.Products;

/// <summary>One entry of the table from a construct's part to the reference model.</summary>
/// <param name="Part">The part: signalling, costimulation, gate, cells, edits, payload, vector; target for the population.</param>
/// <param name="Value">What the part is, in the words of the construct's file.</param>
/// <param name="Symbol">The parameter's symbol; <c>population</c> for the population.</param>
/// <param name="Setting">The number, in the parameter's unit, or the population's name, as written.</param>
/// <param name="Sourced">Whether a document says so; otherwise it is an assumption.</param>
/// <param name="Source">Where; empty for an assumption.</param>
/// <param name="Reason">Why.</param>
public sealed record ConstructParameterRow(string Part, string Value, string Symbol, string Setting, bool Sourced, string Source, string Reason)
{
    private const string ForPopulation = "population", IsSourced = "sourced", IsAssumed = "assumption";

    /// <summary>The whole table, in its order.</summary>
    public static IReadOnlyList<ConstructParameterRow> Table { get; } = [.. Read()];

    /// <summary>The parameter that is set; null where the row names a population.</summary>
    public ReferenceParameter? Parameter => Symbol == ForPopulation ? null : ReferenceParameterTable.Named(Symbol).Parameter;

    /// <summary>The number that is set.</summary>
    public double Number => double.Parse(Setting, CultureInfo.InvariantCulture);

    /// <summary>As printed: <c>sourced (D4:45)</c>, or <c>assumption</c>.</summary>
    public string Standing => Sourced ? $"{IsSourced} ({Source})" : IsAssumed;

    private static IEnumerable<ConstructParameterRow> Read()
    {
        using var stream = typeof(ConstructParameterRow).Assembly.GetManifestResourceStream("Cartwright.Products.ConstructParameters.csv")!;
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
            yield return new(csv.GetString(0), csv.GetString(1), csv.GetString(2), csv.GetString(3), csv.GetString(4) switch
            {
                IsSourced => true,
                IsAssumed => false,
                var other => throw new InvalidOperationException($"'{other}' is no standing"),
            }, csv.GetString(5), csv.GetString(6));
    }
}
