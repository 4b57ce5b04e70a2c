using System.Globalization;
using Cartwright.Products;
using Cartwright.Products.Files;
using Cartwright.Protocols;
using Cartwright.Protocols.Files;

namespace Cartwright.Catalogues;

/// <summary>An approved product as Table I of the review has it.</summary>
/// <param name="Name">The commercial name.</param>
/// <param name="Target">The antigen.</param>
/// <param name="Costimulation">Its costimulatory domains.</param>
/// <param name="StatedGeneration">The generation that the table states.</param>
/// <param name="ApprovedUsa">Day of its approval by the FDA.</param>
/// <param name="ApprovedEu">Day of its approval in the European Union.</param>
/// <param name="Construct">Its receptor in the grammar of constructs, as far as the table tells it.</param>
public sealed record ApprovedProduct(string Name, string Target, IReadOnlyList<string> Costimulation, int StatedGeneration, DateOnly ApprovedUsa, DateOnly ApprovedEu, Construct Construct)
{
    private const string Cd3Zeta = "CD3ζ";

    /// <summary>Days from the approval in the USA to that in the EU.</summary>
    public int LagDays => ApprovedEu.DayNumber - ApprovedUsa.DayNumber;

    /// <summary>The generation as the grammar of constructs derives it (D4:49); null where it derives none.</summary>
    public int? DerivedGeneration => (int?)ConstructGeneration.Of(Construct).Derived.OrNull;

    internal static ApprovedProduct Of(CatalogueRow row) => new(
        row["product"], row["target"], row.Several("costimulation"), int.Parse(row["generation"], CultureInfo.InvariantCulture),
        StatedDate.Read(row["approvedUsa"])!.Exactly!.Value, StatedDate.Read(row["approvedEu"])!.Exactly!.Value, ReceptorOf(row));

    // A domain that the grammar does not know is not said, so that no generation is counted from it.
    private static Construct ReceptorOf(CatalogueRow row)
    {
        var at = new Citation(row.Sources[^1].Document, row.Sources[^1].FirstLine, row.Sources[^1].LastLine);
        Specified<T> Said<T>(T value) => new(value, at, null, null);
        var domains = row.Several("costimulation").Select(word => Words.Read(word, ConstructWords.Domains)).ToList();
        return new(Said(row["product"]), [])
        {
            Costimulation = domains.TrueForAll(d => d.Refusal is null) ? Said(new CostimulatoryDomains(false, [.. domains.Select(d => d.Value)])) : null,
            Signalling = Said(row.Several("signalling").Contains(Cd3Zeta)),
            Generation = Said(int.Parse(row["generation"], CultureInfo.InvariantCulture)),
        };
    }
}
