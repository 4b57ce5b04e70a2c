using Cartwright.Analysis;

namespace Cartwright.Reports.Stories;

/// <summary>A subject's story for people.</summary>
public static class StoryText
{
    private const int WidthOfTopic = 27;

    /// <summary>Writes it, a statement a line, its records in brackets: <c>[CM 3; VS 14–16]</c>.</summary>
    public static void Write(SubjectStory story, TextWriter to)
    {
        to.Write($"{story.Subject}: {story.Who}\n");
        to.Write(story.Infusion is { } infusion ? $"Days are elapsed from the first infusion, {infusion}; in brackets the records, by domain and number.\n\n" : "Never infused: times are dates; in brackets the records, by domain and number.\n\n");
        to.Write("What happened\n\n");
        foreach (var statement in story.Statements.Where(s => s.Part == StoryPart.Course)) to.Write($"{When(statement),8}  {Line(statement)}\n");
        to.Write("\nHow the analysis counts it\n\n");
        foreach (var statement in story.Statements.Where(s => s.Part == StoryPart.Judgement)) to.Write($"  {Line(statement)}\n");
    }

    private static string When(StoryStatement s) => s.Days is { } days ? Numbers.Fixed(days, 2) : s.At is { } at ? $"{at.Day:yyyy-MM-dd}" : "–";

    private static string Line(StoryStatement s) => $"{s.Topic.PadRight(WidthOfTopic)}{s.Text}{(s.Sources.Count == 0 ? "" : $" [{string.Join("; ", s.Sources.GroupBy(r => r.Domain).Select(Records))}]")}";

    // VS 3–5, 8: numbers that follow one another are a range.
    private static string Records(IGrouping<string, DataRecord> domain)
    {
        var ranges = new List<(int From, int To)>();
        foreach (var number in domain.Select(r => r.Sequence).OfType<int>())
        {
            if (ranges is [.., var last] && last.To + 1 == number) ranges[^1] = (last.From, number);
            else ranges.Add((number, number));
        }
        return ranges.Count == 0 ? domain.Key : $"{domain.Key} {string.Join(", ", ranges.Select(r => r.From == r.To ? $"{r.From}" : $"{r.From}–{r.To}"))}";
    }
}
