using System.Text;

namespace Cartwright.Reports.DesignSections;

/// <summary>The protocol's section on dose escalation as Markdown, from the design that is enumerated, simulated and conducted: text and conduct cannot disagree.</summary>
public static class DesignSection
{
    /// <summary>In English.</summary>
    public static string English(DescribedDesign design) => Of(design, new EnglishWords());

    /// <summary>In simplified Chinese.</summary>
    public static string Chinese(DescribedDesign design) => Of(design, new ChineseWords());

    private static string Of(DescribedDesign d, SectionWords w)
    {
        var text = new StringBuilder($"# {w.Title}\n");
        foreach (var part in Enum.GetValues<SectionPart>())
        {
            text.Append($"\n## {(int)part + 1} {w.Heading(part)}\n");
            foreach (var paragraph in w.Paragraphs(part, d)) text.Append($"\n{paragraph}\n");
            foreach (var line in Lines(part, d, w)) text.Append(line);
            if (Table(part, d, w) is { } table) Write(table, text);
        }
        return text.ToString();
    }

    private static SectionTable? Table(SectionPart part, DescribedDesign d, SectionWords w) => part switch
    {
        SectionPart.Cohorts => SectionTables.Levels(d, w),
        SectionPart.Rule => SectionTables.Rule(d, w),
        SectionPart.SampleSize when d.Report.Scenarios.Count > 0 => SectionTables.Sizes(d, w),
        SectionPart.Characteristics when d.Report.Scenarios.Count > 0 => SectionTables.Characteristics(d, w),
        _ => null,
    };

    private static IEnumerable<string> Lines(SectionPart part, DescribedDesign d, SectionWords w) => part switch
    {
        SectionPart.Proved => (d.Report.Certificate?.Properties ?? []).Where(p => p.Looked > 0).Select((p, i) => $"{(i == 0 ? "\n" : "")}- {w.Property(p, d)}\n"),
        SectionPart.References => DesignReferences.Of(d.Asked.Rule).Select((r, i) => $"{(i == 0 ? "\n" : "")}{i + 1}. {r}\n"),
        _ => [],
    };

    private static void Write(SectionTable table, StringBuilder to)
    {
        to.Append($"\n| {string.Join(" | ", table.Headings.Select(Cell))} |\n|{string.Concat(table.Headings.Select(_ => "---|"))}\n");
        foreach (var row in table.Rows) to.Append($"| {string.Join(" | ", row.Select(Cell))} |\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
