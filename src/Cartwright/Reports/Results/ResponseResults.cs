using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Response and times to event.</summary>
internal static class ResponseResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan) => ResponseTable.IsUnknown(analysis)
        ? Times(analysis, plan)
        : [.. Best(analysis, plan), .. Rates(analysis, plan), .. Change(analysis), .. Times(analysis, plan), .. EfficacyResults.Of(analysis, plan)];

    private static IEnumerable<Result> Best(StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(ResponseTable.Id, ResultRows.Infused);
        return
            from word in ResponseWords.Of(plan)
            from c in LevelColumns.Of(analysis, plan, AnalysisSet.Infused)
            select rows.Count($"best response {word.Code}", c.Title, LevelColumns.Of(c, analysis.Response.Subjects, s => s.Subject).Count(word.Is));
    }

    private static IEnumerable<Result> Rates(StudyAnalysis analysis, TrialPlan plan)
    {
        var (infused, enrolled) = (new ResultRows(ResponseTable.Id, ResultRows.Infused), new ResultRows(ResponseTable.Id, "enrolled"));
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return
            from rate in ResponseWords.Rates(plan)
            from result in columns.SelectMany(c => infused.Share(rate.Name, c.Title, rate.Of(ResponseTable.In(c, analysis.Response.Subjects))))
                .Concat(enrolled.Share(rate.Name, "Total", rate.Of(analysis.Response.Enrolled)))
            select result;
    }

    private static IEnumerable<Result> Change(StudyAnalysis analysis)
    {
        var rows = new ResultRows(ResponseListing.Id, ResultRows.Infused);
        return analysis.Response.Subjects.Where(s => s.Infused).Select(s => rows.Number("best change of the sum of diameters", s.Subject, s.BestChangePercent, "%"));
    }

    private static IEnumerable<Result> Times(StudyAnalysis analysis, TrialPlan plan) =>
        from e in SurvivalEndpoint.Of(analysis)
        from result in new ResultRows(TimeToEventTable.Id, $"from {e.From}").Curve(e.Code, "Total", e.Times.Curve, plan)
        select e.NotEstimable is { } why ? result with { Value = Estimate.None(why) } : result;
}
