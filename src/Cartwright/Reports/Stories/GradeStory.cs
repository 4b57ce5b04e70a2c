using Cartwright.Analysis;
using Cartwright.Analysis.Safety;

namespace Cartwright.Reports.Stories;

/// <summary>Every change of the derived grades of cytokine release and neurotoxicity, with the signs that made it.</summary>
internal static class GradeStory
{
    public const string Release = "cytokine release", Neurotoxicity = "neurotoxicity";

    public static IEnumerable<StoryStatement> Of(SubjectRecords of) => of.Infusion is null ? [] : [.. Releases(of), .. Neurotoxicities(of)];

    private static IEnumerable<StoryStatement> Releases(SubjectRecords of)
    {
        var course = of.Analysis.CytokineRelease.Courses.FirstOrDefault(c => c.Subject == of.Subject.Id);
        if (course is null) return [];
        if (course.MaxGrade is null) return [StoryStatement.Judged(Release, $"not graded: {course.NotGraded}")];
        return
        [
            .. from episode in course.Episodes
               from statement in Episode(of, Release, episode.Spans, episode.End, episode.Ending, at => SignsAt.Moment(of, at, of.Moment(episode.Onset)))
               select statement,
            StoryStatement.Judged(Release, $"worst grade {course.MaxGrade} ({of.Plan.CytokineRelease.Scale}), {Others(of, course)}; {course.Episodes.Count} {(course.Episodes.Count == 1 ? "episode" : "episodes")}"),
        ];
    }

    private static string Others(SubjectRecords of, CytokineReleaseCourse course) =>
        string.Join(", ", CytokineReleaseScales.All.Where(s => s != of.Analysis.CytokineRelease.Scale).Select(s => $"{course.MaxGradeUnder(s)} by {s.Title}"));

    private static IEnumerable<StoryStatement> Neurotoxicities(SubjectRecords of)
    {
        var course = of.Analysis.Neurotoxicity.IsAssessed ? of.Analysis.Neurotoxicity.Courses.FirstOrDefault(c => c.Subject == of.Subject.Id) : null;
        if (course is null) return [];
        if (course.MaxGrade is null) return [StoryStatement.Judged(Neurotoxicity, $"not graded: {course.NotGraded}")];
        return
        [
            .. from episode in course.Episodes
               from statement in Episode(of, Neurotoxicity, episode.Spans, episode.End, episode.Ending, at => SignsAt.Assessment(of, at))
               select statement,
            StoryStatement.Judged(Neurotoxicity, $"worst grade {course.MaxGrade} (ASTCT 2019); {course.Score} score before infusion {(course.BaselineScore is { } score ? $"{score} of {(course.Score == "ICE" ? 10 : 32)}" : "not taken")}"),
        ];
    }

    // Spans in which something changed, but not the grade, are one.
    private static IEnumerable<StoryStatement> Episode(
        SubjectRecords of, string topic, IReadOnlyList<GradedSpan> spans, Units.Duration end, EpisodeEnding ending, Func<DateTime, (string Words, IReadOnlyList<DataRecord> Sources)> signs)
    {
        int? grade = null;
        foreach (var span in spans.Where(s => s.Grade != grade || grade is null))
        {
            if (span.Grade == grade) continue;
            var (words, sources) = signs(of.Moment(span.From));
            yield return of.Happened(span.From, topic, $"grade {span.Grade}{(grade is null ? "" : $" after {grade}")}: {words}", sources);
            grade = span.Grade;
        }
        yield return of.Happened(end, topic, ending switch
        {
            EpisodeEnding.Resolved => "episode over: every sign gone for as long as the rule asks",
            EpisodeEnding.GoneWhenLastSeen => "no sign any more, and not seen for long enough to call it over",
            _ => "a sign still there when last seen, or death in the episode",
        }, signs(of.Moment(end)).Sources);
    }
}
