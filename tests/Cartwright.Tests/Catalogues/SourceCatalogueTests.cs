using Cartwright.Catalogues;
using Xunit;

namespace Cartwright.Tests.Catalogues;

/// <summary>The catalogue against scenario S9 of the reading of the sources: counts, lags and the review's own contradictions; and changed on purpose.</summary>
public class SourceCatalogueTests
{
    private static SourceCatalogue Shipped { get; } = SourceCatalogue.Shipped();

    [Fact]
    public void The_lags_from_the_usa_to_the_eu_are_those_of_the_scenario() =>
        Assert.Equal([("Kymriah", 358), ("Yescarta", 309), ("Tecartus", 143), ("Abecma", 145), ("Breyanzi", 423), ("Carvykti", 86)], Shipped.ApprovedProducts.Select(p => (p.Name, p.LagDays)));

    [Fact]
    public void All_six_products_are_derived_and_stated_of_the_second_generation() =>
        Assert.Equal(Enumerable.Repeat(((int?)2, 2), 6), Shipped.ApprovedProducts.Select(p => (p.DerivedGeneration, p.StatedGeneration)));

    [Fact]
    public void Each_product_has_exactly_one_of_the_two_domains_on_the_market() =>
        Assert.Equal(["4-1BB", "CD28", "CD28", "4-1BB", "4-1BB", "4-1BB"], Shipped.ApprovedProducts.Select(p => Assert.Single(p.Costimulation)));

    [Theory]
    [InlineData("approved-products", 6), InlineData("prices", 6), InlineData("investigational-products", 3), InlineData("diseases", 8), InlineData("armour", 11), InlineData("crs-agents", 9)]
    [InlineData("adverse-events", 9), InlineData("in-vivo", 2), InlineData("references", 60), InlineData("dates", 3)]
    public void Each_file_has_its_rows(string file, int rows) => Assert.Equal(rows, Shipped.Of(file).Count());

    [Fact]
    public void Eleven_targets_are_of_solid_tumours() =>
        Assert.Equal(["GD2", "mesothelin", "HER2", "IL13Ra2", "GPC3", "EGFRvIII", "CEA", "claudin-18.2", "MUC1", "PSCA", "PSMA"], Shipped.Of("targets").Where(t => t["setting"] == "solid tumors").Select(t => t["target"]));

    [Fact]
    public void Every_row_has_a_source_and_a_date() => Assert.All(Shipped.Rows, r => Assert.NotEmpty(r.Sources));

    /// <summary>S9 and section 1.6 (E4-1, E4-2, E4-3, E4-4, E4-5, E4-8): code, subject, the value used, the value kept beside it.</summary>
    [Theory]
    [InlineData("APPROVAL-DATE", "Abecma, approvedUsa", "2021-03-26 (D4:59, D4:71-73)", "2021-04 (D4:53)")]
    [InlineData("TRIAL-ID", "Kymriah, trialId", "NCT02435849 (AUTHOREA-482710, CTGOV-NCT02228096)", "NCT02228096 (D4:59, D4:62-64)")]
    [InlineData("PRICE-RANGE", "price of one dose", "373,000 to 475,000 USD (D4:102, D4:100)", "350,000 to 500,000 USD (D4:95)")]
    [InlineData("AGENT-CLASS", "namodenosone, mechanism", "adenosine A3 receptor agonists (D4:87, JACOBSON-2019)", "JAK-STAT inhibitors (D4:87)")]
    [InlineData("AGENT-CLASS", "piclidenosone, mechanism", "adenosine A3 receptor agonists (D4:87, JACOBSON-2019)", "JAK-STAT inhibitors (D4:87)")]
    [InlineData("REFERENCE-MISSING", "anti-synthetase syndrome relieved with low severity of side effects", "none of 60 references is about it (D4:169-230)", "cited: [30] doi 10.1038/s41591-022-02017-5 (SLE after CAR-T) (D4:89)")]
    [InlineData("REFERENCE-NUMBER", "tumour mass leaves expansion as it is and lowers remission", "[28] doi 10.1038/s41598-021-04296-3 (tumour burden) (D4:197)", "cited: [27] doi 10.1126/scitranslmed.3008226 (CD19 CAR-T in B-ALL) (D4:89)")]
    [InlineData("GENERIC-NAME", "Breyanzi, genericName", "Lisocabtagene maraleucel (D4:59, D4:74-76)", "lisocabtagene marelucel (D4:23)")]
    public void A_contradiction_is_a_finding_with_both_values(string code, string subject, string used, string other)
    {
        var finding = Assert.Single(Contradictions.In(Shipped), f => f.Code == code && f.Subject == subject);
        Assert.Equal((used, other), ($"{finding.Used}", $"{finding.Other}"));
    }

    [Fact]
    public void There_are_no_other_findings() =>
        Assert.Equal(["APPROVAL-DATE", "GENERIC-NAME", "TRIAL-ID", "AGENT-CLASS", "AGENT-CLASS", "PRICE-RANGE", "REFERENCE-NUMBER", "REFERENCE-NUMBER", "REFERENCE-MISSING", "REFERENCE-NUMBER", "REFERENCE-NUMBER"], Contradictions.In(Shipped).Select(f => f.Code));

    [Theory]
    [InlineData("prices.csv", "Abecma,MM,", "Abecma,MCL,", "INDICATIONS")]
    [InlineData("prices.csv", "FL,,375000", "FL,FL,375000", "INDICATIONS")]
    [InlineData("approved-products.csv", "Kite a Gilead company,2,Autologous,CD19,CD28,CD3ζ,MCL", "Kite a Gilead company,3,Autologous,CD19,CD28,CD3ζ,MCL", "GENERATION")]
    [InlineData("approved-products.csv", "CD28,CD3ζ,MCL", "CD28; 4-1BB,CD3ζ,MCL", "COSTIMULATION")]
    [InlineData("approved-products.csv", "CD28,CD3ζ,MCL", "OX40,CD3ζ,MCL", "COSTIMULATION")]
    [InlineData("approved-products.csv", "4-1BB,CD3ζ,B-ALL; DLBCL,", "CD28,CD3ζ,B-ALL; DLBCL,", "COSTIMULATION")]
    [InlineData("figures.csv", "by the introduction\",6", "by the introduction\",7", "PRODUCT-COUNT")]
    [InlineData("restatements.csv", "Carvykti,approvedUsa,2022-02", "Carvykti,approvedUsa,2022-03", "APPROVAL-DATE")]
    [InlineData("citations.csv", "ciltacabtagene autoleucel,21", "ciltacabtagene autoleucel,22", "REFERENCE-NUMBER")]
    public void What_is_changed_on_purpose_is_one_finding_more(string file, string from, string to, string code) =>
        Assert.Equal(Count(Shipped, code) + 1, Count(ChangedCatalogue.With((file, from, to)), code));

    [Theory]
    [InlineData("restatements.csv", "Abecma,approvedUsa,2021-04", "Abecma,approvedUsa,2021-03", "APPROVAL-DATE")]
    [InlineData("figures.csv", "350000,500000", "373000,475000", "PRICE-RANGE")]
    [InlineData("crs-agents.csv", "namodenosone,JAK-STAT inhibitors", "namodenosone,adenosine A3 receptor agonists", "AGENT-CLASS")]
    [InlineData("references.csv", "31082769,B cells in anti-synthetase syndrome", "31082769,anti-synthetase syndrome after CAR-T", "REFERENCE-MISSING")]
    public void What_agrees_is_no_finding(string file, string from, string to, string code) =>
        Assert.Equal(Count(Shipped, code) - 1, Count(ChangedCatalogue.With((file, from, to)), code));

    [Theory]
    [InlineData("2021-03-26", "2021-03", true), InlineData("2021-03-26", "2021-04", false), InlineData("2021-12-31", "2021", true), InlineData("2022-01-01", "2021", false), InlineData("2020-02", "2020-02-29", true)]
    public void Dates_agree_where_they_can_mean_one_day(string one, string other, bool agree) =>
        Assert.Equal((agree, agree), (StatedDate.Read(one)!.Agrees(StatedDate.Read(other)!), StatedDate.Read(other)!.Agrees(StatedDate.Read(one)!)));

    private static int Count(SourceCatalogue catalogue, string code) => Contradictions.In(catalogue).Count(f => f.Code == code);
}

/// <summary>The catalogue of the repository with texts changed in its files.</summary>
internal static class ChangedCatalogue
{
    public static SourceCatalogue With(params (string File, string From, string To)[] changes) => CatalogueReader.Read(f => new StringReader(Text(f, changes)), f => f);

    private static string Text(string file, (string File, string From, string To)[] changes)
    {
        var text = File.ReadAllText(Repository.At("catalogue", file));
        foreach (var (_, from, to) in changes.Where(c => c.File == file))
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }
        return text;
    }
}
