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
    private const string Related = "DTHREL", DiseaseUnderStudy = "DISEASE UNDER STUDY";

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
        var cause = about.Find(f => f.Test != Related)?.Text;
        var said = about.Find(f => f.Test == Related)?.Text;
        var (attribution, because) = Attribute(cause, said, fatal);
        var day = subject.Death?.Day ?? fatal.Max(e => (e.End ?? e.Start)?.Day);
        return new(subject, day, cause ?? fatal.FirstOrDefault()?.Term, attribution, day is { } died && subject.LastInfused is { } infused ? died.DayNumber - infused.Day.DayNumber : null, because);
    }

    private static (DeathAttribution, string Because) Attribute(string? cause, string? said, List<AdverseEvent> fatal) => (cause, said, fatal) switch
    {
        (_, { } word, _) => (Read(word), $"recorded as due to {word.ToLowerInvariant()}"),
        (_, _, { Count: > 0 }) when fatal.Exists(e => e.Related != false) => (DeathAttribution.Product, $"fatal event {fatal.Find(e => e.Related != false)!.Term}, related or of unknown relation"),
        (_, _, { Count: > 0 }) when fatal.Exists(e => e.RelatedToConditioning == true) => (DeathAttribution.Conditioning, $"fatal event {fatal.Find(e => e.RelatedToConditioning == true)!.Term}, related to conditioning"),
        ({ } words, _, _) => (Read(words), "cause of death as recorded"),
        (_, _, { Count: > 0 }) => (DeathAttribution.Other, $"fatal event {fatal[0].Term}, not related"),
        _ => (DeathAttribution.NotRecorded, "neither a cause nor a fatal event is recorded"),
    };

    private static DeathAttribution Read(string words) => words.ToUpperInvariant() switch
    {
        DiseaseUnderStudy or "DISEASE" or "PROGRESSION" or "PROGRESSIVE DISEASE" or "DISEASE PROGRESSION" => DeathAttribution.Disease,
        "PRODUCT" or "STUDY PRODUCT" or "STUDY TREATMENT" => DeathAttribution.Product,
        "CONDITIONING" or "LYMPHODEPLETION" => DeathAttribution.Conditioning,
        _ => DeathAttribution.Other,
    };
}
