using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Safety.Graft;
using Cartwright.Analysis.Safety.Infections;
using Cartwright.Analysis.Safety.LongTerm;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Events by period, over time and with what competes; infections; graft-versus-host disease; deaths; long-term follow-up.</summary>
internal static class CourseResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan) => analysis.Course is not { } course ? [] :
    [
        .. course.Events is { } events ? [.. ByPeriod(events, plan), .. Incidence(events, analysis, plan), .. Interest(events, analysis, plan)] : Array.Empty<Result>(),
        .. course.Infections is { } infections ? Infections(infections, analysis, plan) : [],
        .. course.Malignancies is { } malignancies ? [Malignancies(malignancies, analysis)] : Array.Empty<Result>(),
        .. GraftTable.WhyNone(analysis, plan) is null ? Graft(course.Graft, analysis, plan) : [],
        .. DeathsTables.WhyNone(analysis) is null ? Deaths(course.Deaths, analysis, plan) : [],
        .. LongTermTables.WhyNoVisits(analysis) is null ? FollowUp(LongTermTables.VisitsId, course.FollowUp, s => s.Visits) : [],
        .. LongTermTables.WhyNoTests(analysis) is null ? FollowUp(LongTermTables.TestsId, course.FollowUp, s => s.VirusTests) : [],
        .. Persistence(course.Persistence, analysis, plan),
    ];

    private static IEnumerable<Result> ByPeriod(EventCourseAnalysis events, TrialPlan plan)
    {
        var rows = new ResultRows(EventsByPeriodTable.Id, "enrolled");
        return
            from period in events.Events.Count == 0 ? [] : EventsByPeriodTable.Periods(events)
            from kind in EventsByPeriodTable.Kinds
            let count = EventsByPeriodTable.Count(events, period, kind.Rows)
            let named = CourseText.NameOf(period, plan.Safety)
            from result in new[] { rows.Count(kind.Name, named, count.Subjects), rows.Count(kind.Name, named, count.Events, "events") }
            select result;
    }

    private static IEnumerable<Result> Incidence(EventCourseAnalysis events, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(EventIncidenceTable.Id, "treated");
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Treated)
            where analysis.Subjects.In(AnalysisSet.Treated).Any()
            from incidence in events.Incidence
            from result in rows.Rate(incidence.Name, column.Title, incidence.Adjusted(column.Subjects), CourseText.HundredMonths, "per 100 patient-months")
                .Concat(rows.Rate($"{incidence.Name}: rate of events", column.Title, incidence.Events(column.Subjects), CourseText.HundredMonths, "per 100 patient-months"))
            select result;
    }

    private static IEnumerable<Result> Interest(EventCourseAnalysis events, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(EventsOfInterestTable.Id, ResultRows.Infused);
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Infused)
            from interest in events.Interest
            from result in rows.Share(interest.Name, column.Title, EventsOfInterestTable.With(column, interest, _ => true))
                .Concat(EventsOfInterestTable.Marks(plan).SelectMany(m => rows.CumulativeIncidence(interest.Name, column.Title, interest.Among(column.Subjects), m.Name, m.Days)))
            select result;
    }

    private static IEnumerable<Result> Infections(InfectionAnalysis infections, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(InfectionsTable.Id, ResultRows.Infused);
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Infused)
            where column.Subjects.Count > 0
            from window in InfectionAnalysis.Windows
            let name = CourseText.NameOf(window, plan.Safety)
            from result in rows.Rate($"infections, {name}", column.Title, infections.Density(column.Subjects, window), InfectionsTable.Per, "per 100 patient-days")
                .Append(rows.Count($"infections, {name}", column.Title, InfectionsTable.In(column, infections, window).Select(i => i.Event.Subject.Id).Distinct().Count()))
                .Concat(Enum.GetValues<Pathogen>().Select(p => rows.Count($"infections, {name}: {InfectionsTable.NameOf(p)}", column.Title, InfectionsTable.In(column, infections, window).Count(i => i.Pathogen == p), "events")))
            select result;
    }

    private static Result Malignancies(IReadOnlyList<SecondMalignancy> malignancies, StudyAnalysis analysis) =>
        new ResultRows(SecondMalignanciesTable.Id, ResultRows.Infused).Count("second primary malignancy", "Total", malignancies.Select(m => m.Event.Subject.Id).Distinct().Count());

    private static IEnumerable<Result> Graft(GraftAnalysis graft, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(GraftTable.Id, ResultRows.Infused);
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Infused)
            from result in Enumerable.Range(0, 5).Select(g => rows.Count($"acute, worst grade {g}", column.Title, GraftTable.Counts(column, graft)[g]))
                .Concat(GraftTable.Severities.Select(s => rows.Count($"chronic, {s.ToLowerInvariant()}", column.Title, GraftTable.In(column, graft).Count(g => GraftTable.IsSeverity(g, s)))))
                .Concat(GraftTable.Incidences.SelectMany(i => rows.CumulativeIncidence(i.Name, column.Title, graft.Acute(column.Subjects, i.Grade, plan.Conventions.Duration), $"day {GraftAnalysis.Day}", GraftAnalysis.Day)))
            select result;
    }

    private static IEnumerable<Result> Deaths(IReadOnlyList<Death> deaths, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(DeathsTables.Id, "enrolled");
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled)
            let own = DeathsTables.In(column, deaths)
            from result in DeathsTables.Times.Select(t => rows.Count($"died: {t.Name.ToLowerInvariant()}", column.Title, own.Count(t.Holds)))
                .Concat(DeathsTables.Attributions.Select(a => rows.Count($"died of: {a.Name.ToLowerInvariant()}", column.Title, own.Count(d => d.Attribution == a.Attribution))))
                .Prepend(rows.Count("died", column.Title, own.Count))
            select result;
    }

    private static IEnumerable<Result> FollowUp(string id, LongTermFollowUp followUp, Func<SubjectFollowUp, IReadOnlyList<DueItem>> of)
    {
        var rows = new ResultRows(id, ResultRows.Infused);
        return
            from item in LongTermTables.ByName(followUp, of)
            from standing in LongTermTables.Standing
            select rows.Count(standing.Name.ToLowerInvariant(), item.Name, item.Items.Count(i => i.Status == standing.Status));
    }

    private static IEnumerable<Result> Persistence(IReadOnlyList<VectorPersistence> persistence, StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(VectorPersistenceTable.Id, ResultRows.Infused);
        return
            from column in LevelColumns.Of(analysis, plan, AnalysisSet.Infused)
            from p in persistence
            from result in rows.Share($"product found, {p.Name}", column.Title, VectorPersistenceTable.Found(column, p))
            select result;
    }
}
