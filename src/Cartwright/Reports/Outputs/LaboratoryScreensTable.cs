using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Tumour lysis, the haemophagocytic syndrome and hypogammaglobulinaemia by level. No table where the tests for none of them were measured.</summary>
internal static class LaboratoryScreensTable
{
    public const string Id = "laboratory-screens";

    public static IEnumerable<Table> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Screens is not { Screens.Count: > 0 } screens) return [];
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return [new(Id, "Laboratory screens: of those who can be judged", [new(""), .. LevelColumns.Headings(columns)],
            [.. screens.Screens.Select(s => new Row([s.Name, .. columns.Select(c => $"{Share(s, c)}")]))],
            [
                "Screens, no diagnoses: haemophagocytic syndrome and tumour lysis are the investigator's to judge. A screen whose tests nobody had is left out; who lacks a test that decides is not counted.",
                $"Tumour lysis: days −3 to 7 of {(plan.Screening.LysisFrom == LysisAnchor.Conditioning ? "the first day of conditioning" : "the infusion")}; under 18 years phosphate by the limit of children. By Howard limits are exclusive, and a change from baseline does not count.",
                "IEC-HS: ferritin above twice the upper limit of normal or a higher baseline, and one other criterion, after the infusion. CARTOX, HLH-2004, HScore: findings at their worst in 30 days after the infusion; "
                    + "haemophagocytosis, the spleen and natural killer cells are known only where an event tells of them, and who is not decided by the rest is not counted. After conditioning HLH-2004 is sensitive and not specific.",
            ])];
    }

    /// <summary>How many are positive, of those of a column who can be judged.</summary>
    public static Proportion Share(LaboratoryScreen screen, DoseColumn column)
    {
        var judged = column.Subjects.Select(s => screen.OfSubject.GetValueOrDefault(s.Id)).OfType<bool>().ToList();
        return Proportion.Among(judged, positive => positive);
    }
}
