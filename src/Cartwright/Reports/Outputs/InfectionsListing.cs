using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each infection of an infused subject.</summary>
internal static class InfectionsListing
{
    public const string Id = "infections-listing";
    private const string Title = "Infections by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Infections is not { } infections) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (infections.Infections.Count == 0) return Table.Empty(Id, Title, "no infection of an infused subject is recorded");
        var levels = LevelColumns.NameBySubject(analysis);
        return new(Id, Title, [new("Subject"), new("Level"), new("Infection"), new("Pathogen"), new("Site"), new("Worst grade", true), new("Serious"), new("Begun"), new("Ended"), new("Window"), new("Records")],
            [.. infections.Infections.Select(i => Row.Of(LevelColumns.Short(i.Event.Subject.Id, plan), levels[i.Event.Subject.Id], CourseText.Sentence(i.Event.Term), InfectionsTable.NameOf(i.Pathogen),
                i.Site is { } site ? CourseText.Sentence(site) : "not recorded", CourseText.Or(i.Event.WorstGrade), i.Event.Serious ? "yes" : "no", DayText.Of(i.Event.Start?.Day, i.Event.Subject, plan),
                DayText.Of(i.Event.End?.Day, i.Event.Subject, plan), CourseText.NameOf(i.Period, plan.Safety), CourseText.Cited(i.Event.Sources)))],
            [$"{CourseText.LatestInfusion} The window is that in which the infection began.", RulesInForce.DayNumbers(plan)]);
    }
}
