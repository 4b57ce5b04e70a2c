using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Stories;

/// <summary>One subject's whole story from the analysis: what happened, in order of time, and how the analysis counts it, each statement with its records.</summary>
/// <param name="Who">Age, sex and arm, as far as DM tells.</param>
/// <param name="Infusion">The first infusion, from which days are counted; null for who was never infused.</param>
/// <param name="Statements">The course first, in order of time, what has no date at its end; then the judgements.</param>
public sealed record SubjectStory(string Subject, string Who, SdtmDate? Infusion, IReadOnlyList<StoryStatement> Statements)
{
    /// <summary>The story of a subject; null where the package has no such subject.</summary>
    public static SubjectStory? Of(StudyData data, StudyAnalysis analysis, TrialPlan plan, string subject)
    {
        if (analysis.Subjects.Subjects.FirstOrDefault(s => s.Id == subject) is not { } known) return null;
        var of = new SubjectRecords(data, analysis, plan, known);
        var row = of.Rows.Demographics[0];
        return new(subject, string.Join(", ", new[] { row.AgeYears is { } age ? $"{age} years" : null, row.Sex, row.Arm is null ? "no arm" : $"arm {row.Arm}" }.OfType<string>()),
            known.FirstInfused, InOrder(All(of)));
    }

    /// <summary>The subject that is meant by an identifier, or by the short name that reports give it, where exactly one has that name; null otherwise.</summary>
    public static string? Named(StudyData data, TrialPlan plan, string name)
    {
        var subjects = data.Demographics.Select(d => d.Subject).Distinct().ToList();
        return subjects.Contains(name) ? name : subjects.FindAll(s => LevelColumns.Short(s, plan) == name) is [var only] ? only : null;
    }

    /// <summary>The subjects whose identifiers are nearest to one that there is not, the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(StudyData data, string subject, int count = 3) =>
    [
        .. data.Demographics.Select(d => d.Subject).Distinct()
            .OrderByDescending(s => s.EndsWith(subject, StringComparison.OrdinalIgnoreCase)).ThenBy(s => EditDistance.Between(s.ToUpperInvariant(), subject.ToUpperInvariant()))
            .ThenBy(s => s, StringComparer.Ordinal).Take(count),
    ];

    private static List<StoryStatement> All(SubjectRecords of)
    {
        var grades = GradeStory.Of(of).ToList();
        return
        [
            .. CourseStory.Of(of), .. SignStory.Of(of), .. TreatmentStory.Of(of), .. grades, .. SampleStory.Of(of),
            .. ResponseStory.Of(of), .. ToxicityStory.Of(of, grades), .. SurvivalStory.Of(of), .. SetStory.Of(of),
        ];
    }

    // By the days that are printed: a day without a time of day is whole days from the infusion, so that day 1 follows an hour of day 0.75 on the same calendar day. What is told first of one moment stays first.
    private static IReadOnlyList<StoryStatement> InOrder(List<StoryStatement> statements) =>
        [.. statements.OrderBy(s => s.Part).ThenBy(s => s.Part == StoryPart.Course && s.At is null).ThenBy(s => s.Days ?? 0).ThenBy(s => s.At?.Moment ?? default)];
}
