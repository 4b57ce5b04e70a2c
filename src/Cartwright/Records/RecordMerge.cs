using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Two records of one trial made one: what both say keeps both places; where they differ the first is kept, and the other is told.</summary>
internal static class RecordMerge
{
    /// <summary>Whether two records are of one trial: one registry number, one title, or one summary; never two registry numbers.</summary>
    public static bool AreOneTrial(PageLayout one, PageLayout other)
    {
        var (number, second) = (Field(one, "registry"), Field(other, "registry"));
        if (number is not null && second is not null) return Passage.SaySame(number.Value, second.Value);
        var (title, otherTitle) = (Field(one, "title"), Field(other, "title"));
        return title is not null && otherTitle is not null && Passage.SaySame(title.Value, otherTitle.Value) || SharesSummary(one, other);
    }

    /// <summary>One layout of two.</summary>
    public static PageLayout Of(PageLayout one, PageLayout other)
    {
        var notes = new List<ImportNote>();
        return new PageLayout(Paragraphs(one, other, notes), Fields(one, other, notes), Criteria(one, other), Outcomes(one, other, notes), [.. one.Notes, .. other.Notes, .. notes])
        {
            Headlines = Passages(one.Headlines, other.Headlines),
            Titles = [.. one.Titles, .. other.Titles.Where(t => one.Titles.All(o => o.Value != t.Value))],
            Numbers = [.. one.Numbers, .. other.Numbers.Where(t => one.Numbers.All(o => o.Value != t.Value))],
            Outline = one.Outline.Or(other.Outline),
        };
    }

    private const int ShortestSummary = 80;

    private static bool SharesSummary(PageLayout one, PageLayout other) =>
        one.Paragraphs.Any(p => p.Text.Length >= ShortestSummary && other.Paragraphs.Any(o => Passage.SaySame(p.Text, o.Text)));

    private static List<Passage> Paragraphs(PageLayout one, PageLayout other, List<ImportNote> notes)
    {
        var merged = Passages(one.Paragraphs, other.Paragraphs);
        if (one.Paragraphs.Count > 0)
            foreach (var added in merged.Skip(one.Paragraphs.Count))
                notes.Add(new ImportNote("TEXT-DIFFERS", $"a paragraph of {added.Source} is not in {one.Paragraphs[0].Source}; both are kept", added.CiteOpening()));
        return merged;
    }

    private static List<Passage> Passages(IReadOnlyList<Passage> one, IReadOnlyList<Passage> other)
    {
        List<Passage> merged = [.. one.Select(p => other.FirstOrDefault(o => Same(p.Text, o.Text)) is { } same ? p with { And = same.Cite() } : p)];
        return [.. merged, .. other.Where(o => !one.Any(p => Same(p.Text, o.Text)))];
    }

    private static List<PageField> Fields(PageLayout one, PageLayout other, List<ImportNote> notes)
    {
        List<PageField> merged = [];
        foreach (var field in one.Fields)
        {
            var same = other.Fields.FirstOrDefault(f => f.Label == field.Label && Same(f.Value, field.Value));
            merged.Add(same is null ? field : field with { And = same.Cite() });
            if (same is null && Field(other, field.Label) is { } differing && !IsList(field.Label))
                notes.Add(new ImportNote("TEXT-DIFFERS", $"{field.Label} is '{field.Value}' ({field.Cite()}) and '{differing.Value}' ({differing.Cite()}); the first is kept", differing.Cite()));
        }
        return [.. merged, .. other.Fields.Where(f => IsList(f.Label) ? !one.Fields.Any(o => o.Label == f.Label && Same(o.Value, f.Value)) : Field(one, f.Label) is null)];
    }

    private static List<CriterionLine> Criteria(PageLayout one, PageLayout other)
    {
        CriterionLine? In(IReadOnlyList<CriterionLine> lines, CriterionLine line) => lines.FirstOrDefault(l => l.Excludes == line.Excludes && Same(l.Says.Text, line.Says.Text));
        return
        [
            .. one.Eligibility.Select(c => In(other.Eligibility, c) is { } same ? c with { Says = c.Says with { And = same.Says.Cite() } } : c),
            .. other.Eligibility.Where(c => In(one.Eligibility, c) is null),
        ];
    }

    private static List<Outcome> Outcomes(PageLayout one, PageLayout other, List<ImportNote> notes)
    {
        List<Outcome> merged = [];
        foreach (var outcome in one.Outcomes)
        {
            var same = other.Outcomes.FirstOrDefault(o => Same(o.Title.Text, outcome.Title.Text));
            merged.Add(same is null ? outcome : outcome with { And = same.Cite(), Frame = outcome.Frame with { And = same.Frame.Cite() } });
            if (same is not null && Said(same) is var there && Said(outcome) is var here && !Same(here, there))
                notes.Add(new ImportNote("TEXT-DIFFERS", $"'{outcome.Title.Text}' is '{here}' ({outcome.Cite()}) and '{there}' ({same.Cite()}); the first is kept", same.Cite()));
        }
        return [.. merged, .. other.Outcomes.Where(o => !one.Outcomes.Any(m => Same(m.Title.Text, o.Title.Text)))];
    }

    private static string Said(Outcome outcome) => string.Join("; ", outcome.Description.Append(outcome.Frame).Select(p => p.Text));

    private static bool IsList(string label) => label is "location";

    private static bool Same(string one, string other) => Passage.SaySame(one, other);

    private static PageField? Field(PageLayout page, string label) => page.Fields.FirstOrDefault(f => f.Label == label);
}
