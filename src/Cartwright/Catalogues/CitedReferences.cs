using System.Globalization;

namespace Cartwright.Catalogues;

/// <summary>Numbers that the review cites for a claim, against what those references are about. A reference is known by its DOI, so a shifted number breaks nothing.</summary>
internal static class CitedReferences
{
    public static IEnumerable<CatalogueFinding> In(SourceCatalogue catalogue) =>
        from claim in catalogue.Of("citations")
        let cited = claim.Several("cited")
        let about = catalogue.Of("references").Where(r => r["subject"] == claim["subject"]).ToList()
        let numbers = about.Select(r => r["reference"]).ToList()
        where cited.Except(numbers).Any()
        select Finding(catalogue, claim, cited, about);

    private static CatalogueFinding Finding(SourceCatalogue catalogue, CatalogueRow claim, IReadOnlyList<string> cited, List<CatalogueRow> about)
    {
        var theirs = new StatedValue($"cited: {string.Join(", ", cited.Select(n => Named(catalogue.Find("references", n)!)))}", claim.Sources);
        return about.Count == 0
            ? new("REFERENCE-MISSING", claim["claim"], new StatedValue($"none of {catalogue.Of("references").Count()} references is about it", [.. Ends(catalogue)]), theirs, "no reference of the list is about this; the claim has no source in the review")
            : new("REFERENCE-NUMBER", claim["claim"], new StatedValue(string.Join(", ", about.Select(Named)), [.. about.SelectMany(r => r.Sources)]), theirs, "the reference is about this claim; references are known by their DOI, not by number");
    }

    private static string Named(CatalogueRow reference) =>
        string.Create(CultureInfo.InvariantCulture, $"[{reference["reference"]}]{(reference["doi"].Length > 0 ? $" doi {reference["doi"]}" : "")}{(reference["subject"].Length > 0 ? $" ({reference["subject"]})" : "")}");

    private static IEnumerable<StatedAt> Ends(SourceCatalogue catalogue) =>
        catalogue.Of("references").ToList() is { Count: > 0 } all ? [new StatedAt(all[0].Sources[0].Document, all[0].Sources[0].FirstLine, all[^1].Sources[^1].LastLine)] : [];
}
