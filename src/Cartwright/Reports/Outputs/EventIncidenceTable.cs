using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Treatment-emergent events over the time at risk, by level: for subjects who were followed for unequal times.</summary>
internal static class EventIncidenceTable
{
    public const string Id = "event-incidence";
    private const string Title = "Exposure-adjusted incidence, per 100 patient-months";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Events is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Treated);
        if (columns[^1].Subjects.Count == 0) return Table.Empty(Id, Title, "nobody received study treatment");
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], [.. events.Incidence.SelectMany(i => Rows(i, columns))],
            [
                "Incidence: subjects with an event over the time of all to their first, or to the end of collection or observation. Rate: events over all that time.",
                $"{CourseText.Chains} Grade and seriousness count from the onset of the row that has them. {RulesInForce.Emergence(plan)}", .. RulesInForce.DerivedGrades(analysis), CourseText.Poisson,
            ]);
    }

    private static IEnumerable<Row> Rows(EventIncidence incidence, IReadOnlyList<Analysis.Safety.DoseColumn> columns) =>
    [
        Row.Group(incidence.Name),
        CourseText.Cells("Subjects with an event", columns, c => $"{incidence.Adjusted(c.Subjects).Events}"),
        CourseText.Cells("Incidence (interval)", columns, c => CourseText.Rate(incidence.Adjusted(c.Subjects), CourseText.HundredMonths)),
        CourseText.Cells("Rate of events (interval)", columns, c => CourseText.Rate(incidence.Events(c.Subjects), CourseText.HundredMonths)),
    ];
}
