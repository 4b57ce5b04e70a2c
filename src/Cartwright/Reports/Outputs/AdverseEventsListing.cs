using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Every adverse event as recorded, with what was derived of it.</summary>
internal static class AdverseEventsListing
{
    public const string Id = "adverse-events-listing";
    private const string Title = "Adverse events by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (events.Events.Count == 0) return Table.Empty(Id, Title, "nobody who was treated had an event recorded");
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Treated);
        return new(Id, Title,
            [new("Subject"), new("Level"), new("Event"), new("Body system"), new("Begins, day", true), new("Ends, day", true), new("Grade", true), new("Serious"), new("Related"), new("Emergent"), new("Derived grade", true)],
            [.. events.Events.Select(e => Line(e, subjects))], [.. RulesInForce.DerivedGrades(analysis), "A dash: not recorded. An end that is not recorded may lie after the last contact.", RulesInForce.Emergence(plan), RulesInForce.DayNumbers(plan)]);
    }

    private static Row Line(FlaggedEvent e, ListedSubjects subjects) => Row.Of(
        subjects.Name(e.Subject.Id), subjects.Level(e.Subject.Id), e.Event.Term, e.Event.BodySystem,
        subjects.Day(e.Subject.Id, e.Event.Start, e.Event.PartialStart), subjects.Day(e.Subject.Id, e.Event.End, e.Event.PartialEnd),
        Grade(e.Event.Grade), YesNo(e.Event.Serious), e.Event.Related is { } related ? YesNo(related) : "–", YesNo(e.TreatmentEmergent), Grade(e.DerivedGrade));

    private static string Grade(int? grade) => grade is { } known ? $"{known}" : "–";

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
