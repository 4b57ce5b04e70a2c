using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Other censorings, causes, time to response, independent review and arms.</summary>
internal static class EfficacyResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan) =>
        [.. Censorings(analysis, plan), .. Incidences(analysis, plan), .. Responders(analysis), .. Concordance(analysis), .. Arms(analysis)];

    private static IEnumerable<Result> Censorings(StudyAnalysis analysis, TrialPlan plan) =>
        from c in analysis.Efficacy.Censorings
        where c.Times.Subjects.Count > 0
        from result in new ResultRows(CensoringTable.Id, $"{CensoringTable.NameOf(c.Rule)}, a transplant {CensoringTable.NameOf(c.Transplant)}").Curve(c.Code, "Total", c.Times.Curve, plan)
        select result;

    private static IEnumerable<Result> Incidences(StudyAnalysis analysis, TrialPlan plan)
    {
        var convention = plan.Survival.Software.Convention();
        foreach (var c in IncidenceTable.Shown(analysis))
            foreach (var (cause, i) in c.Causes.Select((cause, i) => (cause, i + 1)))
            {
                var (rows, incidence) = (new ResultRows(IncidenceTable.Id, $"from {c.From}"), c.Incidence(i, convention));
                yield return rows.Count(cause, "Total", c.Times.Count(t => t.Cause == i), "events");
                foreach (var at in TimeToEventTable.LandmarksOf(plan))
                    yield return rows.Number(cause, "Total", incidence.At(at.Days, convention), "") with { Statistic = $"by {at.Name}" };
            }
    }

    private static IEnumerable<Result> Responders(StudyAnalysis analysis)
    {
        var rows = new ResultRows(TimeToResponseTable.Id, "responders");
        return analysis.Efficacy.TimeToResponse.Subjects.Select(t => rows.Number("time to response", t.Subject, t.Days, "d"));
    }

    private static IEnumerable<Result> Concordance(StudyAnalysis analysis)
    {
        if (analysis.Efficacy.Concordance is not { } both) return [];
        var rows = new ResultRows(ConcordanceTable.Id, ResultRows.Infused);
        return [.. rows.Share("the same best response", "Total", both.Best), .. rows.Share("agreed on objective response", "Total", both.Response), .. rows.Share("the same day of progression", "Total", both.Progression)];
    }

    private static IEnumerable<Result> Arms(StudyAnalysis analysis)
    {
        var rows = new ResultRows(ArmComparisonTable.Id, "randomised");
        foreach (var (code, comparison) in analysis.Efficacy.Arms)
        {
            yield return rows.Number(code, "Total", comparison.LogRank.Test.P, "") with { Statistic = "log-rank, p" };
            foreach (var hazard in comparison.Hazards.Coefficients) yield return rows.Number(code, hazard.Name, hazard.HazardRatio, "") with { Statistic = "hazard ratio" };
            foreach (var hazard in comparison.Penalised?.Coefficients ?? []) yield return rows.Number(code, hazard.Name, hazard.HazardRatio, "") with { Statistic = "hazard ratio, Firth" };
        }
    }
}
