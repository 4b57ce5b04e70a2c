using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each serious event of an enrolled subject, whenever it began, with why it is serious and what it may be due to; the rows of one event as one.</summary>
internal static class SeriousEventsListing
{
    public const string Id = "serious-events-criteria";
    private const string Title = "Serious adverse events: criteria, relation and period";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Events is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        var serious = events.Events.Where(e => e.Serious).ToList();
        if (serious.Count == 0) return Table.Empty(Id, Title, "no serious event is recorded");
        var levels = LevelColumns.NameBySubject(analysis);
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Event"), new("Worst grade", true), new("Criteria"), new("Related to"), new("Begun"), new("Ended"), new("Period"), new("Records")],
            [.. serious.Select(e => Row.Of(LevelColumns.Short(e.Subject.Id, plan), levels[e.Subject.Id], CourseText.Sentence(e.Term), CourseText.Or(e.WorstGrade), Criteria(e), Relation(e, events.Events),
                DayText.Of(e.Start?.Day, e.Subject, plan), DayText.Of(e.End?.Day, e.Subject, plan), CourseText.NameOf(events.PeriodOf(e), plan.Safety), CourseText.Cited(e.Sources)))],
            [$"{CourseText.Chains} Related: or nobody said that it was not, where the study recorded that relation. Period: that in which the event began. {CourseText.LatestInfusion}", .. RulesInForce.DerivedGrades(analysis), RulesInForce.DayNumbers(plan)]);
    }

    private static string Criteria(EventChain e)
    {
        var all = e.Rows.Aggregate(SeriousnessCriteria.None, (a, r) => a | r.Event.Criteria);
        return all == SeriousnessCriteria.None ? "not recorded" : string.Join(", ", Enum.GetValues<SeriousnessCriteria>().Where(c => c != SeriousnessCriteria.None && all.HasFlag(c)).Select(Word));
    }

    private static string Word(SeriousnessCriteria criterion) => criterion switch
    {
        SeriousnessCriteria.LifeThreatening => "life-threatening",
        SeriousnessCriteria.CongenitalAnomaly => "congenital anomaly",
        SeriousnessCriteria.MedicallyImportant => "medically important",
        _ => criterion.ToString().ToLowerInvariant(),
    };

    private static string Relation(EventChain e, IReadOnlyList<EventChain> all)
    {
        var related = Enum.GetValues<EventAttribution>().Where(a => (a == EventAttribution.Product || Attributed.IsRecorded(all, a)) && Attributed.To(e, a)).Select(EventsByPeriodTable.NameOf).ToList();
        return related.Count == 0 ? "nothing of the trial" : string.Join(", ", related);
    }
}
