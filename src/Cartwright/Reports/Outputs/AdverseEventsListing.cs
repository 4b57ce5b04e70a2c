using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each adverse event of an enrolled subject, whenever it began; the rows of one event as one.</summary>
internal static class AdverseEventsListing
{
    public const string Id = "adverse-events-listing";
    private const string Title = "Adverse events by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Events is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (events.Events.Count == 0) return Table.Empty(Id, Title, "no adverse event of an enrolled subject in the data package");
        var levels = LevelColumns.NameBySubject(analysis);
        return new(Id, Title, [new("Subject"), new("Level"), new("Event"), new("Worst grade", true), new("Serious"), new("Emergent"), new("Related"), new("Begun"), new("Ended"), new("Period"), new("Records")],
            [.. events.Events.Select(e => Row.Of(LevelColumns.Short(e.Subject.Id, plan), levels[e.Subject.Id], CourseText.Sentence(e.Term), CourseText.Or(e.WorstGrade), Word(e.Serious), Word(e.TreatmentEmergent),
                Word(Attributed.To(e, EventAttribution.Product)), DayText.Of(e.Start?.Day, e.Subject, plan), DayText.Of(e.End?.Day, e.Subject, plan), CourseText.NameOf(events.PeriodOf(e), plan.Safety), CourseText.Cited(e.Sources)))],
            [CourseText.Chains, RulesInForce.Emergence(plan), RulesInForce.DayNumbers(plan)]);
    }

    private static string Word(bool holds) => holds ? "yes" : "no";
}
