using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>An adverse event with the two questions that safety tables ask of it answered.</summary>
/// <param name="TreatmentEmergent">
/// Began on or after the first study treatment, and at most so many days after the last infusion as adverse events are collected (inclusive). Where
/// either has no time of day, days are compared, and the day of treatment is after it. An event without onset is emergent unless it ended before; of a partial date of
/// onset the rule is <see cref="TreatmentEmergenceRule"/>.
/// </param>
/// <param name="Related">Related to the product, or nobody said that it was not.</param>
/// <remarks>ICH E9 (1998), glossary, "treatment emergent". An event that worsens on treatment is a row of its own in AE, with its own onset.</remarks>
public sealed record FlaggedEvent(AdverseEvent Event, Subject Subject, bool TreatmentEmergent, bool Related)
{
    /// <summary>What <see cref="DerivedGrades"/> gives a row that has no grade of its own; null otherwise.</summary>
    public int? DerivedGrade { get; init; }

    /// <summary>The grade that tables count: the one recorded, or the one derived in its place; null where there is neither.</summary>
    public int? Grade => Event.Grade ?? DerivedGrade;

    /// <summary>The event as tables count it.</summary>
    public CountedEvent Counted => new(Subject.Id, Event.BodySystem, Event.Term, Grade, Event.Serious, TreatmentEmergent, Related);

    internal static FlaggedEvent Of(AdverseEvent e, Subject subject, Duration collectedFor, DerivedGrades derived)
    {
        var course = new EventCourse(e.Start, e.End, e.Grade) { PartialStart = e.PartialStart, PartialEnd = e.PartialEnd };
        return new(e, subject, TreatmentEmergence.Of([course], subject.TreatmentStart, subject.LastInfused, TreatmentEmergenceRule.Until(collectedFor))[0], e.Related != false) { DerivedGrade = derived.Of(e, subject) };
    }
}
