using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>When things are looked at: sampling times from the outcomes that list them, frames from those that give a length.</summary>
internal static partial class ScheduleReading
{
    private static readonly OutcomeKind[] Cellular = [OutcomeKind.Cmax, OutcomeKind.Tmax, OutcomeKind.Auc, OutcomeKind.HalfLife];

    private static readonly OutcomeKind[] Effects =
        [OutcomeKind.ObjectiveResponse, OutcomeKind.DiseaseControl, OutcomeKind.ResponseDuration, OutcomeKind.ProgressionFreeSurvival, OutcomeKind.QualityOfLife];

    public static (Schedule Schedule, IReadOnlyList<ImportNote> Notes) Of(PageLayout page, Narrative narrative)
    {
        var notes = new List<ImportNote>();
        var schedule = new Schedule(
            Sampling(page, Cellular, notes),
            Sampling(page, [OutcomeKind.CytokinePeak], notes),
            Frame(page, [OutcomeKind.AdverseEvents], notes),
            Frame(page, Effects, notes),
            Frame(page, [OutcomeKind.OverallSurvival], notes),
            Imaging(narrative),
            InfusionDay(narrative));
        return (schedule, notes);
    }

    private static Stated<IReadOnlyList<SamplingTime>>? Sampling(PageLayout page, OutcomeKind[] kinds, List<ImportNote> notes)
    {
        Stated<IReadOnlyList<SamplingTime>>? kept = null;
        foreach (var outcome in page.Outcomes.Where(o => kinds.Contains(OutcomeTitle.KindOf(o))))
        {
            var list = SamplingTimes.Read(outcome.Frame.Text);
            if (!list.IsSchedule) notes.Add(new ImportNote("UNREAD", $"'{outcome.Title.Text}' gives no sampling times", outcome.Frame.CiteOpening()));
            else if (kept is null) kept = new Stated<IReadOnlyList<SamplingTime>>(list.Times, outcome.Frame.Cite(), null);
            else if (!kept.Value.SequenceEqual(list.Times)) notes.Add(Differs(outcome, kept.At!));
            if (list.IsSchedule && list.Unread.Count > 0) notes.Add(new ImportNote("UNREAD", $"no sampling time was found in '{string.Join("', '", list.Unread)}'", outcome.Frame.Cite()));
        }
        return kept;
    }

    private static Stated<ObservationFrame>? Frame(PageLayout page, OutcomeKind[] kinds, List<ImportNote> notes)
    {
        Stated<ObservationFrame>? kept = null;
        foreach (var outcome in page.Outcomes.Where(o => kinds.Contains(OutcomeTitle.KindOf(o))))
        {
            var (frame, note) = ObservationFrames.Read(outcome.Frame);
            if (note is not null) notes.Add(note);
            if (frame is null) notes.Add(new ImportNote("UNREAD", $"no length of observation was found for '{outcome.Title.Text}'", outcome.Frame.CiteOpening()));
            else if (kept is null) kept = frame;
            else if (kept.Value != frame.Value) notes.Add(Differs(outcome, kept.At!));
        }
        return kept;
    }

    private static ImportNote Differs(Outcome outcome, Citation kept) =>
        new("TEXT-DIFFERS", $"the time frame of '{outcome.Title.Text}' differs from that in line {kept.FirstLine}, which is kept", outcome.Frame.CiteOpening());

    private static Stated<AssessmentInterval>? Imaging(Narrative narrative)
    {
        if (narrative.First(Interval()) is not { } found) return null;
        var until = found.Has("until") ? Words.Duration(found["until"]) : (Duration?)null;
        var interval = new AssessmentInterval(Words.Duration(found["every"]), until, found.Has("then") ? Words.Duration(found["then"]) : null);
        return interval.Every.Days >= 1 && !(interval.Until < interval.Every) && !(interval.Then?.Days < 1) ? found.Says(interval) : null;
    }

    private static Stated<DayConvention>? InfusionDay(Narrative narrative) =>
        narrative.First(DayOfInfusion()) is { } found ? found.Says(found["day"] == "0" ? DayConvention.InfusionIsDay0 : DayConvention.InfusionIsDay1) : null;

    [GeneratedRegex($@"\b(?:imaging|CT|MRI|tumou?rs?|disease|scans?|response|lesions?)\b[^.;]{{0,80}}?\bevery\s+(?<every>{Words.Span})(?:[^.;]{{0,40}}?\b(?:until|up to|for(?: the first)?)\s+(?:week\s+)?(?<until>{Words.Span})[^.;]{{0,20}}?\bevery\s+(?<then>{Words.Span}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    [GeneratedRegex(@"\bday\s*(?<day>[01])\s*(?:\(|is |=|,)?\s*(?:the )?(?:day of )?(?:the )?(?:CAR[- ]?T )?(?:cell )?(?:re)?infusion|\b(?:day of (?:the )?(?:CAR[- ]?T )?(?:cell )?)?(?:re)?infusion\s*(?:is |=|on |\()\s*(?:called |defined as )?day\s*(?<day>[01])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayOfInfusion();
}
