using System.Globalization;
using CsvHelper;

namespace Cartwright.Models.Reference;

/// <summary>The parameter table and the nine populations' departures from it, as the data files beside this one state them.</summary>
public static class ReferenceParameterTable
{
    private static readonly Dictionary<string, ReferenceParameterDefinition> BySymbol;

    static ReferenceParameterTable()
    {
        Definitions = [.. Rows("ReferenceParameters.csv").Select((row, at) => Definition(row, (ReferenceParameter)at))];
        BySymbol = Definitions.ToDictionary(d => d.Symbol, StringComparer.Ordinal);
        Departures = Rows("ReferencePopulations.csv").ToLookup(row => row[0], Departure);
    }

    /// <summary>How many parameters there are.</summary>
    public static int Count => Definitions.Count;

    /// <summary>Every parameter, in the order of the table.</summary>
    public static IReadOnlyList<ReferenceParameterDefinition> Definitions { get; }

    /// <summary>For each population the parameters in which it departs from the table.</summary>
    internal static ILookup<string, ParameterDeparture> Departures { get; }

    /// <summary>The parameter of the specification's symbol.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static ReferenceParameterDefinition Named(string symbol) => BySymbol[symbol];

    /// <summary>The parameter of a symbol; null where there is none.</summary>
    public static ReferenceParameterDefinition? Find(string symbol) => BySymbol.GetValueOrDefault(symbol);

    private static ReferenceParameterDefinition Definition(string[] row, ReferenceParameter at) =>
        Enum.Parse<ReferenceParameter>(row[1]) == at
            ? new(at, row[0], row[2], Number(row[3]), Number(row[4]), Enum.Parse<VariabilityScale>(row[5], ignoreCase: true), Enum.Parse<ParameterStanding>(row[6], ignoreCase: true), row[7], row[8])
            : throw new InvalidOperationException($"{row[1]} is out of order");

    private static ParameterDeparture Departure(string[] row) => new(Named(row[1]).Parameter, Number(row[2]), Number(row[3]), row[4]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string file)
    {
        using var stream = typeof(ReferenceParameterTable).Assembly.GetManifestResourceStream(typeof(ReferenceParameterTable), file)!;
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { Separator = ',' });
        List<string[]> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.Headers.Count).Select(csv.GetString)]);
        return rows;
    }
}

/// <summary>A parameter in which a population departs from the table.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Typical">The population's typical value.</param>
/// <param name="Spread">The population's spread, on the table's scale.</param>
/// <param name="Standing">fitted, by hand (after fitting), or assumed (also: part of the scenario).</param>
public readonly record struct ParameterDeparture(ReferenceParameter Parameter, double Typical, double Spread, string Standing);
