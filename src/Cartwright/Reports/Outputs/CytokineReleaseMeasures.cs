using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;

namespace Cartwright.Reports.Outputs;

/// <summary>What is told of a subject's first episode of cytokine release, and who was graded how.</summary>
internal static class CytokineReleaseMeasures
{
    /// <summary>The measures of the first episode, in days.</summary>
    public static IReadOnlyList<(string Name, Func<CytokineReleaseCourse, Estimate> Of)> OfFirstEpisode { get; } =
    [
        ("onset", c => First(c, e => e.Onset.Days)),
        ("first moment of its worst grade", c => First(c, e => e.MaxGradeFirst.Days)),
        ("length", c => First(c, Length)),
    ];

    /// <summary>A measure over those of the courses that have an episode.</summary>
    public static SummaryStatistics Summarise(IEnumerable<CytokineReleaseCourse> courses, Func<CytokineReleaseCourse, Estimate> measure) =>
        SummaryStatistics.Of([.. courses.Where(c => c.Episodes.Count > 0).Select(measure)]);

    /// <summary>Each subject's worst grade: derived where the signs were recorded, else as recorded under the first scale. And under which name.</summary>
    public static (string Scale, IReadOnlyDictionary<string, int> OfSubject) Grades(StudyAnalysis analysis) => Scales(analysis)[0];

    /// <summary>The same under every scale: one where grades are derived, each of those that a study recorded.</summary>
    public static IReadOnlyList<(string Scale, IReadOnlyDictionary<string, int> OfSubject)> Scales(StudyAnalysis analysis)
    {
        var derived = analysis.CytokineRelease.Courses.Where(c => c.MaxGrade is not null).ToDictionary(c => c.Subject, c => c.MaxGrade!.Value, StringComparer.Ordinal);
        return derived.Count == 0 && analysis.RecordedGrades.Scales.Count > 0
            ? [.. analysis.RecordedGrades.Scales.Select(s => ($"as recorded, {s.Name}", s.OfSubject))]
            : [("derived", derived)];
    }

    private static Estimate First(CytokineReleaseCourse course, Func<CytokineReleaseEpisode, Estimate> what) =>
        course.Episodes is [var first, ..] ? what(first) : Estimate.None(course.NotGraded ?? "no episode");

    private static Estimate Length(CytokineReleaseEpisode e) => e.Ending == EpisodeEnding.PresentWhenLastSeen
        ? Estimate.None(FormattableString.Invariant($"not over when last seen, {e.Length.Days:0.#} days after its onset"))
        : e.Length.Days;
}
