using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Response, disease control and duration of response: categories, criteria and what starts and stops the clock.</summary>
internal static partial class ResponseOutcome
{
    public static Endpoint Rate(Outcome outcome, PageLayout page)
    {
        var criteria = OutcomeReading.Last(outcome, Criteria()) ?? page.Paragraphs.SelectMany(p => Criteria().Matches(p.Text).Select(m => new Found(p, m))).FirstOrDefault();
        var confirmation = OutcomeReading.Last(outcome, Confirmation());
        var open = OutcomeReading.Last(outcome, Predefined());
        return new Endpoint.ObjectiveResponse("orr", outcome.Title.Text, outcome.Cite(OutcomeReading.Quote(open)), criteria?["criteria"], Confirmed(confirmation));
    }

    public static Endpoint Control(Outcome outcome)
    {
        var said = string.Join(' ', outcome.Description.Select(p => p.Text));
        var duration = OutcomeReading.Last(outcome, StableFor());
        return new Endpoint.DiseaseControl("dcr", outcome.Title.Text, outcome.Cite(OutcomeReading.Quote(OutcomeReading.Last(outcome, Listed()))), Categories(said), duration is null ? null : Words.Lasting(duration["span"]));
    }

    public static Endpoint Duration(Outcome outcome)
    {
        var said = string.Join(' ', outcome.Description.Select(p => p.Text));
        var parts = Until().Split(said, 2);
        var starts = Categories(parts[0]);
        if (starts.Count == 0 && AnyResponse().IsMatch(parts[0])) starts = ["CR", "PR"];
        var first = OutcomeReading.All(outcome, FirstDocumented()) is [var documented, ..] ? documented : null;
        return new Endpoint.ResponseDuration("dor", outcome.Title.Text, outcome.Cite(OutcomeReading.Quote(first)), starts, parts.Length > 1 ? Events(parts[1]) : []);
    }

    // In the protocol's words: after how long, or "no"; a confirmation without its interval says nothing that could be done.
    private static string? Confirmed(Found? found) => found switch
    {
        null => null,
        _ when found.Has("un") => "no",
        _ => found.Has("span") ? Words.Lasting(found["span"]) : null,
    };

    private static List<string> Categories(string text) =>
        [.. Category().Matches(text).Select(m => m.Groups["short"].Success ? m.Value : Abbreviation(m.Value)).Distinct()];

    private static string Abbreviation(string words) => char.ToLowerInvariant(words[0]) switch { 'c' => "CR", 's' => "SD", _ => words.StartsWith("part", StringComparison.OrdinalIgnoreCase) ? "PR" : "PD" };

    private static List<string> Events(string text)
    {
        var events = new List<string>();
        if (Progression().IsMatch(text)) events.Add("progression");
        if (Death().IsMatch(text)) events.Add("death");
        return events;
    }

    [GeneratedRegex($@"\b(?<criteria>{Words.Criteria})", RegexOptions.CultureInvariant)]
    private static partial Regex Criteria();

    [GeneratedRegex($@"\b(?<un>un|without |no )?confirm(?:ed|ation)\b(?:[^.;]{{0,60}}?(?<span>{Words.Span}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirmation();

    [GeneratedRegex(@"\ba (?:predefined|certain|specified) amount\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Predefined();

    [GeneratedRegex($@"\b(?:stable disease|SD)\b[^.;]{{0,60}}?(?<span>{Words.Span})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StableFor();

    [GeneratedRegex(@"\b(?:complete response|CR)\b.*\bSD\b\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?<short>CR|PR|SD|PD)\b|\b(?:complete|partial) (?:response|remission)s?\b(?!\s*\()|\bstable disease\b(?!\s*\()|\bprogressive disease\b(?!\s*\()", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"\bto\s+(?=(?:the\s+)?(?:date|time|day|first|disease|tumou?r|progressi|death|PD\b))|\b(?:until|till)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:response|remission)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyResponse();

    [GeneratedRegex(@"\bfirst (?:documentation|documented|observed)[^.;]*?(?=\s+(?:to|until)\b|[.;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstDocumented();

    [GeneratedRegex(@"\bprogressi(?:on|ve)\b|\bPD\b|\brelapse\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Progression();

    [GeneratedRegex(@"\bdeath\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Death();
}
