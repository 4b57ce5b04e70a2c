using Cartwright.Protocols;

namespace Cartwright.Analysis.Haematology;

/// <summary>A count of LB and the limit below which (exclusive) it is low.</summary>
/// <param name="Test">LBTESTCD.</param>
/// <param name="Unit">The unit of the limit; counts in another are converted where the two measure the same.</param>
public sealed record CountLimit(string Test, string Name, double Limit, string Unit)
{
    /// <summary>Neutrophils below 0.5 and platelets below 50 and 20 ×10⁹/L.</summary>
    /// <remarks>CTCAE 5.0: neutrophils below 0.5 are grade 4, platelets below 50 grade 3 at least. 20 is the custom of trials, an assumption.</remarks>
    public static IReadOnlyList<CountLimit> Cytopenia { get; } =
        [new("NEUT", "Neutrophils", 0.5, CountUnit.Thousands), new("PLAT", "Platelets", 50, CountUnit.Thousands), new("PLAT", "Platelets", 20, CountUnit.Thousands)];

    /// <summary>Immunoglobulin G, of which a value is not the subject's own for a time after replacement.</summary>
    public const string Immunoglobulin = "IGG";

    /// <summary>Lymphocytes that the product may kill, and immunoglobulin G, below the limits of the protocol.</summary>
    public static IReadOnlyList<CountLimit> Aplasia(ScreeningRule rule) =>
    [
        new("BCELL", "B cells", rule.AplasiaCellsPerMicrolitre, CountUnit.PerMicrolitre), new("TNK", "T and NK cells", rule.AplasiaCellsPerMicrolitre, CountUnit.PerMicrolitre),
        new("CD7", "CD7-positive cells", rule.AplasiaCellsPerMicrolitre, CountUnit.PerMicrolitre), new(Immunoglobulin, "Immunoglobulin G", rule.ImmunoglobulinGramsPerLitre, CountUnit.GramsPerLitre),
    ];
}

/// <summary>The units of counts, and what one is in another.</summary>
public static class CountUnit
{
    /// <summary>10⁹ cells in a litre.</summary>
    public const string Thousands = "10^9/L";

    /// <summary>Cells in a microlitre.</summary>
    public const string PerMicrolitre = "cells/uL";

    /// <summary>Grams in a litre.</summary>
    public const string GramsPerLitre = "g/L";

    /// <summary>Per cent.</summary>
    public const string Percent = "%";

    /// <summary>A value in another unit; null where the two do not measure the same.</summary>
    public static double? Convert(double value, string from, string to)
    {
        if (Base(from) is not var (what, factor) || Base(to) is not var (asked, unit) || what != asked) return null;
        return value * factor / unit;
    }

    // In cells per microlitre, grams per litre or per cent. The two micro signs and the letter u are one.
    private static (string What, double Factor)? Base(string unit) => unit.Replace('µ', 'u').Replace('μ', 'u') switch
    {
        Thousands or "10^3/uL" => ("cells", 1000),
        PerMicrolitre or "10^6/L" or "1/uL" or "10^3/mL" => ("cells", 1),
        "cells/mL" => ("cells", 0.001),
        GramsPerLitre => ("mass", 1),
        "g/dL" => ("mass", 10),
        "mg/dL" => ("mass", 0.01),
        Percent => ("share", 1),
        _ => null,
    };
}
