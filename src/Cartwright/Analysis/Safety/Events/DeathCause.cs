using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>What a death was due to, as recorded about it and about fatal events.</summary>
/// <param name="Cause">As recorded (FA about DEATH, PRCDTH), or else the term of the fatal event; null where neither is.</param>
/// <param name="IsPossiblyRelated">Whether it is recorded as due to product or conditioning, or nobody recorded what it was due to.</param>
public sealed record DeathCause(string? Cause, DeathAttribution Attribution, bool IsPossiblyRelated, string Because)
{
    private const string Relation = "DTHREL";

    /// <summary>Of the findings about a subject's death and the subject's fatal events.</summary>
    public static DeathCause Of(IReadOnlyList<FindingAbout> about, IReadOnlyList<AdverseEvent> fatal)
    {
        var cause = about.FirstOrDefault(f => f.Test != Relation)?.Text;
        var (attribution, because) = Attribute(cause, about.FirstOrDefault(f => f.Test == Relation)?.Text, fatal);
        var related = attribution is DeathAttribution.Product or DeathAttribution.Conditioning or DeathAttribution.NotRecorded;
        // A cause without a word on relation leaves the relation unknown, unless it is the disease.
        var unknown = attribution == DeathAttribution.Other && fatal.Count == 0 && about.All(f => f.Test != Relation);
        return new(cause ?? (fatal is [var first, ..] ? first.Term : null), attribution, related || unknown, because);
    }

    private static (DeathAttribution, string Because) Attribute(string? cause, string? said, IReadOnlyList<AdverseEvent> fatal) => (cause, said, fatal) switch
    {
        (_, { } word, _) => (Read(word), $"recorded as due to {word.ToLowerInvariant()}"),
        (_, _, { Count: > 0 }) when fatal.FirstOrDefault(e => e.Related != false) is { } related => (DeathAttribution.Product, $"fatal event {related.Term}, related or of unknown relation"),
        (_, _, { Count: > 0 }) when fatal.FirstOrDefault(e => e.RelatedToConditioning == true) is { } related => (DeathAttribution.Conditioning, $"fatal event {related.Term}, related to conditioning"),
        ({ } words, _, _) => (Read(words), "cause of death as recorded"),
        (_, _, { Count: > 0 }) => (Read(fatal[0].Term), $"fatal event {fatal[0].Term}, not related"),
        _ => (DeathAttribution.NotRecorded, "neither a cause nor a fatal event is recorded"),
    };

    private static DeathAttribution Read(string words) => words.ToUpperInvariant() switch
    {
        "DISEASE UNDER STUDY" or "DISEASE" or "PROGRESSION" or "PROGRESSIVE DISEASE" or "DISEASE PROGRESSION" or "MALIGNANT NEOPLASM PROGRESSION" => DeathAttribution.Disease,
        "PRODUCT" or "STUDY PRODUCT" or "STUDY TREATMENT" => DeathAttribution.Product,
        "CONDITIONING" or "LYMPHODEPLETION" => DeathAttribution.Conditioning,
        _ => DeathAttribution.Other,
    };
}
