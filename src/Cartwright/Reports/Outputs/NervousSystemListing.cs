using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The assessments that neurotoxicity is graded from: each that was not normal, and each that was not done.</summary>
internal static class NervousSystemListing
{
    public const string Id = "nervous-system-assessments";
    private const string Title = "Assessments of the nervous system by subject, those not normal";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        List<NeurologicalAssessment> all = [.. analysis.Package.NeurologicalAssessments.Where(a => subjects.Holds(a.Subject))];
        if (all.Count == 0) return Table.Empty(Id, Title, "no assessment is in the data package");
        var shown = all.Where(a => IcansGrade.Of(a) != 0).OrderBy(a => a.Subject, StringComparer.Ordinal).ThenBy(a => a.At?.Moment).ThenBy(a => a.Sequence).ToList();
        if (shown.Count == 0) return Table.Empty(Id, Title, $"each of {all.Count} assessments was normal");
        return new(Id, Title, [new("Subject"), new("Level"), new("Day", true), new("At"), new("Test"), new("Score", true), new("Finding"), new("Grade on its axis", true)],
            [.. shown.Select(a => Line(a, subjects))], [$"Not listed: {all.Count - shown.Count} normal assessments. A dash: not done, or no grade on this axis.", RulesInForce.DayNumbers(plan)]);
    }

    private static Row Line(NeurologicalAssessment a, ListedSubjects subjects) => Row.Of(
        subjects.Name(a.Subject), subjects.Level(a.Subject), subjects.Day(a.Subject, a.At), a.At is { HasTime: true } at ? $"{at.Moment:HH:mm}" : "–",
        a.Test, a.Score is { } score ? Numbers.Significant(score) : "–", a.Finding?.ToLowerInvariant() ?? "–", IcansGrade.Of(a) is { } grade ? $"{grade}" : "–");
}
