using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>A laboratory value in the unit in which IMWG 2016 has its limits: g/dL, mg/day, mg/dL, %. Below the limit of quantification it counts as none.</summary>
internal static class MyelomaValue
{
    /// <summary>The last value of a test; null where there is none in a unit that converts.</summary>
    public static double? Last(IReadOnlyList<LaboratoryResult> rows, string test) =>
        rows.Where(r => r.Test == test).Select(r => r.BelowLimit ? 0 : r.Value * Factor(r)).LastOrDefault(v => v is not null);

    /// <summary>The last result in words, in capitals.</summary>
    public static string? Word(IReadOnlyList<LaboratoryResult> rows, string test) => rows.LastOrDefault(r => r.Test == test && r.Finding is not null)?.Finding!.Trim().ToUpperInvariant();

    private static double? Factor(LaboratoryResult row) => (row.Test, row.Unit) switch
    {
        (CodeLists.MyelomaTest.SerumProtein, "g/dL") or (CodeLists.MyelomaTest.UrineProtein, "mg/day") or (CodeLists.MyelomaTest.PlasmaCells, "%") => 1,
        (CodeLists.MyelomaTest.SerumProtein, "g/L") => 0.1,
        (CodeLists.MyelomaTest.UrineProtein, "g/day") => 1000,
        (CodeLists.MyelomaTest.Kappa or CodeLists.MyelomaTest.Lambda, "mg/dL") => 1,
        (CodeLists.MyelomaTest.Kappa or CodeLists.MyelomaTest.Lambda, "mg/L") => 0.1,
        _ => null,
    };
}
