using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Rates of adverse events: which abbreviations the record uses, and the words it gives for each.</summary>
internal static partial class AdverseEventOutcome
{
    public static Endpoint Read(Outcome outcome)
    {
        var found = OutcomeReading.All(outcome, Term());
        var terms = found.Select(f => new AdverseEventTerm(Singular(f["short"]), f["words"].ToLowerInvariant())).DistinctBy(t => t.Abbreviation).ToList();
        var isToxicity = terms.Count > 0 && terms.All(t => t.Abbreviation == "DLT") || terms.Count == 0 && Limiting().IsMatch(outcome.Title.Text);
        var telling = found.LastOrDefault(f => f["words"].Contains("treatment", StringComparison.OrdinalIgnoreCase)) ?? (found.Count > 0 ? found[^1] : null);
        return new Endpoint.AdverseEvents(isToxicity ? "dlt" : "ae", outcome.Title.Text, outcome.Cite(OutcomeReading.Quote(telling)), terms)
        {
            Counts = OutcomeReading.Last(outcome, Counted()) is { } counted ? counted.Has("subjects") ? "subjects" : "events" : null,
        };
    }

    private static string Singular(string abbreviation) => abbreviation.EndsWith('s') ? abbreviation[..^1] : abbreviation;

    [GeneratedRegex(@"(?<words>(?:(?:(?:serious|treatment|drug|product|infusion|therapy|immune)[- ]?(?:related|emergent|emerging)?|dose[- ]limit(?:ing|ed))\s+)*(?:adverse (?:event|reaction)s?|toxicit(?:y|ies)))\s*\(\s*(?<short>[A-Z]{2,5}s?)\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"\bnumbers? of (?:(?<subjects>(?:patients|subjects|participants)\b)|(?:all |serious |related )*adverse events\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"dose[- ]limit|\bDLT", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limiting();
}
