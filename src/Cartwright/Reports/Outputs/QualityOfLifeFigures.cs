using Cartwright.Analysis;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Quality of life over time: the mean change from baseline of global health and of the scales of function.</summary>
internal static class QualityOfLifeFigures
{
    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var scales = QlqC30.Scales.Where(s => s.Kind != ScaleKind.Symptom).Select(s => Scale(s, analysis, plan)).Where(s => s.Points.Count > 0).ToList();
        if (scales.Count > 0)
            return [ProfileFigure.Draw("quality-of-life-profile", "QLQ-C30: global health and functions over time", "Mean change from the subject's own baseline, of those who answered both; above 0 is better. Who no longer answers is not in it.", scales)];
        leftOut.Add("quality-of-life profile: no QLQ-C30 questionnaire with a baseline is in the data package");
        return [];
    }

    private static ProfileScale Scale(QlqScale scale, StudyAnalysis analysis, TrialPlan plan) => new(scale.Name,
    [
        .. from v in QuestionnaireTables.ByVisit(analysis.QualityOfLife, plan, scale)
           where v.MeanChange.OrNull is not null
           let day = DayOf(v.Visit, analysis, plan)
           where day is > 0
           orderby day
           select (day.Value, v.MeanChange.OrNull!.Value, v.Changed),
    ]);

    // The planned day; of a visit that the protocol does not plan, the median of the days on which it was.
    private static double? DayOf(string visit, StudyAnalysis analysis, TrialPlan plan)
    {
        if (plan.Visits.QualityOfLife.FirstOrDefault(v => v.Name == visit) is { } planned) return planned.Planned.Days;
        var infused = analysis.Subjects.Subjects.Where(s => s.FirstInfused is not null).ToDictionary(s => s.Id, s => s.FirstInfused!.Value.Day, StringComparer.Ordinal);
        return Median.Of(analysis.QualityOfLife.Questionnaires.Where(q => q.Visit == visit && infused.ContainsKey(q.Subject)).Select(q => (double)(q.At.DayNumber - infused[q.Subject].DayNumber)));
    }
}
