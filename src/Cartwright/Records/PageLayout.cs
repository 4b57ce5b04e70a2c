using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>An outcome of the page: title, description and time frame, with all the lines they take.</summary>
internal sealed record Outcome(Passage Title, IReadOnlyList<Passage> Description, Passage Frame)
{
    /// <summary>Where another record of the same trial states it.</summary>
    public Citation? And { get; init; }

    /// <summary>Where in a record of nested values; null in a record of lines.</summary>
    public string? Path { get; init; }

    /// <summary>How much the trial depends on it, where the record says so.</summary>
    public EndpointLevel? Level { get; init; }

    /// <summary>All the lines it takes, with a quotation where one helps.</summary>
    public Citation Cite(string? quote = null)
    {
        int[] lines = [Title.Line, Frame.Line, .. Description.Select(d => d.Line)];
        return new(Title.Source, lines.Min(), lines.Max(), quote) { And = And, Path = Path };
    }

    /// <summary>Title and description, without the time frame.</summary>
    public IEnumerable<Passage> Says => [Title, .. Description];
}

/// <summary>A criterion of the page: whether it excludes, and its line without the bullet.</summary>
internal sealed record CriterionLine(bool Excludes, Passage Says)
{
    /// <summary>The rule, where the record states it as values and not in words.</summary>
    public EligibilityRule? Rule { get; init; }

    /// <summary>The number or name under which the record lists it.</summary>
    public string? Identifier { get; init; }
}

/// <summary>A registry page laid apart: paragraphs, labels with values, criteria of eligibility, outcomes; and what was taken out of it.</summary>
internal sealed partial record PageLayout(
    IReadOnlyList<Passage> Paragraphs,
    IReadOnlyList<PageField> Fields,
    IReadOnlyList<CriterionLine> Eligibility,
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<ImportNote> Notes)
{
    /// <summary>Title, intervention and sites: read for what they name, and no sentence of the page.</summary>
    public IReadOnlyList<Passage> Headlines { get; init; } = [];

    /// <summary>Titles and numbers beside those of the fields, where the record tells their kinds.</summary>
    public IReadOnlyList<Stated<StudyTitle>> Titles { get; init; } = [];

    /// <summary>Numbers of the trial beside that of the registry.</summary>
    public IReadOnlyList<Stated<StudyNumber>> Numbers { get; init; } = [];

    /// <summary>Arms, visits, activities and objectives, where the record lists them.</summary>
    public StudyOutline Outline { get; init; } = StudyOutline.None;

    /// <summary>Lays a page apart. The order of its parts is free; an outcome ends with its time frame.</summary>
    public static PageLayout Of(string source, string text)
    {
        var scan = new Scan(source);
        foreach (var line in Lines(source, text)) scan.Take(line);
        return scan.Finish();
    }

    internal static IEnumerable<Passage> Lines(string source, string text) =>
        text.Split('\n').Select((line, i) => new Passage(source, i + 1, line.Trim('\r', ' ', '\t', '\uFEFF'))).Where(l => l.Text.Length > 0);

    private sealed class Scan(string source)
    {
        private readonly List<Passage> pending = [];
        private readonly List<Passage> paragraphs = [];
        private readonly List<PageField> fields = [];
        private readonly List<CriterionLine> eligibility = [];
        private readonly List<Outcome> outcomes = [];
        private readonly List<ImportNote> notes = [];
        private readonly List<Passage> furniture = [];
        private (string Label, Passage Line)? label;
        private string? criteria;

        public void Take(Passage raw)
        {
            var line = Mended(raw);
            if (Furniture.IsFurniture(line.Text)) furniture.Add(line);
            else if (TimeFrame().IsMatch(line.Text)) EndOutcome(line);
            else if (Heading().Match(line.Text) is { Success: true } heading) StartSection(heading.Groups["criteria"]);
            else if (PageField.LabelOf(line.Text) is { } labelled) TakeLabel(line, labelled.Label, labelled.Value);
            else if (label is { } open) TakeValue(open.Label, open.Line, line);
            else if (criteria is not null && !OutcomeTitle.IsRecognised(line.Text)) TakeCriterion(line);
            else pending.Add(line);
        }

        public PageLayout Finish()
        {
            EndPending();
            EndLabel();
            foreach (var line in furniture) NoteFurniture(line);
            return new PageLayout([.. paragraphs.OrderBy(p => p.Line)], fields, eligibility, outcomes, [.. notes.OrderBy(n => n.At.FirstLine)]);
        }

        private Passage Mended(Passage line) => PageLayout.Mended(line, notes);

        private void StartSection(Group criterion)
        {
            EndPending();
            EndLabel();
            criteria = criterion.Success ? criterion.Value.ToLowerInvariant() : null;
        }

        private void TakeLabel(Passage line, string name, string? value)
        {
            EndPending();
            EndLabel();
            criteria = null;
            if (value is null or "") label = (name, line);
            else TakeValue(name, line, line with { Text = value });
        }

        private void TakeValue(string name, Passage labelled, Passage value)
        {
            label = null;
            if (fields.FirstOrDefault(f => f.Label == name) is { } earlier && earlier.Value != value.Text)
            {
                fields.Remove(earlier);
                notes.Add(new ImportNote("TEXT-DIFFERS", $"{name} is stated twice, as '{earlier.Value}' and '{value.Text}'; the later is kept", earlier.Cite()));
            }
            fields.Add(new PageField(source, name, labelled.Line, value.Line, value.Text));
        }

        private void TakeCriterion(Passage line) =>
            eligibility.Add(new CriterionLine(criteria == "exclusion", line with { Text = Bullet().Replace(line.Text, "") }));

        private void EndLabel()
        {
            if (label is { } open) notes.Add(new ImportNote("UNREAD", $"'{open.Line.Text}' has no value", open.Line.Cite()));
            label = null;
        }

        private void EndPending()
        {
            paragraphs.AddRange(pending);
            pending.Clear();
            criteria = null;
        }

        // What precedes a title belongs to the page, not to the outcome: the description of a product stands there without a heading.
        private void EndOutcome(Passage frame)
        {
            EndLabel();
            criteria = null;
            if (pending.Count == 0)
            {
                notes.Add(new ImportNote("UNREAD", "a time frame without an outcome before it", frame.Cite()));
                return;
            }
            var title = pending.FindIndex(p => OutcomeTitle.IsRecognised(p.Text));
            if (title < 0) title = Math.Max(0, pending.Count - 2);
            paragraphs.AddRange(pending.Take(title));
            outcomes.Add(new Outcome(pending[title], [.. pending.Skip(title + 1)], frame));
            pending.Clear();
        }

        private void NoteFurniture(Passage line)
        {
            if (outcomes.FirstOrDefault(o => o.Title.Line < line.Line && line.Line < o.Frame.Line) is { } torn)
                notes.Add(new ImportNote("DISCLAIMER", $"a line of the web page stands inside the outcome '{torn.Title.Text}'; it is left out", line.CiteOpening()));
            if (Furniture.IsNotice(line.Text))
                notes.Add(new ImportNote("NOTICE", "the page bears a notice on the use of its text; facts and short quotations are kept, with their place", line.CiteOpening()));
        }
    }

    /// <summary>The line as it was meant, with a note where letters were garbled on the way.</summary>
    internal static Passage Mended(Passage line, List<ImportNote> notes)
    {
        var mended = Mojibake.Mended(line.Text);
        if (mended == line.Text) return line;
        foreach (var (garbled, meant) in Mojibake.Repairs(line.Text))
            notes.Add(new ImportNote("MOJIBAKE", $"'{garbled}' was UTF-8 read as Windows-1252; read as '{meant}'", line.Cite() with { Quote = Passage.Quotation(garbled) }));
        return line with { Text = mended };
    }

    [GeneratedRegex(@"^time\s*frames?\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex TimeFrame();

    [GeneratedRegex(@"^(?:(?<criteria>inclusion|exclusion) criteria|(?:primary |secondary |other |key )?outcomes?(?: measures?)?|primary endpoints?|secondary endpoints?|eligibility(?: criteria)?|(?:brief summary|detailed description|arms?|interventions?|arms and interventions|study design|design)):?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*•·]|\(?\d{1,2}[.)、])\s*", RegexOptions.CultureInvariant)]
    internal static partial Regex Bullet();
}
