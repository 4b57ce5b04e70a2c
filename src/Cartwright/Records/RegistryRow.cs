using System.Text.RegularExpressions;

namespace Cartwright.Records;

/// <summary>
/// A registry's row as plain text, a field a line and no labels: title, summary, condition, intervention, then outcomes as
/// <c>measure, description, time frame</c> joined by bars. Which line is which is told by its shape.
/// </summary>
internal static partial class RegistryRow
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "registry-row";

    private const int ShortestSummary = 150;
    private const int MostLines = 40;

    /// <summary>Whether a text has this layout: few lines, and one of nothing but outcomes with their time frames.</summary>
    public static bool IsOne(string text)
    {
        var lines = PageLayout.Lines("", text).ToList();
        return lines.Count is > 1 and <= MostLines && lines.Exists(l => IsOutcomes(l.Text)) && !lines.Exists(l => PageLayout.TimeFrame().IsMatch(l.Text));
    }

    /// <summary>Lays a row apart.</summary>
    public static PageLayout Of(string source, string text)
    {
        var notes = new List<Protocols.ImportNote>();
        var lines = PageLayout.Lines(source, text).Select(l => PageLayout.Mended(l, notes)).ToList();
        var summaries = Distinct([.. lines.Where(l => l.Text.Length >= ShortestSummary && !IsOutcomes(l.Text))], notes);
        var outcomes = lines.Where(l => IsOutcomes(l.Text)).SelectMany(Outcomes).ToList();
        var short_ = lines.Where(l => l.Text.Length < ShortestSummary && !IsOutcomes(l.Text)).ToList();
        var fields = short_.Select((line, i) => Field(line, i)).ToList();
        foreach (var type in short_.Where(l => Drug().IsMatch(l.Text)))
            notes.Add(new("INTERVENTION-TYPE", $"'{Passage.Quotation(type.Text)}' registers cells as a drug", type.Cite(Drug().Match(type.Text))));
        return new PageLayout(summaries, fields, [], outcomes, notes) { Headlines = [.. short_.Where(l => l.Line == lines[0].Line || ProductReading.InterventionType().IsMatch(l.Text))] };
    }

    // The first short line is the title, one with a type before a colon the intervention, any other the condition.
    private static PageField Field(Passage line, int index)
    {
        var label = index == 0 ? "title" : ProductReading.InterventionType().IsMatch(line.Text) ? "intervention" : "condition";
        return new PageField(line.Source, label, line.Line, line.Line, line.Text);
    }

    private static List<Passage> Distinct(List<Passage> summaries, List<Protocols.ImportNote> notes)
    {
        List<Passage> kept = [];
        foreach (var summary in summaries)
        {
            if (kept.Find(k => Passage.SaySame(k.Text, summary.Text)) is { } first)
                notes.Add(new("DUPLICATE", $"line {summary.Line} repeats line {first.Line}", summary.CiteOpening()));
            else kept.Add(summary);
        }
        return kept;
    }

    private static bool IsOutcomes(string line) => line.Split('|').All(part => OneOutcome().IsMatch(part.Trim()));

    private static IEnumerable<Outcome> Outcomes(Passage line) => line.Text.Split('|').Select(part =>
    {
        var match = OneOutcome().Match(part.Trim());
        Passage Of(string group) => line with { Text = match.Groups[group].Value.Trim() };
        return new Outcome(Of("measure"), match.Groups["description"].Success ? [Of("description")] : [], Of("frame"));
    });

    [GeneratedRegex(@"^(?<measure>[^,|]+),\s*(?:(?<description>.+),\s*)?(?<frame>(?:up to|within|from|through|during|baseline|at|day|week|month|\d+)\b[^,|]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneOutcome();

    [GeneratedRegex(@"^drug\s*:(?=.*\b(?:cells?|CAR[- ]?T)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Drug();
}
