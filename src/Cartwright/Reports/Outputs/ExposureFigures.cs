using Cartwright.Analysis;
using Cartwright.Analysis.Association;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Peak and area by response and by grade of cytokine release, and the disease at baseline by that grade: every subject a ring.</summary>
internal static class ExposureFigures
{
    private const string Caption = "Each ring is a subject, the bar the median, the box the middle half where there are five or more. Exploratory: described, not concluded from.";

    public const string ResponseId = "exposure-response";
    public const string GradeId = "exposure-crs";
    public const string BurdenId = "burden-crs";

    public static IReadOnlyList<Figure> ByResponse(StudyAnalysis analysis, List<string> leftOut)
    {
        if (ExposureByResponseTable.WhyNone(analysis) is { } why)
        {
            leftOut.Add($"product in blood by response: {why}");
            return [];
        }
        return
        [
            .. from p in ExposureResponse.Exposures
               let groups = new (string Name, bool Responded)[] { ("responders", true), ("others", false) }
                   .Select(g => new StripGroup(g.Name, [.. analysis.ExposureResponse.Subjects.Where(s => s.Responded == g.Responded).Select(s => s.Kinetics.Of(p).OrNull).OfType<double>()])).ToList()
               where groups.Any(g => g.Values.Count > 0)
               select BoxFigure.Draw($"{ResponseId}-{Code(p)}", $"{Name(p)} by response", $"{Caption} Who was not evaluable (NE) is no responder and stands among the others.", "response of the disease", Axis(p, analysis), groups),
        ];
    }

    public static IReadOnlyList<Figure> ByGrade(StudyAnalysis analysis, List<string> leftOut)
    {
        List<Figure> figures =
        [
            .. from p in ExposureResponse.Exposures
               from figure in Along($"{GradeId}-{Code(p)}", Name(p), Axis(p, analysis), ExposureByGradeTable.ByScale(analysis, grades => analysis.ExposureResponse.ByGrade(p, grades)))
               select figure,
        ];
        if (figures.Count == 0) leftOut.Add("product in blood by grade of cytokine release: no subject has both levels and a grade");
        return figures;
    }

    public static IReadOnlyList<Figure> Burden(StudyAnalysis analysis, List<string> leftOut)
    {
        var burden = analysis.ExposureResponse.Burden;
        List<Figure> figures = [.. Along(BurdenId, "Tumour burden at baseline", $"{burden.Name}, {burden.Unit}", ExposureByGradeTable.ByScale(analysis, analysis.ExposureResponse.BurdenByGrade))];
        if (figures.Count == 0) leftOut.Add("tumour burden by grade of cytokine release: no subject has both a burden at baseline and a grade");
        return figures;
    }

    private static IEnumerable<Figure> Along(string id, string name, string axis, IReadOnlyList<(string Scale, QuantityByGrade Of)> scales) =>
        scales.Select((s, i) => BoxFigure.Draw(i == 0 ? id : $"{id}-{i + 1}", $"{name} by worst grade of cytokine release ({s.Scale})", Caption, "worst grade of cytokine release", axis,
        [
            .. Enumerable.Range(0, s.Of.Groups.Max(g => g.Grade) + 1)
                .Select(g => new StripGroup(g == 0 ? "none" : $"grade {g}", s.Of.Groups.FirstOrDefault(h => h.Grade == g).Values ?? [])),
        ]));

    private static string Code(NcaParameter p) => p == ObservedParameters.Cmax ? "cmax" : "auc";

    private static string Name(NcaParameter p) => p == ObservedParameters.Cmax ? "Peak of the product" : "Area of the product";

    private static string Axis(NcaParameter p, StudyAnalysis analysis) => $"{p.Code}, {p.UnitText(KineticsSummaryTable.UnitOf(analysis), "d")}";
}
