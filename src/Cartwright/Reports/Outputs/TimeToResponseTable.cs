using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Time to response of the responders, by level.</summary>
internal static class TimeToResponseTable
{
    public const string Id = "time-to-response";
    private const string Title = "Time to response";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var times = analysis.Efficacy.TimeToResponse.Subjects;
        if (times.Count == 0) return Table.Empty(Id, Title, "nobody had a response with a date");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var days = columns.Select(c => LevelColumns.Of(c, times, t => t.Subject).ConvertAll(t => (double)t.Days)).ToList();
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
            [new(["Responders", .. days.Select(d => $"{d.Count}")]), new(["Median, days (range)", .. days.Select(Spread)])],
            ["From the first infusion to the first day of the response that counts, which is not the day of its confirmation; of the responders alone.", RulesInForce.Lengths(plan)]);
    }

    private static string Spread(List<double> days) => Median.Of(days) is { } median ? $"{Numbers.Significant(median)} ({days.Min():0}–{days.Max():0})" : "–";
}
