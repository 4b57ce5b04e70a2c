using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>The dose escalation as it went on the calendar, from the first day of anybody's treatment.</summary>
internal static class EscalationFigures
{
    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var subjects = analysis.Subjects.In(AnalysisSet.Treated).ToList();
        if (WhyNone(subjects) is { } why)
        {
            leftOut.Add($"escalation timeline: {why}");
            return [];
        }
        var (groups, start) = (LevelGroups.Of(analysis, plan), subjects.Min(s => s.TreatmentStart!.Value.Day));
        var shown = subjects.OrderBy(s => s.TreatmentStart!.Value.Moment).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => Shown(s, groups.Of(s.Id).Code, start, analysis, plan)).ToList();
        return [EscalationFigure.Draw("escalation-timeline", "Dose escalation on the calendar", Caption(analysis), $"days from the first study treatment of anybody ({start:yyyy-MM-dd})", groups.Names, shown, Decisions(analysis, plan, start))];
    }

    private static string? WhyNone(List<Subject> treated) =>
        treated.Count == 0 ? "nobody was treated"
        : treated.Count > 1 && treated.Select(s => s.TreatmentStart!.Value.Day).Distinct().Count() == 1 ? "all were treated on one recorded day: the data hold no calendar"
        : null;

    private static string Caption(StudyAnalysis analysis) => "Each bar is a subject's window of dose-limiting toxicity as far as it was observed; a dashed line is the first day on which a decision could be taken."
        + (analysis.Toxicity is null ? " No adverse event is in the data package: who counted and who had a toxicity is not shown." : "");

    private static EscalatedSubject Shown(Subject s, int level, DateOnly start, StudyAnalysis analysis, TrialPlan plan)
    {
        double Day(DateOnly day) => day.DayNumber - start.DayNumber;
        var opens = Opens(s, plan);
        var seen = s.LastContact?.Day is { } last && s.FirstInfused is not null && last < Closes(s, plan) ? last : Closes(s, plan);
        var toxicity = analysis.Toxicity is not null && s.Dlt is DltStatus.Toxicity t ? Day(t.Onset) : (double?)null;
        var mark = toxicity is not null ? EscalationMark.Toxicity : analysis.Toxicity is not null && s.Dlt is DltStatus.NotEvaluable ? EscalationMark.NotCounted : EscalationMark.Tolerated;
        return new(LevelColumns.Short(s.Id, plan), level, Day(opens), Math.Max(Day(opens), Day(seen)), s.FirstInfused is { } infused ? Day(infused.Day) : null, toxicity, mark);
    }

    private static DateOnly Opens(Subject s, TrialPlan plan) =>
        plan.DltWindow.From == DltWindowStart.Infusion && s.FirstInfused is { } infused ? infused.Day : s.TreatmentStart!.Value.Day;

    private static DateOnly Closes(Subject s, TrialPlan plan) => s.FirstInfused is { } infused ? infused.Day.AddDays((int)plan.DltWindow.AfterInfusion.Days) : s.TreatmentStart!.Value.Day;

    private static IReadOnlyList<EscalationDecision> Decisions(StudyAnalysis analysis, TrialPlan plan, DateOnly start)
    {
        var subjects = analysis.Subjects.Subjects.ToDictionary(s => s.Id, StringComparer.Ordinal);
        DateOnly Known(Subject s) => s.Dlt is DltStatus.Toxicity t ? t.Onset : Closes(s, plan);
        return
        [
            .. (analysis.Decisions?.Cohorts ?? []).Select(c => new EscalationDecision(c.Counted.Max(id => Known(subjects[id])).DayNumber - start.DayNumber,
                $"{NameOf(c, plan)}: {c.Toxicities} of {c.Counted.Count} with dose-limiting toxicity; {DoseDecisionsTable.Words(c.Next, plan)}")),
        ];
    }

    private static string NameOf(ReplayedCohort cohort, TrialPlan plan) => plan.Levels.FirstOrDefault(l => l.Number == cohort.Level)?.Name ?? $"level {cohort.Level}";
}
