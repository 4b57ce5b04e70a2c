using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Reads a trial's record, of whatever layout, once it is laid apart.</summary>
internal static partial class TrialReading
{
    public static Protocol Protocol(PageLayout page, IReadOnlyList<SourceRecord> sources)
    {
        var narrative = new Narrative([.. page.Paragraphs.SelectMany(p => p.Sentences())], [.. page.Outcomes.SelectMany(o => o.Says.Append(o.Frame)), .. page.Headlines]);
        var (population, onCriteria) = EligibilityReading.Population(page, narrative);
        var product = ProductReading.Of(page, narrative, population);
        var (design, onDesign) = DesignReading.Of(page, narrative);
        if (product.DoseBasis is { } basis && design.Escalation?.Value.Doses?.Values.FirstOrDefault(d => d.Basis != basis.Value) is { Amount: > 0 } other)
        {
            product = product with { DoseBasis = null };
            onDesign = [.. onDesign, new ImportNote("TEXT-DIFFERS", $"the dose {other} is in another unit than the text; the doses are kept", basis.At!)];
        }
        var (schedule, onSchedule) = ScheduleReading.Of(page, narrative);
        var (endpoints, onOutcomes) = OutcomeReading.Of(page);
        var onWords = TextNotes.Of(AllLines(page), ProductReading.OtherNames(narrative, product.Name.Value), product.Name.Value);
        IEnumerable<ImportNote> notes = [.. page.Notes, .. onCriteria, .. onDesign, .. onSchedule, .. onOutcomes, .. onWords, .. Unread(narrative)];
        return new Protocol(Identity(page, narrative, product, sources), product, population, design, schedule, endpoints, [.. notes.OrderBy(n => n.At.FirstLine)], Chosen.Nothing)
        {
            Outline = page.Outline,
        };
    }

    private static StudyIdentity Identity(PageLayout page, Narrative narrative, Product product, IReadOnlyList<SourceRecord> sources)
    {
        var registered = page.Fields.FirstOrDefault(f => f.Label == "registry");
        var number = narrative.First(RegistryNumber());
        var registry = registered?.Says(registered.Value) ?? number?.Says(number.What.Value);
        var isNamed = product.Name.At is not null && page.Fields.All(f => f.Label != "intervention");
        var id = isNamed ? product.Name.Value : registry?.Value ?? (product.Name.At is null ? Path.GetFileNameWithoutExtension(sources[0].File) : product.Name.Value);
        return new StudyIdentity(id, Said(page, "title"), registry, sources)
        {
            Sponsor = Said(page, "sponsor"),
            Phase = Said(page, "phase"),
            Status = Said(page, "status"),
            Titles = page.Titles,
            Numbers = page.Numbers,
            Sites = [.. page.Fields.Where(f => f.Label == "location").Select(f => f.Says(f.Value))],
        };
    }

    private static Stated<string>? Said(PageLayout page, string label) => page.Fields.FirstOrDefault(f => f.Label == label) is { } field ? field.Says(field.Value) : null;

    private static List<Passage> AllLines(PageLayout page) =>
        [.. page.Paragraphs.Concat(page.Outcomes.SelectMany(o => o.Says.Append(o.Frame))).Concat(page.Headlines).OrderBy(l => l.Line)];

    private static IEnumerable<ImportNote> Unread(Narrative narrative) =>
        narrative.Unread().Select(p => new ImportNote("UNREAD", $"nothing was read from '{Passage.Quotation(p.Text)}'", p.CiteOpening()));

    [GeneratedRegex(@"\bNCT\d{8}\b|\bChiCTR[\w-]*\d{8,}\b|\b\d{4}-\d{6}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex RegistryNumber();
}
