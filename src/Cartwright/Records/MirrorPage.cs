using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>
/// A registry mirror's page (MedPath) as plain text: labels with the value below, criteria by bullets, and outcomes whose table was run together,
/// <c>DLTUp to 2 years</c> with the description below.
/// </summary>
internal static partial class MirrorPage
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "mirror-page";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Conditions"] = "condition",
        ["Interventions"] = "intervention",
        ["Registration Number"] = "registry",
        ["Lead Sponsor"] = "sponsor",
        ["Brief Summary"] = Summary,
        ["Detailed Description"] = Summary,
        ["Status"] = "status",
        ["Sex"] = "sex",
        ["Target Recruitment"] = "enrollment",
        ["Study Type"] = "study type",
        ["Study Design"] = "model",
        ["Inclusion Criteria"] = Inclusion,
        ["Exclusion Criteria"] = Exclusion,
        ["Arm && Interventions"] = Arms,
        ["Primary Outcome Measures"] = Outcomes,
        ["Secondary Outcome Measures"] = Outcomes,
        ["Trial Locations"] = Sites,
    };

    private const string Summary = "summary", Inclusion = "inclusion", Exclusion = "exclusion", Arms = "arms", Outcomes = "outcomes", Sites = "location";

    /// <summary>Whether a text has this layout.</summary>
    public static bool IsOne(string text) => Collapsed().IsMatch(text) && Sections().IsMatch(text);

    /// <summary>Lays a page apart.</summary>
    public static PageLayout Of(string source, string text)
    {
        var scan = new Scan(source);
        foreach (var line in PageLayout.Lines(source, text)) scan.Take(line);
        return scan.Finish();
    }

    private sealed class Scan(string source)
    {
        private readonly List<ImportNote> notes = [];
        private readonly List<Passage> summaries = [];
        private readonly List<Passage> headlines = [];
        private readonly List<PageField> fields = [];
        private readonly List<CriterionLine> criteria = [];
        private readonly List<Outcome> outcomes = [];
        private (string Name, Passage Line)? at;
        private int headings;

        public void Take(Passage raw)
        {
            var line = PageLayout.Mended(raw, notes);
            if (Labels.TryGetValue(line.Text, out var label)) at = (label, line);
            else if (Furniture.IsNotice(line.Text)) notes.Add(new ImportNote("NOTICE", "the page bears a notice on the use of its text; facts and short quotations are kept, with their place", line.CiteOpening()));
            else if (Sections().IsMatch(line.Text) || Own().IsMatch(line.Text)) return;
            else if (Collapsed().IsMatch(line.Text)) notes.Add(new ImportNote("EXTRACTION", $"'{line.Text}' is the heading of a table whose columns were run together", line.CiteOpening()));
            else if (at is null) TakeHeading(line);
            else TakeContent(at.Value.Name, line);
        }

        public PageLayout Finish() => new(summaries, fields, criteria, outcomes, [.. notes.OrderBy(n => n.At.FirstLine)]) { Headlines = headlines };

        // Title, phase and status stand above the first label, in this order and without labels.
        private void TakeHeading(Passage line)
        {
            string[] labels = ["title", "phase", "status"];
            if (headings == 0) headlines.Add(line);
            Add(headings < labels.Length ? labels[headings] : "heading", line);
            headings++;
        }

        private void TakeContent(string name, Passage line)
        {
            switch (name)
            {
                case Summary when NotAvailable().IsMatch(line.Text): notes.Add(new ImportNote("UNREAD", $"'{at!.Value.Line.Text}' is not available", at.Value.Line.Cite())); break;
                case Summary: summaries.Add(line); break;
                case Inclusion or Exclusion: criteria.Add(new CriterionLine(name == Exclusion, line with { Text = PageLayout.Bullet().Replace(line.Text, "") })); break;
                case Arms: TakeArm(line); break;
                case Outcomes: TakeOutcome(line); break;
                case Sites when line.Text.Any(char.IsAsciiLetter): headlines.Add(line); Add(Sites, line); break;
                case Sites: break;
                default: TakeValue(name, line); break;
            }
        }

        private void TakeValue(string name, Passage line)
        {
            if (name == "intervention") headlines.Add(line);
            if (name == "intervention" && RegistryRow.Drug().Match(line.Text) is { Success: true } drug)
                notes.Add(new ImportNote("INTERVENTION-TYPE", $"'{Passage.Quotation(line.Text)}' registers cells as a drug", line.Cite(drug)));
            fields.RemoveAll(f => f.Label == name && f.Label == "status");
            fields.Add(new PageField(source, name, at!.Value.Line.Line, line.Line, line.Text));
        }

        private void TakeArm(Passage line)
        {
            var twice = Repeated().Match(line.Text);
            var empty = line.Text.EndsWith('-') ? "; its description is empty" : "";
            notes.Add(new ImportNote("EXTRACTION", twice.Success ? $"the row of the arm '{twice.Groups[1].Value}' was run together{empty}" : $"the row of an arm was run together{empty}", line.CiteOpening()));
        }

        private void TakeOutcome(Passage line)
        {
            if (Titled().Match(line.Text) is { Success: true } titled)
            {
                notes.Add(new ImportNote("EXTRACTION", $"'{line.Text}' is split into '{titled.Groups["name"].Value}' and '{titled.Groups["frame"].Value}'", line.Cite(titled)));
                outcomes.Add(new Outcome(line with { Text = titled.Groups["name"].Value }, [], line with { Text = titled.Groups["frame"].Value }));
            }
            else if (outcomes.Count > 0) outcomes[^1] = outcomes[^1] with { Description = [.. outcomes[^1].Description, line] };
            else notes.Add(new ImportNote("UNREAD", $"'{Passage.Quotation(line.Text)}' belongs to no outcome", line.CiteOpening()));
        }

        private void Add(string label, Passage line) => fields.Add(new PageField(source, label, line.Line, line.Line, line.Text));
    }

    [GeneratedRegex(@"^(?:NameTimeMethod|GroupInterventionDescription)\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Collapsed();

    [GeneratedRegex(@"^(?:Recruitment & Eligibility|Study & Design)\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^(?:MedPath|Locations \(\d+\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(?<name>.*\S)(?<=\S)(?<frame>(?:Up to|Within|From|Through|During|Baseline|Day|Week|Month) ?.*|\d+ (?:days?|weeks?|months?|years?)\b.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^(.{4,}?)\1.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"^not available\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAvailable();
}
