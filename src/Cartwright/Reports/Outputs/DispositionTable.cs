using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>How far the enrolled came, and how their observation ended, by level.</summary>
internal static class DispositionTable
{
    public const string Id = "disposition";
    private const string Title = "Disposition";

    /// <summary>What stands in the place of the ways in which observation ended, where nobody's end is recorded.</summary>
    public const string End = "End of study (DS)";

    /// <summary>Why nobody's death can be counted.</summary>
    public const string NoEnds = "Deaths and ends of observation are not in the data package";

    /// <summary>The steps that subjects are counted at, in their order; the last only where toxicity could be judged and there are dose levels to decide on.</summary>
    public static IReadOnlyList<(string Name, AnalysisSet Set)> Steps(StudyAnalysis analysis) =>
    [
        ("Enrolled", AnalysisSet.Enrolled), ("Conditioning started", AnalysisSet.Conditioned), ("Infused", AnalysisSet.Infused),
        .. analysis.Toxicity is { Levels.Count: > 0 } ? [("Counted in the dose decisions", AnalysisSet.DltEvaluable)] : Array.Empty<(string, AnalysisSet)>(),
    ];

    /// <summary>Why nobody can be counted at a step; null where they can. That nothing was recorded of anybody is no count of 0.</summary>
    public static string? WhyUnknown(AnalysisSet step, StudyAnalysis analysis, TrialPlan plan) =>
        step != AnalysisSet.Conditioned || analysis.Subjects.ConditioningRecorded ? null : plan.IsConditioned ? CourseText.NotInPackage : "not planned";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Subjects.Subjects.Count == 0) return Table.Empty(Id, Title, "no subject in the data package");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        var failures = analysis.Subjects.Subjects.Count - columns[^1].Subjects.Count;
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
            [
                .. Steps(analysis).Select(step => WhyUnknown(step.Set, analysis, plan) is { } why ? CourseText.Cells(step.Name, columns, _ => why) : Counts(step.Name, columns, s => s.IsIn(step.Set))),
                Row.Group("How observation ended"),
                .. EndsRecorded(analysis) ? Endings(columns[^1].Subjects).Select(end => Counts(end, columns, s => Ending(s) == end)) : [CourseText.Cells(End, columns, _ => CourseText.NotInPackage)],
                .. FollowUpRecorded(analysis) ? [Row.Group("Survival"), Counts("Died, at any time", columns, s => s.Death is not null)] : Array.Empty<Row>(),
            ],
            [.. Notes(analysis, failures)]);
    }

    private static IEnumerable<string> Notes(StudyAnalysis analysis, int failures)
    {
        if (failures > 0) yield return $"Consented and failed screening, not counted here: {failures}.";
        if (!FollowUpRecorded(analysis)) yield return $"{NoEnds}.";
    }

    /// <summary>Whether anybody's end of study (DS) is recorded. Where nobody's is, that nobody's observation has ended cannot be said.</summary>
    public static bool EndsRecorded(StudyAnalysis analysis) => analysis.Subjects.Subjects.Any(s => s.EndReason is not null);

    /// <summary>Whether any death or end is recorded. Where none is, the package does not hold them, and a count of 0 would say that nobody died.</summary>
    public static bool FollowUpRecorded(StudyAnalysis analysis) => analysis.Subjects.Subjects.Any(s => s.Death is not null || s.EndReason is not null);

    /// <summary>How a subject's observation ended, as recorded.</summary>
    public static string Ending(Subject subject) => subject.EndReason is { Length: > 0 } reason ? Sentence(reason) : "No end recorded";

    /// <summary>The ways in which observation ended, the most frequent first.</summary>
    public static IEnumerable<string> Endings(IEnumerable<Subject> subjects) =>
        subjects.GroupBy(Ending).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);

    private static Row Counts(string name, IReadOnlyList<DoseColumn> columns, Func<Subject, bool> holds) =>
        new([name, .. columns.Select(c => Numbers.Subjects(c.Subjects.Count(holds), c.Subjects.Count))]);

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
}
