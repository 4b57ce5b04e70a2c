using System.Text.RegularExpressions;
using Cartwright.Units;

namespace Cartwright.Catalogues;

/// <summary>A column of a file of the catalogue.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Needed">What is wanted, in words, where a cell is no such thing.</param>
/// <param name="Holds">Whether a filled cell is what the column is for.</param>
public sealed partial record CatalogueColumn(string Name, string Needed, Func<string, bool> Holds)
{
    private static readonly string[] Currencies = ["USD", "EUR", "PLN", "GBP"];

    /// <summary>Whether an empty cell means that the source does not say.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether the words are this catalogue's own, and not the source's.</summary>
    public bool Ours { get; init; }

    /// <summary>Whether a cell holds several values, parted by semicolons.</summary>
    public bool Several { get; init; }

    /// <summary>Whether its cells are dates, which cannot lie after the row's as-of date.</summary>
    public bool IsDate { get; init; }

    /// <summary>The file whose first column each value must name; null where it names none.</summary>
    public string? Names { get; init; }

    /// <summary>Words.</summary>
    public static CatalogueColumn Text(string name) => new(name, "words", t => t.Trim().Length > 0);

    /// <summary>A whole number from 0.</summary>
    public static CatalogueColumn Number(string name) => new(name, "a whole number without separators", t => Digits().IsMatch(t));

    /// <summary>A year, a month or a day.</summary>
    public static CatalogueColumn Date(string name) => new(name, "a date (2021, 2021-03 or 2021-03-26)", t => StatedDate.Read(t) is not null) { IsDate = true };

    /// <summary>A day.</summary>
    public static CatalogueColumn Day(string name) => new(name, "a day (2021-03-26)", t => StatedDate.Read(t) is { Day: not null }) { IsDate = true };

    /// <summary>A currency by its ISO 4217 code.</summary>
    public static CatalogueColumn Currency(string name) => new(name, $"a currency ({string.Join(", ", Currencies)})", Currencies.Contains);

    /// <summary>A country by its ISO 3166 code of two letters.</summary>
    public static CatalogueColumn Country(string name) => new(name, "a country of two letters (PL)", t => t.Length == 2 && t.All(char.IsAsciiLetterUpper));

    /// <summary>An identifier of ClinicalTrials.gov.</summary>
    public static CatalogueColumn TrialId(string name) => new(name, "an identifier of ClinicalTrials.gov (NCT and eight digits)", t => Nct().IsMatch(t));

    /// <summary>One of a few words.</summary>
    public static CatalogueColumn OneOf(string name, params string[] words) => new(name, $"one of {string.Join(", ", words)}", words.Contains);

    /// <summary>The values of a cell.</summary>
    public IReadOnlyList<string> Values(string cell) => Several ? cell.Split(';', StringSplitOptions.TrimEntries) : [cell];

    /// <summary>The cell, or why it is refused.</summary>
    public Parsed<string> Read(string cell) =>
        cell.Length == 0 ? MayBeEmpty ? Parsed<string>.Of(cell) : Parsed<string>.Refused($"{Name} is missing; wanted is {Needed}")
        : Values(cell).All(Holds) ? Parsed<string>.Of(cell)
        : Parsed<string>.Refused($"'{cell}' in {Name} is not {Needed}");

    [GeneratedRegex("^[0-9]{1,12}$")]
    private static partial Regex Digits();

    [GeneratedRegex("^NCT[0-9]{8}$")]
    private static partial Regex Nct();
}
