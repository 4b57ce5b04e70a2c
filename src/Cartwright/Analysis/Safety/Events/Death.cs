using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>What a death was due to, as far as the data say.</summary>
public enum DeathAttribution
{
    /// <summary>The disease, as recorded.</summary>
    Disease,

    /// <summary>The product: as recorded, or because a fatal event was related to it.</summary>
    Product,

    /// <summary>Conditioning, likewise.</summary>
    Conditioning,

    /// <summary>Something else that was recorded.</summary>
    Other,

    /// <summary>Nobody recorded a cause, and no fatal event.</summary>
    NotRecorded,
}

/// <summary>The death of an enrolled subject.</summary>
/// <param name="Cause">As recorded (FA about DEATH, PRCDTH), or else the term of the fatal event; null where neither is.</param>
/// <param name="DaysAfterInfusion">Days from the last infusion; null for who was never infused, or of whom the day is not known.</param>
public sealed record Death(Subject Subject, DateOnly? Day, string? Cause, DeathAttribution Attribution, int? DaysAfterInfusion, string Because)
{
    /// <summary>The deaths among all enrolled, by subject.</summary>
    public static IReadOnlyList<Death> Of(StudyData data, SubjectLevel subjects)
    {
        var about = data.FindingsAbout.Where(f => string.Equals(f.About, CodeLists.Death, StringComparison.OrdinalIgnoreCase)).ToLookup(f => f.Subject, StringComparer.Ordinal);
        var fatal = data.AdverseEvents.Where(e => e.Grade == 5 || e.Criteria.HasFlag(SeriousnessCriteria.Death)).ToLookup(e => e.Subject, StringComparer.Ordinal);
        return [.. subjects.In(AnalysisSet.Enrolled).Where(s => s.Death is not null || fatal[s.Id].Any()).Select(s => Of(s, [.. about[s.Id]], [.. fatal[s.Id]]))];
    }

    /// <summary>Whether the death came at most so many days after the last infusion (inclusive).</summary>
    public bool IsWithin(int days) => DaysAfterInfusion is { } after && after >= 0 && after <= days;

    private static Death Of(Subject subject, List<FindingAbout> about, List<AdverseEvent> fatal)
    {
        var due = DeathCause.Of(about, fatal);
        var day = subject.Death?.Day ?? fatal.Max(e => (e.End ?? e.Start)?.Day);
        return new(subject, day, due.Cause, due.Attribution, day is { } died && subject.LastInfused is { } infused ? died.DayNumber - infused.Day.DayNumber : null, due.Because);
    }
}
