using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>The steps from patient to infusion: each row of the table, its column of times read cell by cell.</summary>
internal static partial class ProcessReading
{
    public static IReadOnlyList<Stated<ProcessStep>> Of(ProductPageText page)
    {
        var vague = page.Narrative.First(Grown());
        IEnumerable<Stated<ProcessStep>> told = vague is null ? [] : [vague.Says(new ProcessStep(ProcessStep.Manufacturing, vague["making"], vague["time"], Typed(vague["time"]), false))];
        return [.. told, .. page.Rows().Where(r => r.Cells.Count >= 3).Select(Step)];
    }

    private static Stated<ProcessStep> Step(ProductPageLine row)
    {
        var (name, wording, timing) = (row.Cells[0], row.Cells[1], row.Cells[2]);
        var step = new ProcessStep(StepOf(name), wording, timing, Typed(timing), May().IsMatch(wording)) { Collects = StepOf(name) == ProcessStep.Collection ? Collects(wording) : [] };
        return new Stated<ProcessStep>(step, row.Says.Cite() with { Quote = Passage.Quotation(timing) }, null);
    }

    private static string StepOf(string name) => name.ToLowerInvariant() switch
    {
        var n when n.Contains("collection", StringComparison.Ordinal) || n.Contains("apheresis", StringComparison.Ordinal) => ProcessStep.Collection,
        var n when n.Contains("manufactur", StringComparison.Ordinal) => ProcessStep.Manufacturing,
        var n when n.Contains("conditioning", StringComparison.Ordinal) || n.Contains("lymphodepletion", StringComparison.Ordinal) => ProcessStep.Conditioning,
        var n when n.Contains("infusion", StringComparison.Ordinal) || n.Contains("injection", StringComparison.Ordinal) => ProcessStep.Infusion,
        var n => n,
    };

    private static IReadOnlyList<string> Collects(string wording)
    {
        List<string> ways = [];
        if (BloodDraw().IsMatch(wording)) ways.Add("whole-blood");
        if (Apheresis().IsMatch(wording)) ways.Add("leukapheresis");
        return ways;
    }

    // A count, a length or a moment; anything else is none of the three, and said so.
    private static ProcessTiming? Typed(string timing)
    {
        if (Before().Match(timing) is { Success: true } before) return new ProcessTiming.Starting(-Words.Duration(before.Groups["span"].Value));
        if (Range().Match(timing) is { Success: true } range)
            return new ProcessTiming.Lasting(Words.Duration($"{range.Groups["from"].Value} {range.Groups["unit"].Value}"), Words.Duration($"{range.Groups["to"].Value} {range.Groups["unit"].Value}"));
        if (Once().IsMatch(timing)) return new ProcessTiming.Count(1);
        return Alone().Match(timing) is { Success: true } alone ? new ProcessTiming.Lasting(Words.Duration(alone.Groups["span"].Value), Words.Duration(alone.Groups["span"].Value)) : null;
    }

    [GeneratedRegex(@"\b(?<making>(?:grown|made|manufactured|engineered) [^.]*?)\s*\bover (?<time>several (?:days|weeks)|(?:\w+ to )?\w+ (?:days|weeks))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grown();

    [GeneratedRegex(@"\bmay\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex May();

    [GeneratedRegex(@"\bblood is (?:taken|drawn)\b|\bblood draw\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BloodDraw();

    [GeneratedRegex(@"\b(?:leuk)?apheresis\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apheresis();

    [GeneratedRegex($@"^(?<span>{Words.Span})\s+before\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex($@"^(?<from>{Words.Count})\s*(?:to|-|–)\s*(?<to>{Words.Count})\s+(?<unit>days?|weeks?|months?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:once|single\b.*|one (?:time|dose))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Once();

    [GeneratedRegex($@"^(?<span>{Words.Span})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
