using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Graft;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Graft-versus-host disease of the infused: the worst acute grade, its incidence by day 100, and the chronic disease as recorded.</summary>
internal static class GraftTable
{
    public const string Id = "graft-versus-host";
    private const string Title = "Graft-versus-host disease";

    /// <summary>The grades whose incidence is told, each or worse.</summary>
    public static IReadOnlyList<(string Name, int Grade)> Incidences { get; } = [("Acute, grade II to IV", 2), ("Acute, grade III to IV", 3)];

    /// <summary>The severities of the chronic disease.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["MILD", "MODERATE", "SEVERE"];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis, plan) is { } why) return Table.Empty(Id, Title, why);
        var graft = analysis.Course!.Graft;
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var notes = new Footnotes();
        List<Row> rows =
        [
            Row.Group("Acute disease: worst grade (MAGIC 2016)"),
            .. Enumerable.Range(0, 5).Select(g => CourseText.Cells($"Grade {g}", columns, c => $"{Counts(c, graft)[g]}")),
            CourseText.Cells("Not graded", columns, c => $"{Counts(c, graft).Missing}{notes.Mark(Reasons(c, graft))}"),
            Row.Group($"Cumulative incidence by day {GraftAnalysis.Day}, % (interval)"),
            .. Incidences.Select(i => CourseText.Cells(i.Name, columns, c => c.Subjects.Count == 0 ? "–" : CourseText.Incidence(graft.Acute(c.Subjects, i.Grade, plan.Conventions.Duration), GraftAnalysis.Day, notes))),
            Row.Group("Chronic disease: worst severity as recorded (NIH 2014)"),
            .. Severities.Select(s => CourseText.Cells(CourseText.Sentence(s), columns, c => $"{In(c, graft).Count(g => IsSeverity(g, s))}")),
            CourseText.Cells("None recorded", columns, c => $"{In(c, graft).Count(g => g.Chronic is null)}"),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With(
            "Harris et al., Biol. Blood Marrow Transplant. 22 (2016) 4–10: stages from body surface, bilirubin, stool and upper gut, or as recorded; above 50 kg the limits of adults hold for stool. "
            + "A day on which an organ was not staged has a grade only where that organ could not change it.",
            $"Relapse or progression and death compete. {CourseText.Competing}", RulesInForce.Lengths(plan)));
    }

    /// <summary>Why there is nothing to tell; null where there is.</summary>
    public static string? WhyNone(StudyAnalysis analysis, TrialPlan plan) =>
        analysis.Course is { Graft.Subjects.Count: > 0 } ? null
        : plan.IsDonorDerived ? $"the cells are a donor's, and signs of graft-versus-host disease are {CourseText.NotInPackage}"
        : $"{CourseText.NotInPackage}; by the protocol the cells are no donor's, or it does not say whose";

    /// <summary>The subjects of a column by worst acute grade.</summary>
    public static GradeCounts Counts(DoseColumn column, GraftAnalysis graft) => GradeCounts.Of(In(column, graft).Select(s => s.WorstGrade));

    /// <summary>Whether the chronic disease of a subject was of this severity.</summary>
    public static bool IsSeverity(SubjectGraft subject, string severity) => string.Equals(subject.Chronic, severity, StringComparison.OrdinalIgnoreCase);

    /// <summary>The subjects of a column.</summary>
    public static List<SubjectGraft> In(DoseColumn column, GraftAnalysis graft) => LevelColumns.Of(column, graft.Subjects, s => s.Subject.Id);

    private static IEnumerable<string?> Reasons(DoseColumn column, GraftAnalysis graft) => In(column, graft).Where(s => s.WorstGrade is null)
        .Select(s => s.Assessments.Count == 0 ? "no assessment after the infusion" : s.Assessments[^1].Grade.Reason);
}
