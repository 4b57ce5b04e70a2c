using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Subjects;

/// <summary>Rows of EX without a category (EXCAT) that are infusions of the product all the same: EXTRT is the product's name or another of its names, or EX has one treatment alone, all of whose doses are of cells.</summary>
public static class UncategorisedInfusions
{
    /// <summary>The rows, each with the reason.</summary>
    public static IReadOnlyList<(Exposure Row, string Because)> In(StudyData data, TrialPlan plan)
    {
        if (!data.Exposure.Any(HasNoCategory)) return [];
        var names = plan.ProductNames.Select(Letters).ToHashSet(StringComparer.Ordinal);
        var alone = data.Exposure.All(e => Letters(e.Treatment) == Letters(data.Exposure[0].Treatment) && IsOfCells(e));
        return
        [
            .. from row in data.Exposure
               where HasNoCategory(row)
               let because = names.Contains(Letters(row.Treatment)) ? "EXTRT is the product's name" : alone ? "EX has no other treatment, and its doses are of cells" : null
               where because is not null
               select (row, because),
        ];
    }

    /// <summary>The package with these rows under the product's category; the same package where there are none.</summary>
    public static StudyData Counted(StudyData data, TrialPlan plan)
    {
        var rows = In(data, plan).Select(r => r.Row).ToHashSet();
        return rows.Count == 0 ? data : data with { Exposure = [.. data.Exposure.Select(e => rows.Contains(e) ? e with { Category = CodeLists.ExposureCategory.Product } : e)] };
    }

    private static bool HasNoCategory(Exposure row) => string.IsNullOrWhiteSpace(row.Category);

    // Conditioning alone in EX is one treatment too; its doses are of no cells.
    private static bool IsOfCells(Exposure row) => row.DoseUnit?.ToUpperInvariant() is "CELLS" or "CELLS/KG";

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
