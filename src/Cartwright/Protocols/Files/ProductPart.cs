namespace Cartwright.Protocols.Files;

/// <summary>The parts <c>product</c> and <c>population</c>: what is given, and to whom.</summary>
internal static class ProductPart
{
    private const int LatestGeneration = 5;

    public static Product Read(Entry entry, Statements statements)
    {
        if (!entry["name"].Exists) entry.Report("'product.name' is missing");
        return new Product(
            statements.Text(entry["name"]) ?? "",
            statements.Text(entry["target"]),
            statements.Of(entry["positivity"], e => new TargetPositivity(e["wording"].RequiredText() ?? "", e["assay"].OptionalText(), e["cutoff"].OptionalText())),
            statements.Value(entry["generation"], text => Amounts.Count(text, 1, LatestGeneration)),
            statements.Text(entry["costimulation"]),
            statements.Word(entry["route"], Words.Routes),
            statements.Value(entry["doseBasis"], text => Words.Read(text, Words.DoseBases)));
    }

    public static Population ReadPopulation(Entry entry, Statements statements) => new(
        statements.Text(entry["condition"]),
        [.. entry["eligibility"].Items().Select(statements.Text).OfType<Stated<string>>()]);

    public static List<YamlPage.Line> Write(Product product)
    {
        List<YamlPage.Line> lines = [];
        lines.Add("name", product.Name);
        lines.Add("target", product.Target);
        lines.AddWhole("positivity", product.Positivity, Positivity);
        lines.Add("generation", product.Generation, YamlPage.Number);
        lines.Add("costimulation", product.Costimulation);
        lines.Add("route", product.Route);
        lines.Add("doseBasis", product.DoseBasis, basis => YamlPage.Plain(Words.For(Words.DoseBases, basis)));
        return lines;
    }

    public static List<YamlPage.Line> Write(Population population)
    {
        List<YamlPage.Line> lines = [];
        lines.Add("condition", population.Condition);
        if (population.Eligibility.Count > 0)
            lines.Add(new("eligibility", new YamlPage.List([.. population.Eligibility.Select(e => StatementPages.Page(e, text => [new("value", YamlPage.Text(text))]))], OnOneLine: false)));
        return lines;
    }

    private static List<YamlPage.Line> Positivity(TargetPositivity positivity)
    {
        List<YamlPage.Line> lines = [new("wording", YamlPage.Text(positivity.Wording))];
        lines.Add("assay", positivity.Assay);
        lines.Add("cutoff", positivity.Cutoff);
        return lines;
    }
}
