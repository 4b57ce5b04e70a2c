using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>The product of a product page: names, receptor, target, route, bounds of the dose, and the steps of its making.</summary>
internal static partial class ProductPageReading
{
    public static Product Product(ProductPageText page)
    {
        var (at, name) = page.Labelled("Generic name")!.Value;
        var alias = Alias().Match(name);
        var (narrative, plain) = (page.Narrative, Alias().Replace(name, "").Trim());
        var domains = narrative.First(Domains());
        return new Product(new Stated<string>(plain, at.Cite(), null), narrative.First(Target()) is { } target ? target.Says(target["target"]) : null,
            narrative.First(Level()) is { } level ? level.Says(new TargetPositivity(level.What.Value, null, null)) : null, null,
            domains?.Says(domains["costimulation"]), RouteOf(page), null)
        {
            Aliases = alias.Success ? [new Stated<string>(alias.Groups["name"].Value, at.Cite(alias), null)] : [],
            Status = Labelled(page, "FDA Approval Status") is { } status ? status with { Value = status.Value.Split('(')[0].Trim() } : null,
            CellSource = plain.Contains("autologous", StringComparison.OrdinalIgnoreCase) ? new Stated<string>("autologous", at.Cite(), null) : null,
            Subset = Subset().Match(plain) is { Success: true } subset ? new Stated<string>(subset.Value, at.Cite(subset), null) : null,
            Binder = narrative.First(LigandOf()) is { } binder ? binder.Says(Binder.Ligand) : null,
            Receptor = domains?.Says(new ReceptorDescription(false, ["ligand", domains["costimulation"], domains["signalling"]])),
            Densities = [.. narrative.All(Healthy()).Select(f => f.Says(new TargetDensity("healthy", f["amount"], NumberIn(f["amount"])))), .. narrative.All(Tumour()).Select(f => f.Says(new TargetDensity("tumour", f["amount"], NumberIn(f["amount"]))))],
            DoseBounds = Bounds(page),
            Process = ProcessReading.Of(page),
        };
    }

    /// <summary>The first use under study.</summary>
    public static Stated<string>? Condition(ProductPageText page)
    {
        var from = page.Content.ToList().FindIndex(c => c.IsBullet && c.Says.Text.StartsWith("Oncological uses", StringComparison.OrdinalIgnoreCase));
        if (from < 0 || from + 1 >= page.Content.Count) return null;
        var use = page.Content[from + 1].Says;
        page.Narrative.MarkRead(page.Content[from].Says);
        return new Stated<string>(use.Text.TrimEnd('.'), use.CiteOpening(), null);
    }

    private static Stated<string>? Labelled(ProductPageText page, string label) =>
        page.Labelled(label) is { } found ? new Stated<string>(found.Value, found.At.Cite(), null) : null;

    private static Stated<string>? RouteOf(ProductPageText page) =>
        Labelled(page, "Route of Administration") is { } route && Route().Match(route.Value) is { Success: true } known
            ? new Stated<string>(known.Value.ToLowerInvariant() is "intratumoural" ? "intratumoral" : known.Value.ToLowerInvariant(), route.At! with { Quote = Passage.Quotation(route.Value) }, null)
            : null;

    private static Stated<DoseBounds>? Bounds(ProductPageText page)
    {
        foreach (var row in page.Rows())
            if (CellRange().Match(row.Cells[1]) is { Success: true } range)
                return new Stated<DoseBounds>(new DoseBounds(Cells(range, "from"), Cells(range, "to"), row.Cells[0]), row.Says.Cite(range), null);
        return null;
    }

    private static CellDose Cells(Match range, string end)
    {
        var power = range.Groups[end + "Unit"].Value.ToLowerInvariant() switch { "thousand" => 3, "million" => 6, "billion" => 9, _ => 0 };
        return new CellDose(double.Parse($"{range.Groups[end].Value.Replace(",", "", StringComparison.Ordinal)}e{power}", CultureInfo.InvariantCulture), DoseBasis.Cells);
    }

    private static int? NumberIn(string amount) => int.TryParse(amount.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [GeneratedRegex(@"\s*\((?:also known as|also called)\s+(?<name>[^)]+)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alias();

    [GeneratedRegex(@"\bCD[48](?:-positive|\+)[^,;()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Subset();

    [GeneratedRegex(@"\b(?:intravenous|intratumou?ral|intraperitoneal|intrapleural|intrathecal|intraventricular)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Route();

    [GeneratedRegex(@"\b(?:stick|bind)s? to\b[^.]*?\b(?<target>[A-Z]\w*\d*)\s+(?:receptors?|proteins?|family)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"\bhigh levels? of [^.;]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"^The \w+ Ligand\b", RegexOptions.CultureInvariant)]
    private static partial Regex LigandOf();

    [GeneratedRegex(@"\b(?<costimulation>CD28|4-1BB|CD137|OX40|ICOS) and (?<signalling>CD3 ?(?:zeta|ζ))", RegexOptions.CultureInvariant)]
    private static partial Regex Domains();

    [GeneratedRegex(@"\b(?:healthy|normal) (?:cells|tissues?) (?:have|carry) (?<amount>very few|few|hardly any|no|\d[\d,]*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Healthy();

    [GeneratedRegex(@"\bcancer cells\b[^.]*?\b(?:have|carry) (?<amount>thousands|hundreds|many|\d[\d,]*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tumour();

    [GeneratedRegex(@"\b(?<from>\d[\d,.]*)\s*(?<fromUnit>thousand|million|billion)?\s*(?:to|-|–)\s*(?<to>\d[\d,.]*)\s*(?<toUnit>thousand|million|billion)?\s*(?:\w+ )?cells\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CellRange();
}
