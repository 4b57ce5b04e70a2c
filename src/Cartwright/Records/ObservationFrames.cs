using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>Reads how long something is observed: <c>Baseline up to 144 weeks</c>, <c>up to 2 years after the last infusion</c>.</summary>
internal static partial class ObservationFrames
{
    /// <summary>The frame with its place, and a note where its start had to be supposed; null where the text gives neither a length nor an open end.</summary>
    public static (Stated<ObservationFrame>? Frame, ImportNote? Note) Read(Passage line)
    {
        var text = PageLayout.TimeFrame().Replace(line.Text, "").Trim();
        var spans = Span().Matches(text).Where(s => IsLength(Words.Duration(s.Groups["span"].Value))).ToList();
        Duration? end = spans.Count > 0 ? Words.Duration(spans[^1].Groups["span"].Value) : Days().Match(text) is { Success: true } days && IsLength(Words.Duration($"{days.Groups["last"].Value} days")) ? Words.Duration($"{days.Groups["last"].Value} days") : null;
        var open = OpenEnd(text);
        if (end is null && open is null) return (null, null);

        var from = From(text);
        var frame = new ObservationFrame(from ?? "baseline", end is null ? open! : EndOrigin(text) ?? from ?? "baseline", end);
        var quote = Passage.Quotation(end is null || spans.Count == 0 || from is "baseline" ? text : text[spans[^1].Index..]);
        var note = from is null ? new ImportNote("UNREAD", $"'{Passage.Quotation(text)}' does not say from when; read as from baseline", line.Cite()) : null;
        return (new Stated<ObservationFrame>(frame, line.Cite() with { Quote = quote }, null), note);
    }

    // Nobody is observed for no time, or for longer than a life.
    private static bool IsLength(Duration span) => span.Days is > 0 and <= 100 * 365;

    private static string? From(string text)
    {
        if (StudyStart().IsMatch(text)) return "study-start";
        var from = Start().Match(text);
        return Words.Moment(from.Success ? from.Groups["from"].Value : "") switch
        {
            "conditioning" => "conditioning-start",
            "first dose" => "first-infusion",
            { } moment => moment,
            null => EndOrigin(text),
        };
    }

    private static string? EndOrigin(string text)
    {
        var after = AfterMoment().Match(text);
        if (!after.Success) return null;
        var words = after.Groups["moment"].Value;
        if (words.Contains("last", StringComparison.OrdinalIgnoreCase) && Words.Moment(words) is "infusion") return "last-infusion";
        return Words.Moment(words) switch { "conditioning" => "conditioning-start", "first dose" => "first-infusion", var moment => moment };
    }

    private static string? OpenEnd(string text) =>
        Death().IsMatch(text) ? "death" : Progression().IsMatch(text) ? "progression" : StudyEnd().IsMatch(text) ? "study-end" : null;

    [GeneratedRegex($@"(?:\bup to\s+|\bfor\s+)?(?<span>{Words.Span})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"\bday\s*\d+\s*(?:-|–|to|through|until|up to)\s*day\s*(?<last>\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"\b(?:beginning|start) (?:to the end )?of the (?:study|trial)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StudyStart();

    [GeneratedRegex(@"^(?<from>baseline|screening|enrol\w*)|\bfrom\s+(?:the\s+)?(?<from>[^.;]+?)\s+(?:to|until|till|up to|through)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(?:after|post|following|since)[\s-]+(?:the\s+)?(?<moment>[^.;,]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterMoment();

    [GeneratedRegex(@"\bdeath\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Death();

    [GeneratedRegex(@"\bprogression\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Progression();

    [GeneratedRegex(@"\b(?:study|trial) (?:completion|end)|\bend of the (?:study|trial)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StudyEnd();
}
