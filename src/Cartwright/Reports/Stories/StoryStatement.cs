using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Reports.Stories;

/// <summary>Whether a statement tells what happened, or how the analysis counts it.</summary>
public enum StoryPart
{
    /// <summary>Something that happened, in order of time.</summary>
    Course,

    /// <summary>What the analysis makes of it.</summary>
    Judgement,
}

/// <summary>One statement of a subject's story, and the records that say so.</summary>
/// <param name="At">When it happened; null for a judgement, and for what was recorded without a date.</param>
/// <param name="Days">The same in days from the first infusion; null also for who was never infused.</param>
/// <param name="Topic">What it is about, in a word or two.</param>
/// <param name="Sources">The records, by domain and number; empty where no record is the source but the lack of one.</param>
public sealed record StoryStatement(StoryPart Part, SdtmDate? At, double? Days, string Topic, string Text, IReadOnlyList<DataRecord> Sources)
{
    internal static StoryStatement Judged(string topic, string text, params IEnumerable<DataRecord> sources) => new(StoryPart.Judgement, null, null, topic, text, InOrder(sources));

    internal static IReadOnlyList<DataRecord> InOrder(IEnumerable<DataRecord> sources) =>
        [.. sources.Distinct().OrderBy(s => s.Domain, StringComparer.Ordinal).ThenBy(s => s.Sequence)];
}
