using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Graft;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each assessment of acute graft-versus-host disease with its stages.</summary>
internal static class GraftListing
{
    public const string Id = "graft-versus-host-listing";
    private const string Title = "Acute graft-versus-host disease by subject and day";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (GraftTable.WhyNone(analysis, plan) is { } why) return Table.Empty(Id, Title, why);
        var assessed = analysis.Course!.Graft.Subjects.SelectMany(s => s.Assessments.Select(a => (s.Subject, Assessment: a))).ToList();
        if (assessed.Count == 0) return Table.Empty(Id, Title, "no assessment after an infusion is recorded");
        var notes = new Footnotes();
        List<Row> rows = [.. assessed.Select(a => Line(a.Subject, a.Assessment, plan, notes))];
        return new(Id, Title, [new("Subject"), new("Day"), new("Skin", true), new("Liver", true), new("Lower gut", true), new("Upper gut", true), new("Grade", true), new("Records")],
            rows, notes.With(RulesInForce.NotCalculable, RulesInForce.DayNumbers(plan)));
    }

    private static Row Line(Cartwright.Analysis.Subjects.Subject subject, GraftAssessment a, TrialPlan plan, Footnotes notes) => Row.Of(
        LevelColumns.Short(subject.Id, plan), DayText.Of(a.Day, subject, plan), CourseText.Or(a.Stages.Skin), CourseText.Or(a.Stages.Liver), CourseText.Or(a.Stages.LowerGut),
        CourseText.Or(a.Stages.UpperGut), CourseText.Or(a.Grade, notes), CourseText.Cited(a.Sources));
}
