using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Survival: the origin from which it counts, in the record's words, and the events that end it.</summary>
internal static partial class SurvivalOutcome
{
    public static Endpoint Read(Outcome outcome, string id, TimeToEventKind kind, List<ImportNote> notes)
    {
        var origins = OutcomeReading.All(outcome, Origin());
        if (origins.Count == 0) origins = [.. Origin().Matches(outcome.Frame.Text).Select(m => new Found(outcome.Frame, m))];
        var stated = origins.Count == 0 ? null : Words.Moment(origins[^1]["origin"]);
        if (stated is null) notes.Add(new ImportNote("UNREAD", $"'{outcome.Title.Text}' names no origin that is known", outcome.Cite()));
        foreach (var earlier in origins.SkipLast(1).Where(o => Words.Moment(o["origin"]) is { } other && stated is not null && other != stated))
            notes.Add(new ImportNote("TEXT-DIFFERS", $"'{outcome.Title.Text}' counts from {earlier["origin"]} and from {stated}; the later is kept", earlier.At.CiteOpening()));
        var telling = origins.Count == 0 ? null : Passage.Quotation(origins[^1].At.Text[origins[^1].What.Index..]);
        return new Endpoint.TimeToEvent(id, outcome.Title.Text, outcome.Cite(telling), kind, stated, Events(outcome));
    }

    private static List<string> Events(Outcome outcome)
    {
        var said = string.Join(' ', outcome.Description.Select(p => p.Text));
        var events = new List<string>();
        if (Progression().IsMatch(said)) events.Add("progression");
        if (Death().IsMatch(said)) events.Add("death");
        return events;
    }

    [GeneratedRegex(@"\b(?:from|between|since)\s+(?!any\b)(?:the\s+)?(?:(?:date|time|day)\s+of\s+)?(?:the\s+)?(?<origin>[^.;,]+?)\s+(?:to|until|till|and|up to)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex(@"\bprogressi(?:on|ve)\b|\bPD\b|\brelapse\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Progression();

    [GeneratedRegex(@"\bdeaths?\b|\bdied?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Death();
}
