using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>The product and the disease it is given for, from the paragraphs.</summary>
internal static partial class ProductReading
{
    public static Product Of(PageLayout page, Narrative narrative, Population population)
    {
        var receptor = ReceptorReading.Receptor(narrative);
        return new Product(Name(page, narrative), Target(narrative), ByCriterion(population) ?? Positivity(narrative), Generation(narrative), Costimulation(narrative), Route(narrative), Basis(narrative))
        {
            CellSource = ReceptorReading.CellSource(narrative),
            Receptor = receptor,
            Binder = receptor is not null && receptor.Value.Parts.Contains(ReceptorReading.SingleChain) ? new Stated<Binder>(Binder.SingleChainFragment, receptor.At, null) : null,
            GeneTransfer = ReceptorReading.Transfer(narrative),
            Spares = ReceptorReading.Spares(narrative),
        };
    }

    // The criterion by which the target is shown says more than the adjective of a title.
    private static Stated<TargetPositivity>? ByCriterion(Population population)
    {
        if (population.Rules<EligibilityRule.TargetShare>().FirstOrDefault() is not { Rule: not null } found) return null;
        var wording = found.Criterion.Value.Wording;
        var (assay, cutoff) = (Assay().Match(wording), Cutoff().Match(wording));
        return new Stated<TargetPositivity>(new TargetPositivity(Passage.Quotation(wording), assay.Success ? assay.Value : null, cutoff.Success ? cutoff.Value.Trim() : null), found.Criterion.At, null);
    }

    /// <summary>Other names under which the record seems to speak of the product.</summary>
    public static IReadOnlyList<Found> OtherNames(Narrative narrative, string name) =>
        [.. narrative.All(CarName()).Where(f => f["name"] != name).DistinctBy(f => f["name"])];

    private static Stated<string> Name(PageLayout page, Narrative narrative)
    {
        if (page.Fields.FirstOrDefault(f => f.Label == "intervention") is { } intervention) return intervention.Says(InterventionType().Replace(intervention.Value, ""));
        var found = narrative.First(StudiedName()) ?? narrative.First(CarName());
        return found is null ? "not named" : new Stated<string>(found["name"], found.At.Cite(), null);
    }

    // Where no record speaks of such cells, what is positive is a test or a score, and no target.
    private static bool IsCellTherapy(Narrative narrative) => narrative.Speaks(Cells());

    private static Stated<string>? Target(Narrative narrative) => !IsCellTherapy(narrative) ? null :
        (narrative.First(Targeting()) ?? narrative.First(Positive())) is { } found ? found.Says(found["target"]) : null;

    private static Stated<TargetPositivity>? Positivity(Narrative narrative)
    {
        if (!IsCellTherapy(narrative) || narrative.First(Positive()) is not { } found) return null;
        var (assay, cutoff) = (Assay().Match(found.At.Text), Cutoff().Match(found.At.Text));
        return found.Says(new TargetPositivity(found.What.Value, assay.Success ? assay.Value : null, cutoff.Success ? cutoff.Value.Trim() : null));
    }

    private static Stated<int>? Generation(Narrative narrative)
    {
        if (narrative.First(GenerationWord()) is not { } found) return null;
        var generation = found["generation"].ToLowerInvariant() switch { "first" or "1st" => 1, "second" or "2nd" => 2, "third" or "3rd" => 3, _ => 4 };
        return found.Says(generation);
    }

    private static Stated<string>? Costimulation(Narrative narrative)
    {
        var found = narrative.All(Costimulator());
        if (found.Count == 0) return null;
        var either = found.Any(f => Either().IsMatch(f.At.Text));
        var domains = found.Select(f => string.Equals(f.What.Value, "CD137", StringComparison.OrdinalIgnoreCase) ? "4-1BB" : f.What.Value.ToUpperInvariant()).Distinct();
        return found[0].Says(string.Join(either ? " or " : " + ", domains));
    }

    private static Stated<string>? Route(Narrative narrative) =>
        narrative.First(RouteWord()) is { } found ? found.Says(found["iv"].Length > 0 ? "intravenous" : found["route"].ToLowerInvariant()) : null;

    private static Stated<DoseBasis>? Basis(Narrative narrative) => narrative.First(PerKilogram()) is { } found ? found.Says(DoseBasis.CellsPerKilogram) : null;

    [GeneratedRegex(@"\b(?:safety|tolerability|efficacy|effectiveness|activity)\s+(?:and|,)?[^.;]*?\bof\s+(?:the\s+)?(?<name>(?:anti-)?[A-Z][\w/-]*(?:\s+CAR[- ]?T)?)(?=\s+(?:T[- ]?)?(?:cells?|injection|infusion|in|for)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex StudiedName();

    [GeneratedRegex(@"\b(?<name>(?:[A-Z0-9][\w]*-)+CAR-?T)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CarName();

    [GeneratedRegex(@"\b(?:[Tt]argeting|[Tt]argeted (?:to|at|against)|directed (?:to|at|against)|against)\s+(?:the\s+)?(?<target>(?:CD\d+|[A-Z][A-Za-z]*\d*[\w.-]*))(?:\s+(?:protein|antigen|receptor))?", RegexOptions.CultureInvariant)]
    private static partial Regex Targeting();

    [GeneratedRegex(@"\bCARs?\b|\bCAR-?(?:T|NK)|(?i:\bchimeric antigen|\bT[- ](?:cells?|lymphocytes?)\b|\bT immunotherapy\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Cells();

    [GeneratedRegex(@"\b(?<target>[A-Z][\w.]*)(?:[- ]positive\b|\+(?=\s))", RegexOptions.CultureInvariant)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\bimmunohistochemi\w+|\bIHC\b|\bFISH\b|\bflow cytometry\b|\bRT-?PCR\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assay();

    [GeneratedRegex(@"\b(?:IHC\s*)?[1-3]\+|(?:[≥>]|at least|more than|greater than)\s*\d+(?:\.\d+)?\s*%[^,.;)]{0,20}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cutoff();

    [GeneratedRegex(@"\b(?<generation>first|1st|second|2nd|third|3rd|fourth|4th)[- ]generation\b(?:\s+CAR[- ]?T(?:\s+product)?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GenerationWord();

    [GeneratedRegex(@"\b(?:CD28|4-1BB|CD137|OX40|ICOS|CD27|DAP10)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Costimulator();

    [GeneratedRegex(@"\b(?:(?<route>intravenous|intratumou?ral|intraperitoneal|intrapleural|intrathecal|intraventricular|intra-arterial)(?:ly)?|(?<iv>IV|i\.v\.))(?:\s+(?:infusion|injection|administration))?", RegexOptions.CultureInvariant)]
    private static partial Regex RouteWord();

    [GeneratedRegex(@"\b(?:CD28|4-1BB|CD137|OX40|ICOS)\b[^,.;]{0,12}\bor\s+(?:CD28|4-1BB|CD137|OX40|ICOS)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Either();

    [GeneratedRegex(@"^(?:drug|biological|genetic|device|procedure|combination[_ ]product|other)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex InterventionType();

    [GeneratedRegex(@"\bcells\s*(?:/|per)\s*kg\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerKilogram();
}
