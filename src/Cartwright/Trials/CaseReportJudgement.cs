using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;
using Cartwright.Units;

namespace Cartwright.Trials;

/// <summary>Judges dose-limiting toxicity from a case report, by the rule that the analysis applies to the data made from it.</summary>
public static class CaseReportJudgement
{
    /// <summary>Whether the subject counts in the dose decision, and with a toxicity or without.</summary>
    public static DltStatus Judge(TrialPlan plan, CaseReport report)
    {
        var course = report.Course;
        var exposure = new ExposureFacts(
            course.ConditioningStart is { } start ? DateOnly.FromDateTime(start) : null,
            report.Infusions.Count > 0 ? DateOnly.FromDateTime(report.Infusions[0].At) : null,
            report.Infusions.Count > 0 ? DoseFraction(plan.Levels[course.AssignedLevel - 1].Dose, report.Infusions[0]) : 0,
            DateOnly.FromDateTime(course.LastContact));
        return DoseLimitingToxicity.Judge(plan, exposure, report.AdverseEvents.Select(e => new ToxicityFacts(e.Term, e.Grade, e.RelatedToProduct, DateOnly.FromDateTime(e.Start))));
    }

    private static double DoseFraction(CellDose assigned, Infusion infusion) =>
        (assigned.Basis == DoseBasis.Cells ? infusion.Cells : infusion.CellsPerKilogram) / assigned.Amount;
}
