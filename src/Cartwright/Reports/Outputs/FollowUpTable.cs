using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>How long the infused were followed, by level.</summary>
internal static class FollowUpTable
{
    public const string Id = "follow-up";
    private const string Title = "Duration of follow-up from the first infusion";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis, plan) is { } why) return Table.Empty(Id, Title, why);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var notes = new Footnotes();
        List<Row> rows =
        [
            CourseText.Cells("Subjects with a last day", columns, c => $"{Curve(c, plan).Subjects}"),
            CourseText.Cells("Died, and so censored", columns, c => $"{Curve(c, plan).Subjects - Curve(c, plan).Events}"),
            CourseText.Cells("Median follow-up, days (interval)", columns, c => TimeToEventTable.Median(Curve(c, plan), notes)),
            .. TimeToEventTable.Landmarks.Select(l => CourseText.Cells($"Followed for {l.Name}, % (interval)", columns, c => TimeToEventTable.At(Curve(c, plan), l.Days, notes))),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With("Reverse Kaplan–Meier: the end of follow-up is the event, and death censors it.", RulesInForce.Lengths(plan), RulesInForce.LogLog));
    }

    /// <summary>Why there is nothing to tell; null where there is. When somebody was last measured is not how long they were followed.</summary>
    public static string? WhyNone(StudyAnalysis analysis, TrialPlan plan) =>
        !analysis.Subjects.EndsRecorded ? $"deaths, ends of observation and last contacts are {CourseText.NotInPackage}"
        : Curve(LevelColumns.Of(analysis, plan, AnalysisSet.Infused)[^1], plan).Subjects == 0 ? "nobody was infused, or no last day of anybody is recorded"
        : null;

    /// <summary>The curve of a column.</summary>
    public static SurvivalCurve Curve(DoseColumn column, TrialPlan plan) => FollowUpTime.Curve(column.Subjects, plan.Conventions.Duration);
}
