using System.Globalization;

namespace Cartwright.Catalogues;

/// <summary>A dated rule of access as the review states it: who is reimbursed in a country since when, or where the treatment may be given.</summary>
/// <param name="Rule">Its key.</param>
/// <param name="IsReimbursement">Otherwise a condition on the facility.</param>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="Disease">The code of the disease; null where the rule is of all.</param>
/// <param name="Setting">The setting in the review's words; empty where it names none.</param>
/// <param name="AgeFrom">The youngest in whole years, included; null where there is none. "Adult" is read as 18.</param>
/// <param name="AgeBelow">The age from which nobody is covered any more, in whole years; null where there is none.</param>
/// <param name="Since">As exactly as it is stated; null where no date is.</param>
/// <param name="Row">The row, with source and as-of date.</param>
public sealed record AccessRule(string Rule, bool IsReimbursement, string Country, string? Disease, string Setting, int? AgeFrom, int? AgeBelow, StatedDate? Since, CatalogueRow Row)
{
    /// <summary>Where it is stated.</summary>
    public string Source => string.Join(", ", Row.Sources);

    /// <summary>The rules of a catalogue, in their order.</summary>
    public static IReadOnlyList<AccessRule> In(SourceCatalogue catalogue) => [.. catalogue.Of("access").Select(Of)];

    /// <summary>Whether somebody of this age is covered by the rule.</summary>
    public bool Covers(int ageYears) => !(ageYears < AgeFrom) && !(ageYears >= AgeBelow);

    /// <summary>The ages in words.</summary>
    public string Ages => (AgeFrom, AgeBelow) switch { ({ } from, null) => $"from {from} years", (null, { } below) => $"below {below} years", ({ } from, { } below) => $"from {from} to below {below} years", _ => "of any age" };

    private static AccessRule Of(CatalogueRow row) => new(row["rule"], row["kind"] == "reimbursement", row["country"], Filled(row["disease"]), row["setting"], Years(row["ageFrom"]), Years(row["ageBelow"]), StatedDate.Read(row["since"]), row);

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;

    private static int? Years(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
