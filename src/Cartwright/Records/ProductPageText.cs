using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>A line of a product page under its heading: bullets and table rows told apart.</summary>
internal sealed record ProductPageLine(Passage Says, string Heading, bool IsBullet, IReadOnlyList<string> Cells);

/// <summary>A product page laid apart into headings, bullets, table rows and sentences.</summary>
internal sealed partial class ProductPageText
{
    private const int LongestHeading = 90;

    private ProductPageText(IReadOnlyList<Passage> lines, IReadOnlyList<ProductPageLine> content, IReadOnlyList<Passage> headings)
    {
        (Lines, Content, Headings) = (lines, content, headings);
        Narrative = new Narrative([.. content.SelectMany(c => c.Says.Sentences())], []);
    }

    public IReadOnlyList<Passage> Lines { get; }

    public IReadOnlyList<ProductPageLine> Content { get; }

    public IReadOnlyList<Passage> Headings { get; }

    /// <summary>The sentences of the page, bullets included.</summary>
    public Narrative Narrative { get; }

    public static ProductPageText Of(IReadOnlyList<Passage> lines)
    {
        List<ProductPageLine> content = [];
        List<Passage> headings = [];
        foreach (var line in lines)
        {
            var isBullet = Bullet().IsMatch(line.Text);
            if (Furniture.IsNotice(line.Text)) continue;
            if (!isBullet && line.Text.Length < LongestHeading && !EndsSentence().IsMatch(line.Text) && line.Text[0] != '|') headings.Add(line);
            else content.Add(new ProductPageLine(line with { Text = Bullet().Replace(line.Text, "") }, headings.Count > 0 ? headings[^1].Text : "", isBullet, Cells(line.Text)));
        }
        return new ProductPageText(lines, content, headings);
    }

    /// <summary>The bullet that starts with a label and a colon: its line, and what follows the colon.</summary>
    public (Passage At, string Value)? Labelled(string label)
    {
        if (Content.FirstOrDefault(c => c.IsBullet && c.Says.Text.StartsWith(label + ":", StringComparison.OrdinalIgnoreCase)) is not { } line) return null;
        MarkRead(line);
        return (line.Says, line.Says.Text[(label.Length + 1)..].Trim());
    }

    /// <summary>The bullets under a heading.</summary>
    public IReadOnlyList<ProductPageLine> Under(Regex heading)
    {
        var found = Content.Where(c => c.IsBullet && heading.IsMatch(c.Heading)).ToList();
        found.ForEach(MarkRead);
        return found;
    }

    /// <summary>Rows of the page's table, without their heading.</summary>
    public IReadOnlyList<ProductPageLine> Rows()
    {
        var rows = Content.Where(c => c.Cells.Count >= 2).ToList();
        rows.ForEach(MarkRead);
        return [.. rows.Skip(1)];
    }

    /// <summary>What was read from nowhere, a note for each heading's lines.</summary>
    public IEnumerable<ImportNote> Unread()
    {
        var open = Narrative.Unread().Select(p => p.Line).ToHashSet();
        return Content.Where(c => open.Contains(c.Says.Line)).GroupBy(c => c.Heading)
            .Select(g => new ImportNote("UNREAD", $"of '{g.Key}' {g.Count()} {(g.Count() == 1 ? "line has" : "lines have")} a sentence from which nothing was read",
                new Citation(g.First().Says.Source, g.First().Says.Line, g.Last().Says.Line)));
    }

    private void MarkRead(ProductPageLine line)
    {
        foreach (var sentence in Narrative.Unread().Where(s => s.Line == line.Says.Line)) Narrative.MarkRead(sentence);
    }

    private static IReadOnlyList<string> Cells(string line) => line.StartsWith('|') ? [.. line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)] : [];

    [GeneratedRegex(@"^\s*[-*•]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[.:;]$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsSentence();
}
