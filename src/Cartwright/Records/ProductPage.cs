using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>A page about a product for patients: bullets with labels, a table of the process, precautions. It states no trial, and none is made of it.</summary>
internal static partial class ProductPage
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "product-page";

    /// <summary>Whether a text has this layout: a labelled generic name.</summary>
    public static bool IsOne(string text) => GenericName().IsMatch(text) && !text.Split('\n').Any(l => PageLayout.TimeFrame().IsMatch(l));

    /// <summary>Reads a page.</summary>
    public static Protocol Read(RecordText record)
    {
        var notes = new List<ImportNote>();
        var page = ProductPageText.Of([.. PageLayout.Lines(record.Name, record.Text).Select(l => PageLayout.Mended(l, notes))]);
        var product = ProductPageReading.Product(page);
        var information = InformationReading.Of(page);
        notes.AddRange(Notes(page, product));
        notes.AddRange(page.Unread());
        var source = new SourceRecord(record.Name, Kind, record.FileName, record.Sha256);
        return new Protocol(
            new StudyIdentity(product.Aliases.Count > 0 ? product.Aliases[0].Value : product.Name.Value, null, null, [source]), product,
            new Population(ProductPageReading.Condition(page), []), new StudyDesign(null, null, null, null, null, null, null, null, null, []),
            new Schedule(null, null, null, null, null, null, null), [], [.. notes.OrderBy(n => n.At.FirstLine)], Chosen.Nothing)
        {
            Information = information,
        };
    }

    private static IEnumerable<ImportNote> Notes(ProductPageText page, Product product)
    {
        var approved = page.Headings.FirstOrDefault(h => ApprovedUse().IsMatch(h.Text));
        if (approved is not null && product.Status is { } status && status.Value.Contains("nvestigational", StringComparison.Ordinal))
            yield return new ImportNote("APPROVAL-HEADING", $"'{approved.Text}' stands above uses that are not approved; the status is '{status.Value}'", approved.CiteOpening());
        if (product.Process.Any(s => s.Value.Step == ProcessStep.Conditioning) && page.Narrative.First(MaybeSafer()) is { } safer)
            yield return new ImportNote("CHEMOTHERAPY", $"'{Passage.Quotation(safer.What.Value)}', and chemotherapy may come before it", safer.At.Cite(safer.What));
        if (page.Narrative.First(Transplant()) is { } transplant)
            yield return new ImportNote("NO-TRANSPLANT", $"'{transplant.What.Value}' is read as the team that treats the patient", transplant.At.Cite(transplant.What));
        foreach (var notice in page.Lines.Where(l => Furniture.IsNotice(l.Text)))
            yield return new ImportNote("NOTICE", "the page bears a notice on the use of its text; facts and short quotations are kept, with their place", notice.CiteOpening());
    }

    [GeneratedRegex(@"^\s*-\s*Generic name:", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GenericName();

    [GeneratedRegex(@"\bapproved\b.*\bindications?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApprovedUse();

    [GeneratedRegex(@"\bsafer for patients who cannot (?:handle|tolerate)[^.;]*chemotherapy", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaybeSafer();

    [GeneratedRegex(@"\btransplant or oncology team\b|\btransplant team\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transplant();
}
