using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;

namespace Cartwright.Reports.Outputs;

/// <summary>What is told of a subject's first episode of neurotoxicity.</summary>
internal static class IcansMeasures
{
    /// <summary>The measures of the first episode, in days.</summary>
    public static IReadOnlyList<(string Name, Func<IcansCourse, Estimate> Of)> OfFirstEpisode { get; } =
    [
        ("onset", c => First(c, e => e.Onset.Days)),
        ("first moment of its worst grade", c => First(c, e => e.MaxGradeFirst.Days)),
        ("length", c => First(c, Length)),
    ];

    /// <summary>A measure over those of the courses that have an episode.</summary>
    public static SummaryStatistics Summarise(IEnumerable<IcansCourse> courses, Func<IcansCourse, Estimate> measure) =>
        SummaryStatistics.Of([.. courses.Where(c => c.Episodes.Count > 0).Select(measure)]);

    private static Estimate First(IcansCourse course, Func<IcansEpisode, Estimate> what) =>
        course.Episodes is [var first, ..] ? what(first) : Estimate.None(course.NotGraded ?? "no episode");

    private static Estimate Length(IcansEpisode e) => e.Ending == EpisodeEnding.PresentWhenLastSeen
        ? Estimate.None(FormattableString.Invariant($"not over when last seen, {e.Length.Days:0.#} days after its onset"))
        : e.Length.Days;
}
