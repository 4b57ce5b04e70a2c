using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>product</c>: what is given.</summary>
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
            statements.Value(entry["doseBasis"], text => Words.Read(text, Words.DoseBases)))
        {
            Aliases = statements.Texts(entry["aliases"]),
            Status = statements.Text(entry["status"]),
            CellSource = statements.Word(entry["cells"], Words.CellSources),
            Subset = statements.Text(entry["subset"]),
            Binder = statements.Value(entry["binder"], text => Words.Read(text, Words.Binders)),
            Receptor = statements.Of(entry["receptor"], Receptor),
            GeneTransfer = statements.Of(entry["geneTransfer"], e => new GeneTransfer(e["vector"].OptionalText(), e["method"].OptionalText())),
            Payload = statements.Text(entry["payload"]),
            Densities = statements.Many(entry["densities"], Density),
            Spares = statements.Text(entry["spares"]),
            FratricideMitigation = statements.Text(entry["fratricide"]),
            DoseBounds = statements.Of(entry["doseBounds"], Bounds),
            Process = statements.Many(entry["process"], ProcessPart.Read),
        };
    }

    public static List<YamlPage.Line> Write(Product product)
    {
        List<YamlPage.Line> lines = [];
        lines.Add("name", product.Name);
        lines.Add("aliases", product.Aliases);
        lines.Add("status", product.Status);
        lines.Add("cells", product.CellSource);
        lines.Add("subset", product.Subset);
        lines.Add("target", product.Target);
        lines.AddWhole("positivity", product.Positivity, Positivity);
        lines.AddMany("densities", product.Densities, Density);
        lines.Add("binder", product.Binder, b => YamlPage.Plain(Words.For(Words.Binders, b)));
        lines.AddWhole("receptor", product.Receptor, r => [new("of", YamlPage.Plain(r.OfTheCell ? Cell : "receptor")), new("parts", YamlPage.Texts(r.Parts))]);
        lines.Add("generation", product.Generation, YamlPage.Number);
        lines.Add("costimulation", product.Costimulation);
        lines.AddWhole("geneTransfer", product.GeneTransfer, Transfer);
        lines.Add("payload", product.Payload);
        lines.Add("spares", product.Spares);
        lines.Add("fratricide", product.FratricideMitigation);
        lines.Add("route", product.Route);
        lines.Add("doseBasis", product.DoseBasis, basis => YamlPage.Plain(Words.For(Words.DoseBases, basis)));
        lines.AddWhole("doseBounds", product.DoseBounds, Bounds);
        lines.AddMany("process", product.Process, ProcessPart.Write);
        return lines;
    }

    private const string Cell = "cell";

    private static ReceptorDescription Receptor(Entry entry) => new(
        entry["of"].Required(text => Words.Read(text, Words.Described), false),
        [.. entry["parts"].Items().Select(i => i.RequiredText() ?? "")]);

    private static TargetDensity Density(Entry entry) => new(
        entry["tissue"].Required(text => Words.Read(text, Words.Tissues), ""),
        entry["wording"].RequiredText() ?? "",
        entry["receptorsPerCell"].Optional(text => Amounts.Count(text, 0)));

    private static List<YamlPage.Line> Density(TargetDensity density)
    {
        List<YamlPage.Line> lines = [new("tissue", YamlPage.Plain(density.Tissue)), new("wording", YamlPage.Text(density.Wording))];
        if (density.ReceptorsPerCell is { } number) lines.Add(new("receptorsPerCell", YamlPage.Number(number)));
        return lines;
    }

    private static DoseBounds Bounds(Entry entry)
    {
        var bounds = new DoseBounds(entry["from"].Required(text => CellDose.Read(text), default), entry["to"].Required(text => CellDose.Read(text), default), entry["wording"].RequiredText() ?? "");
        if (bounds.Least.Basis != bounds.Most.Basis) entry["to"].Report("the two bounds of the dose are on different bases");
        else if (bounds.Most.Amount < bounds.Least.Amount) entry["to"].Report($"the bounds end at {bounds.Most} and start at {bounds.Least}");
        return bounds;
    }

    private static List<YamlPage.Line> Bounds(DoseBounds bounds) =>
    [
        new("from", YamlPage.Plain(Amounts.Written(bounds.Least))), new("to", YamlPage.Plain(Amounts.Written(bounds.Most))), new("wording", YamlPage.Text(bounds.Wording)),
    ];

    private static List<YamlPage.Line> Transfer(GeneTransfer transfer)
    {
        List<YamlPage.Line> lines = [];
        lines.Add("vector", transfer.Vector);
        lines.Add("method", transfer.Method);
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
