using Cartwright.Analysis;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>The QLQ-C30: compliance, and the mean of every scale and of its change at every visit.</summary>
internal static class QualityOfLifeResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var quality = analysis.QualityOfLife;
        if (quality.Questionnaires.Count == 0) return [];
        var (compliance, scores) = (new ResultRows(QuestionnaireTables.ComplianceId, "infused, alive and in the study"), new ResultRows(QuestionnaireTables.ScoresId, "with a questionnaire"));
        return
        [
            .. quality.Compliance.SelectMany(c => compliance.Share("questionnaires received", c.Visit, c.Received)),
            .. from scale in QlqC30.Scales
               from visit in QuestionnaireTables.ByVisit(quality, plan, scale)
               from result in new[]
               {
                   scores.Count(scale.Code, visit.Visit, visit.Scored, "n"),
                   scores.Number(scale.Code, visit.Visit, visit.Mean, "points") with { Statistic = "mean" },
                   scores.Count(scale.Code, visit.Visit, visit.Changed, "n with change"),
                   scores.Number(scale.Code, visit.Visit, visit.MeanChange, "points") with { Statistic = "mean change" },
               }
               select result,
        ];
    }
}
