namespace Cartwright.Analysis.Safety.Events;

/// <summary>What an event may be due to; each is recorded apart, and they overlap.</summary>
public enum EventAttribution
{
    /// <summary>The product (AEREL).</summary>
    Product,

    /// <summary>Conditioning (AERELCND).</summary>
    Conditioning,

    /// <summary>The collection of cells (AERELAPH).</summary>
    Collection,
}

/// <summary>Whether events are due to something, as recorded.</summary>
public static class Attributed
{
    /// <summary>Related, or nobody said that it was not: the worst is supposed of an event whose relation is missing.</summary>
    public static bool To(EventChain chain, EventAttribution attribution) => chain.Rows.Any(r => To(r, attribution));

    /// <summary>The same of one row.</summary>
    public static bool To(FlaggedEvent row, EventAttribution attribution) => Relation(row, attribution) != false;

    /// <summary>Whether a study recorded the relation of any event; where it did not, nothing is supposed.</summary>
    public static bool IsRecorded(IEnumerable<EventChain> chains, EventAttribution attribution) => chains.SelectMany(c => c.Rows).Any(r => Relation(r, attribution) is not null);

    private static bool? Relation(FlaggedEvent row, EventAttribution attribution) => attribution switch
    {
        EventAttribution.Conditioning => row.Event.RelatedToConditioning,
        EventAttribution.Collection => row.Event.RelatedToCollection,
        _ => row.Event.Related,
    };
}
