using Cartwright.Analysis;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Remission of leukaemia; its times are among the times to event.</summary>
internal static class RemissionResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan) =>
        analysis.Remission.Subjects.Count == 0 ? [] : [.. Best(analysis, plan), .. Rates(analysis, plan), .. BySubject(analysis)];

    private static IEnumerable<Result> Best(StudyAnalysis analysis, TrialPlan plan)
    {
        var (rows, remission) = (new ResultRows(RemissionTable.Id, ResultRows.Infused), analysis.Remission);
        foreach (var column in LevelColumns.Of(analysis, plan, AnalysisSet.Infused))
        {
            var subjects = LevelColumns.Of(column, remission.Subjects, s => s.Subject);
            foreach (var category in RemissionTable.Categories(remission.Criteria))
                yield return rows.Count($"best response {category.Code()}", column.Title, subjects.Count(s => s.Best == category));
            yield return rows.Count("refractory", column.Title, subjects.Count(s => s.IsRefractory));
        }
    }

    private static IEnumerable<Result> Rates(StudyAnalysis analysis, TrialPlan plan)
    {
        var (infused, enrolled) = (new ResultRows(RemissionTable.Id, ResultRows.Infused), new ResultRows(RemissionTable.Id, "enrolled"));
        var (remission, all) = (analysis.Remission, analysis.Subjects.In(AnalysisSet.Enrolled).Count());
        return
            from rate in RemissionTable.Rates(remission)
            from result in LevelColumns.Of(analysis, plan, AnalysisSet.Infused).SelectMany(c => infused.Share(rate.Name, c.Title, rate.Of(RemissionTable.In(c, remission))))
                .Concat(enrolled.Share(rate.Name, "Total", RemissionTable.Enrolled(rate.Of(RemissionRates.Among(remission.Subjects)), all)))
            select result;
    }

    private static IEnumerable<Result> BySubject(StudyAnalysis analysis)
    {
        var rows = new ResultRows(RemissionListing.Id, ResultRows.Infused);
        var infusions = analysis.Subjects.In(AnalysisSet.Infused).ToDictionary(s => s.Id, s => s.FirstInfused!.Value.Day, StringComparer.Ordinal);
        return analysis.Remission.Subjects.Where(s => infusions.ContainsKey(s.Subject)).Select(s => rows.Number("days from infusion to first remission", s.Subject,
            s.FirstRemission is { } day ? day.DayNumber - infusions[s.Subject].DayNumber : Estimate.None("no remission"), "d"));
    }
}
