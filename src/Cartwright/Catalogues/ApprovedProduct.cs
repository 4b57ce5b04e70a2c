namespace Cartwright.Catalogues;

/// <summary>An approved product as Table I of the review has it.</summary>
/// <param name="Name">The commercial name.</param>
/// <param name="Target">The antigen.</param>
/// <param name="Costimulation">Its costimulatory domains.</param>
/// <param name="StatedGeneration">The generation that the table states.</param>
/// <param name="ApprovedUsa">Day of its approval by the FDA.</param>
/// <param name="ApprovedEu">Day of its approval in the European Union.</param>
public sealed record ApprovedProduct(string Name, string Target, IReadOnlyList<string> Costimulation, int StatedGeneration, DateOnly ApprovedUsa, DateOnly ApprovedEu)
{
    /// <summary>Days from the approval in the USA to that in the EU.</summary>
    public int LagDays => ApprovedEu.DayNumber - ApprovedUsa.DayNumber;

    /// <summary>The generation by the review's rule (D4:49): the CD3ζ chain alone is the first, and each costimulatory domain one more. A payload would make the fourth; the table has none.</summary>
    public int DerivedGeneration => 1 + Costimulation.Count;

    internal static ApprovedProduct Of(CatalogueRow row) => new(
        row["product"], row["target"], row.Several("costimulation"), int.Parse(row["generation"], System.Globalization.CultureInfo.InvariantCulture),
        StatedDate.Read(row["approvedUsa"])!.Exactly!.Value, StatedDate.Read(row["approvedEu"])!.Exactly!.Value);
}
