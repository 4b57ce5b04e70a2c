using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>An adverse event with the two questions that safety tables ask of it answered.</summary>
/// <param name="TreatmentEmergent">
/// Began on or after the first study treatment, and at most so many days after the last infusion as adverse events are collected (inclusive). Where
/// either has no time of day, days are compared, and the day of treatment is after it. An event without onset is emergent unless it ended before.
/// </param>
/// <param name="Related">Related to the product, or nobody said that it was not.</param>
/// <remarks>ICH E9 (1998), glossary, "treatment emergent". An event that worsens on treatment is a row of its own in AE, with its own onset.</remarks>
public sealed record FlaggedEvent(AdverseEvent Event, Subject Subject, bool TreatmentEmergent, bool Related)
{
    internal static FlaggedEvent Of(AdverseEvent e, Subject subject, Duration collectedFor) => new(e, subject, IsEmergent(e, subject, collectedFor), e.Related != false);

    private static bool IsEmergent(AdverseEvent e, Subject subject, Duration collectedFor)
    {
        if (subject.TreatmentStart is not { } treated) return false;
        if (e.Start is not { } onset) return e.End is not { } end || end.DaysSince(treated) >= 0;
        var last = subject.LastInfused ?? treated;
        return onset.DaysSince(treated) >= 0 && onset.Day.DayNumber - last.Day.DayNumber <= collectedFor.Days;
    }
}
