using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>
/// A trial registry's page as plain text: paragraphs, labels each followed by its value, outcomes as title, description and a line "Time frame: …".
/// The order of the parts is free. What cannot be read becomes a note of the protocol; only a text without this layout is refused.
/// </summary>
public static partial class RegistryPage
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "registry-page";

    /// <summary>Characters from which a text is refused; the longest registry pages have a tenth of it.</summary>
    public const int LongestRecord = 1_000_000;

    private const int LongestLine = 20_000;

    /// <summary>Reads a page.</summary>
    /// <param name="name">The source's short name in citations: <c>D2</c>.</param>
    /// <param name="fileName">The file's name, for faults and for the list of sources.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="sha256">SHA-256 of the file's bytes in lower-case hexadecimal digits, if known.</param>
    public static ImportedRecord Read(string name, string fileName, string text, string? sha256 = null)
    {
        if (Refusal(fileName, text) is { } fault) return new ImportedRecord(null, [fault]);
        var page = PageLayout.Of(name, text);
        return page.Outcomes.Count == 0
            ? new ImportedRecord(null, [new Fault(new Place(fileName), "this is no registry page of a layout that can be read: it has no outcome that ends with a line 'Time frame: …'")])
            : new ImportedRecord(Protocol(page, new SourceRecord(name, Kind, fileName, sha256)), []);
    }

    private static Fault? Refusal(string file, string text)
    {
        if (text.Length > LongestRecord) return new Fault(new Place(file), $"the record has {text.Length:N0} characters; at most {LongestRecord:N0} are read");
        if (text.Contains('\0')) return new Fault(new Place(file), "this is not a text file");
        var line = text.Split('\n').Select((l, i) => (l.Length, Line: i + 1)).FirstOrDefault(l => l.Length > LongestLine);
        return line.Line > 0 ? new Fault(new Place(file, line.Line), $"the line has {line.Length:N0} characters; at most {LongestLine:N0} are read") : null;
    }

    private static Protocol Protocol(PageLayout page, SourceRecord source)
    {
        var narrative = new Narrative([.. page.Paragraphs.SelectMany(p => p.Sentences())], [.. page.Outcomes.SelectMany(o => o.Says.Append(o.Frame))]);
        var product = ProductReading.Of(narrative);
        var population = ProductReading.Population(page, narrative);
        var (design, onDesign) = DesignReading.Of(page, narrative);
        var (schedule, onSchedule) = ScheduleReading.Of(page, narrative);
        var (endpoints, onOutcomes) = OutcomeReading.Of(page);
        var onWords = TextNotes.Of(AllLines(page), ProductReading.OtherNames(narrative, product.Name.Value), product.Name.Value);
        IEnumerable<ImportNote> notes = [.. page.Notes, .. onDesign, .. onSchedule, .. onOutcomes, .. onWords, .. Unread(narrative)];
        return new Protocol(Identity(page, narrative, product, source), product, population, design, schedule, endpoints, [.. notes.OrderBy(n => n.At.FirstLine)], Chosen.Nothing);
    }

    private static StudyIdentity Identity(PageLayout page, Narrative narrative, Product product, SourceRecord source)
    {
        var title = page.Fields.FirstOrDefault(f => f.Label == "title");
        var registered = page.Fields.FirstOrDefault(f => f.Label == "registry");
        var number = narrative.First(RegistryNumber());
        var id = product.Name.At is null ? Path.GetFileNameWithoutExtension(source.File) : product.Name.Value;
        return new StudyIdentity(id, title?.Says(title.Value), registered?.Says(registered.Value) ?? number?.Says(number.What.Value), [source]);
    }

    private static List<Passage> AllLines(PageLayout page) =>
        [.. page.Paragraphs.Concat(page.Outcomes.SelectMany(o => o.Says.Append(o.Frame))).OrderBy(l => l.Line)];

    private static IEnumerable<ImportNote> Unread(Narrative narrative) =>
        narrative.Unread().Select(p => new ImportNote("UNREAD", $"nothing was read from '{Passage.Quotation(p.Text)}'", p.CiteOpening()));

    [GeneratedRegex(@"\bNCT\d{8}\b|\bChiCTR[\w-]*\d{8,}\b|\b\d{4}-\d{6}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex RegistryNumber();
}
