using Cartwright.Analysis;
using Cartwright.Analysis.Association;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Peak and area of the product, and the disease at baseline, along the worst grades of cytokine release.</summary>
internal static class ExposureByGradeTable
{
    public const string Id = "exposure-by-crs-grade";
    public const string BurdenId = "burden-by-crs-grade";
    private const string Title = "Product in blood by worst grade of cytokine release";
    private const string BurdenTitle = "Tumour burden at baseline by worst grade of cytokine release";

    private const string Methods = "ρ: Spearman's, with the interval of Bonett and Wright, rough among fewer than ten.";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (KineticsSummaryTable.WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var unit = KineticsSummaryTable.UnitOf(analysis);
        return Build(Id, Title, analysis,
            [.. ExposureResponse.Exposures.Select(p => (KineticsSummaryTable.Label(p, unit, plan), (Func<IReadOnlyDictionary<string, int>, QuantityByGrade>)(grades => analysis.ExposureResponse.ByGrade(p, grades))))],
            [RulesInForce.Kinetics(plan), DiedBefore(analysis.ExposureResponse)]);
    }

    public static Table Burden(StudyAnalysis analysis, TrialPlan plan)
    {
        var burden = analysis.ExposureResponse.Burden;
        if (burden.OfSubject.Count == 0) return Table.Empty(BurdenId, BurdenTitle, "neither target lesions nor blasts were measured before infusion");
        return Build(BurdenId, BurdenTitle, analysis, [($"{char.ToUpperInvariant(burden.Name[0])}{burden.Name[1..]}, {burden.Unit}", analysis.ExposureResponse.BurdenByGrade)], []);
    }

    /// <summary>The scales under which somebody has both a grade and the quantity, with the quantity by grade.</summary>
    public static IReadOnlyList<(string Scale, QuantityByGrade Of)> ByScale(StudyAnalysis analysis, Func<IReadOnlyDictionary<string, int>, QuantityByGrade> quantity) =>
        [.. CytokineReleaseMeasures.Scales(analysis).Select(s => (s.Scale, quantity(s.OfSubject))).Where(s => s.Item2.Groups.Count > 0)];

    private static Table Build(
        string id, string title, StudyAnalysis analysis, IReadOnlyList<(string Label, Func<IReadOnlyDictionary<string, int>, QuantityByGrade> Of)> quantities, IReadOnlyList<string?> rules)
    {
        var notes = new Footnotes();
        List<Row> rows = [.. from q in quantities from s in ByScale(analysis, q.Of) from row in Rows($"{q.Label}; grades {s.Scale}", s.Of, notes) select row];
        return rows.Count == 0
            ? Table.Empty(id, title, "no subject has both a grade and the quantity")
            : new(id, title, [new("Worst grade"), new("Subjects", true), new("Geom. mean (CV, %)", true), new("Median (range)", true), new("Association (95 % interval)", true)], rows,
                notes.With([RulesInForce.Exploratory, Methods, .. rules]));
    }

    private static IEnumerable<Row> Rows(string heading, QuantityByGrade q, Footnotes notes) =>
    [
        Row.Group(heading),
        .. from g in q.Groups
           let s = SummaryStatistics.Of([.. g.Values.Select(v => (Estimate)v)])
           select Row.Of(g.Grade == 0 ? "none" : $"{g.Grade}", $"{s.N}", SummaryText.GeometricMeanAndCv(s), SummaryText.MedianAndRange(s), ""),
        Row.Of("ρ", $"{q.Correlation.Subjects}", "", "", ExposureByResponseTable.With(q.Correlation.Rho, q.Correlation.Interval, notes)),
    ];

    private static string? DiedBefore(ExposureResponse exposure)
    {
        var died = exposure.Subjects.Count(s => s.DiedBeforeAreaWasComplete);
        return died == 0 ? null : $"{died} subject{(died == 1 ? "" : "s")} without an area died before its last day: the area is missing because of the outcome (informative).";
    }
}
