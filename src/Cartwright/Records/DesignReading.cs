using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Arms, allocation, sample size and the window of dose-limiting toxicity, from the labels and the paragraphs.</summary>
internal static partial class DesignReading
{
    // Labels whose values stand in the protocol; any other label is noted.
    private static readonly string[] Placed = ["study type", "allocation", "purpose", "masking", "enrollment", "model", "condition", "title", "registry", "sponsor", "phase", "status", "sex", "location", "intervention", "arms"];

    public static (StudyDesign Design, IReadOnlyList<ImportNote> Notes) Of(PageLayout page, Narrative narrative)
    {
        var notes = new List<ImportNote>();
        foreach (var other in page.Fields.Where(f => !Placed.Contains(f.Label)))
            notes.Add(new ImportNote("UNREAD", $"'{other.Label}: {Passage.Quotation(other.Value)}' has no place in the protocol yet", other.Cite()));
        var (escalation, onDoses) = EscalationReading.Of(narrative);
        notes.AddRange(onDoses);
        var design = new StudyDesign(
            Lower(page, "study type"), Arms(page, narrative), Allocation(page, notes), Lower(page, "purpose"), Lower(page, "masking"),
            Enrolment(page, narrative, notes), escalation, Window(narrative) ?? ObservedFor(page, notes), Definition(narrative), Infusions(narrative));
        return (design, notes);
    }

    private static PageField? Field(PageLayout page, string label) => page.Fields.FirstOrDefault(f => f.Label == label);

    private static Stated<string>? Lower(PageLayout page, string label) =>
        Field(page, label) is { } field ? field.Says(field.Value.Replace('_', ' ').ToLowerInvariant()) : null;

    private static Stated<int>? Arms(PageLayout page, Narrative narrative)
    {
        if (Field(page, "arms") is { } listed) return listed.Says(int.Parse(listed.Value, CultureInfo.InvariantCulture));
        if (narrative.All(ArmCount()).FirstOrDefault(f => ArmsOf(f) is not null) is { } found) return found.Says(ArmsOf(found)!.Value);
        return Field(page, "model") is { } model && model.Value.StartsWith("SINGLE", StringComparison.OrdinalIgnoreCase) ? model.Says(1) : null;
    }

    private static int? ArmsOf(Found found) => found["count"].StartsWith("single", StringComparison.OrdinalIgnoreCase) ? 1 : Words.Some(found["count"]);

    private static Stated<Allocation>? Allocation(PageLayout page, List<ImportNote> notes)
    {
        if (Field(page, "allocation") is not { } field) return null;
        var letters = new string([.. field.Value.ToUpperInvariant().Where(char.IsAsciiLetterUpper)]).Replace('S', 'Z');
        switch (letters)
        {
            case "NA" or "NOTAPPLICABLE" or "NONE": return field.Says(Protocols.Allocation.NotApplicable);
            case "RANDOMIZED" or "RANDOM": return field.Says(Protocols.Allocation.Randomized);
            case "NONRANDOMIZED": return field.Says(Protocols.Allocation.NonRandomized);
        }
        notes.Add(new ImportNote("UNREAD", $"'{field.Value}' is no known allocation", field.Cite()));
        return null;
    }

    private static Stated<Enrolment>? Enrolment(PageLayout page, Narrative narrative, List<ImportNote> notes)
    {
        var field = Field(page, "enrollment");
        int? planned = field is not null && int.TryParse(LeadingNumber().Match(field.Value).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;
        if (field is not null && planned is null) notes.Add(new ImportNote("UNREAD", $"'{field.Value}' is no number of subjects", field.Cite()));
        foreach (var none in narrative.All(Subjects()).Where(s => !IsRange(s))) notes.Add(new ImportNote("UNREAD", $"'{Passage.Quotation(none.What.Value)}' is no number of subjects", none.At.Cite(none.What)));
        if (narrative.All(Subjects()).FirstOrDefault(IsRange) is not { } range) return planned is null ? null : field!.Says(new Enrolment(planned, null, null));
        var to = Words.Some(range["to"])!.Value;
        int? from = range.Has("from") ? Words.Some(range["from"]) : range.Has("upto") ? null : to;
        return range.Says(new Enrolment(planned, from, to) { PlannedAt = planned is null ? null : field!.Cite() });
    }

    private static bool IsRange(Found said) => Words.Some(said["to"]) is { } to && (!said.Has("from") || Words.Some(said["from"]) <= to);

    private static Stated<DltWindow>? Window(Narrative narrative)
    {
        if (narrative.First(ToxicityWindow()) is not { } found) return null;
        var start = found.Has("conditioning") ? DltWindowStart.ConditioningStart : DltWindowStart.Infusion;
        var quote = found.At.Cite() with { Quote = Passage.Quotation(found["window"]) };
        return new Stated<DltWindow>(new DltWindow(start, Words.Duration(found["after"])), quote, null);
    }

    // A registry gives dose-limiting toxicity the time frame of its outcome, and no day from which it counts.
    private static Stated<DltWindow>? ObservedFor(PageLayout page, List<ImportNote> notes)
    {
        var outcome = page.Outcomes.FirstOrDefault(o => o.Says.Any(s => Limiting().IsMatch(s.Text)) && OutcomeTitle.KindOf(o) == OutcomeKind.AdverseEvents);
        if (outcome is null || ObservationFrames.Read(outcome.Frame).Frame is not { Value.End: { } length }) return null;
        notes.Add(new ImportNote("UNREAD", "from when toxicity is dose-limiting is not said; read as from infusion", outcome.Frame.CiteOpening()));
        return new Stated<DltWindow>(new DltWindow(DltWindowStart.Infusion, length), outcome.Cite(Passage.Quotation(outcome.Frame.Text)), null);
    }

    private static Stated<string>? Definition(Narrative narrative) =>
        narrative.First(ToxicityDefinition()) is { } found ? found.Says(found["definition"]) : null;

    private static IReadOnlyList<Stated<InfusionMention>> Infusions(Narrative narrative) =>
        [.. narrative.All(Mention()).Select(f => f.Says(new InfusionMention(f.What.Value, f.Has("single") && !GoesOn().IsMatch(f.At.Text[(f.What.Index + f.What.Length)..]) ? InfusionCount.Single : InfusionCount.PossiblySeveral)))];

    // "Single injection qw from week 1 to week 15" is one at a time.
    [GeneratedRegex(@"^[^.;,]{0,30}?\b(?:q\d*[dw]|q\d+h|(?:bi)?weekly|daily|monthly|every|each|per (?:day|week|month)|a (?:day|week|month)|from (?:day|week|month) \d+ (?:to|until|through))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex($@"\b(?<count>single|{Words.Count})[- ](?:arms?|groups?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArmCount();

    [GeneratedRegex(@"\bdose[- ]limit|\bDLTs?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limiting();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex($@"\b(?:a total of\s+|approximately\s+|about\s+)?(?:(?<from>{Words.Count})\s*(?:-|–|~|to)\s*(?<to>{Words.Count})|(?<upto>up to|at most|no more than|a maximum of)\s+(?<to>{Words.Count})|a total of\s+(?<to>{Words.Count}))\s+(?:evaluable\s+|eligible\s+)?(?:subjects|patients|participants)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subjects();

    [GeneratedRegex($@"\b(?:dose[- ]limit(?:ed|ing)[- ]toxicit(?:y|ies)|DLTs?)\b[^.;]*?\b(?<window>(?:from\s+(?:the\s+)?(?:beginning of |start of |first day of )?(?:the\s+)?(?:(?<conditioning>{Words.Conditioning})|{Words.Infusion})\s+(?:to|until|through|up to)|within|during(?: the)?(?: first)?|for)\s+(?:the first\s+)?(?<after>{Words.Span})\s+(?:after|following|post)[\s-]+(?:the\s+)?{Words.Infusion})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToxicityWindow();

    [GeneratedRegex(@"\b(?:dose[- ]limit(?:ed|ing)[- ]toxicit(?:y|ies)(?: \(DLTs?\))?|DLTs?)\s+(?:is|are|was|were|will be)\s+(?:defined as|any)\s+(?<definition>[^.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToxicityDefinition();

    [GeneratedRegex(@"\b(?:(?<single>single|one|once)|first|last|second|repeated|repeat|multiple|subsequent|each)\s+(?:(?:CAR[- ]?T|cell|T|intravenous|intratumoral|IV)s?[- ])*(?:dose|infusion|reinfusion|transfusion|administration|injection)s?\b(?!\s*(?:groups?|levels?|cohorts?|escalation|[- ]limit))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
