using System.Globalization;

namespace Cartwright.Catalogues;

/// <summary>Compares what the catalogue has twice. Nothing is corrected in silence: each difference is a finding with both values.</summary>
public static class Contradictions
{
    private static readonly string[] TwiceStated = ["indications", "usaOnly"];

    /// <summary>Every finding, in the order of the rules.</summary>
    public static IReadOnlyList<CatalogueFinding> In(SourceCatalogue catalogue) =>
        [.. Restatements.In(catalogue), .. PriceRange(catalogue), .. Indications(catalogue), .. Generations(catalogue), .. Costimulation(catalogue), .. Counts(catalogue), .. CitedReferences.In(catalogue)];

    private static IEnumerable<CatalogueFinding> PriceRange(SourceCatalogue catalogue)
    {
        if (catalogue.Find("figures", "dose-price") is not { } text || catalogue.Of("prices").ToList() is not { Count: > 0 } prices) yield break;
        var (lowest, highest) = (prices.MinBy(p => Amount(p["least"]))!, prices.MaxBy(p => Amount(p["most"]))!);
        if (Amount(lowest["least"]) == Amount(text["value"]) && Amount(highest["most"]) == Amount(text["upTo"])) yield break;
        yield return new("PRICE-RANGE", "price of one dose", new StatedValue(Range(lowest["least"], highest["most"], lowest["currency"]), [lowest.Sources[^1], highest.Sources[^1]]),
            new StatedValue(Range(text["value"], text["upTo"], text["unit"]), text.Sources), "the text cites the table, and the table gives each product");
    }

    private static IEnumerable<CatalogueFinding> Indications(SourceCatalogue catalogue) =>
        from price in catalogue.Of("prices")
        let product = catalogue.Find("approved-products", price["product"])!
        from column in TwiceStated
        where !price.Several(column).Order().SequenceEqual(product.Several(column).Order())
        select new CatalogueFinding("INDICATIONS", $"{price["product"]}, {column}", new StatedValue(product[column], product.Sources), new StatedValue(price[column], price.Sources), "the table of products lists the approvals");

    private static IEnumerable<CatalogueFinding> Generations(SourceCatalogue catalogue) =>
        from row in catalogue.Of("approved-products")
        let product = ApprovedProduct.Of(row)
        where product.DerivedGeneration != product.StatedGeneration
        select new CatalogueFinding("GENERATION", product.Name, new StatedValue($"{product.StatedGeneration}", row.Sources), new StatedValue(product.DerivedGeneration?.ToString(CultureInfo.InvariantCulture) ?? "none", [new StatedAt("D4", 49, 49)]), "the table states it; the other is by the review's rule from its domains");

    // D4:47: what is on the market has one domain, and it is one of two.
    private static IEnumerable<CatalogueFinding> Costimulation(SourceCatalogue catalogue) =>
        from row in catalogue.Of("approved-products")
        where ApprovedProduct.Of(row).Costimulation is not ["CD28" or "4-1BB"]
        select new CatalogueFinding("COSTIMULATION", row["product"], new StatedValue(row["costimulation"], row.Sources), new StatedValue("one of 4-1BB and CD28", [new StatedAt("D4", 47, 47)]), "the table states it");

    private static IEnumerable<CatalogueFinding> Counts(SourceCatalogue catalogue) =>
        from figure in catalogue.Of("figures")
        where figure["figure"] is "approved-usa" or "approved-usa-april"
        let listed = catalogue.Of("approved-products").Count()
        where Amount(figure["value"]) != listed
        select new CatalogueFinding("PRODUCT-COUNT", figure["about"], new StatedValue($"{listed}", [.. catalogue.Of("approved-products").Select(p => p.Sources[^1])]), new StatedValue(figure["value"], figure.Sources), "the table names each product");

    private static long Amount(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : -1;

    private static string Range(string least, string most, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Amount(least):N0} to {Amount(most):N0} {unit}");
}
