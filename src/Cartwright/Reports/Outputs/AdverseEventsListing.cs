using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Every adverse event as recorded, with what was derived of it; and the serious ones alone.</summary>
internal static class AdverseEventsListing
{
    public const string Id = "adverse-events-listing";
    public const string SeriousId = "serious-events-listing";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan) => Listing(analysis, plan, Id, "Adverse events by subject", _ => true, "no adverse event was recorded");

    /// <summary>Those that met a criterion of seriousness.</summary>
    public static Table Serious(StudyAnalysis analysis, TrialPlan plan) => Listing(analysis, plan, SeriousId, "Serious adverse events by subject", e => e.Event.Serious, "no serious adverse event was recorded");

    private static Table Listing(StudyAnalysis analysis, TrialPlan plan, string id, string title, Func<FlaggedEvent, bool> belongs, string none)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(id, title, AdverseEventsOverviewTable.NotCollected);
        var listed = events.Events.Where(belongs).ToList();
        if (listed.Count == 0) return Table.Empty(id, title, none);
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Treated);
        return new(id, title,
            [new("Subject"), new("Level"), new("Event"), new("Body system"), new("Begins, day", true), new("Ends, day", true), new("Grade", true), new("Serious"), new("Related"), new("Emergent")],
            [.. listed.Select(e => Line(e, subjects))], ["A dash: not recorded. An end that is not recorded may lie after the last contact.", RulesInForce.Emergence(plan), RulesInForce.DayNumbers(plan)]);
    }

    private static Row Line(FlaggedEvent e, ListedSubjects subjects) => Row.Of(
        subjects.Name(e.Subject.Id), subjects.Level(e.Subject.Id), e.Event.Term, e.Event.BodySystem,
        subjects.Day(e.Subject.Id, e.Event.Start, e.Event.PartialStart), subjects.Day(e.Subject.Id, e.Event.End, e.Event.PartialEnd),
        e.Event.Grade is { } grade ? $"{grade}" : "–", YesNo(e.Event.Serious), e.Event.Related is { } related ? YesNo(related) : "–", YesNo(e.TreatmentEmergent));

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
