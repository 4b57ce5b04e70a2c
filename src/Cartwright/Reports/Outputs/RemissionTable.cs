using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Remission of acute leukaemia by level, among the infused and among all enrolled. No table where no blasts were counted in marrow.</summary>
internal static class RemissionTable
{
    public const string Id = "remission";

    public static IEnumerable<Table> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var remission = analysis.Remission;
        if (remission.Subjects.Count == 0) return [];
        var (columns, notes, enrolled) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), new Footnotes(), analysis.Subjects.In(AnalysisSet.Enrolled).Count());
        List<Row> rows =
        [
            Row.Group("Best response, subjects"),
            .. Categories(remission.Criteria).Select(c => new Row([NameOf(c), .. Counts(columns, remission, s => s.Best == c, notes), ""])),
            new Row([Refractory(remission.Criteria), .. Counts(columns, remission, s => s.IsRefractory, notes), ""]),
            Row.Group("Rates"),
            .. Rates(remission).Select(rate => new Row([
                rate.Name, .. columns.Select((c, i) => Text(rate.Of(In(c, remission)), i == columns.Count - 1)), SummaryText.Share(Enrolled(rate.Of(RemissionRates.Among(remission.Subjects)), enrolled)),
            ])),
        ];
        return [new(Id, "Remission of leukaemia", [new(""), .. LevelColumns.Headings(columns), new($"All enrolled (n = {enrolled})", true)], rows, notes.With(Rules(remission)))];
    }

    /// <summary>The rates, in their order; residual disease only where it was looked for.</summary>
    public static IReadOnlyList<(string Name, Func<RemissionRates, Proportion> Of)> Rates(RemissionAnalysis remission)
    {
        var words = remission.Criteria.Part is null ? "CR or CRi" : "CR, CRh or CRi";
        List<(string, Func<RemissionRates, Proportion>)> rates =
            [($"Remission ({words})", r => r.Overall), ($"Remission at day {remission.Criteria.LandmarkDay}", r => r.AtLandmark), ("Complete remission (CR)", r => r.Complete)];
        if (remission.IsResidualMeasured) rates.Add(("MRD-negative remission", r => r.ResidualNegative));
        return rates;
    }

    /// <summary>The best responses that criteria tell apart.</summary>
    public static IEnumerable<RemissionCategory> Categories(LeukaemiaCriteria criteria) => Enum.GetValues<RemissionCategory>()
        .Where(c => c != RemissionCategory.Relapse && (c != RemissionCategory.PartialRecovery || criteria.Part is not null)
            && (c != RemissionCategory.LeukaemiaFree || criteria.IncompleteRecovery == IncompleteRecoveryTakes.OneCount));

    /// <summary>The rates of a column's subjects.</summary>
    public static RemissionRates In(DoseColumn column, RemissionAnalysis remission) => RemissionRates.Among(LevelColumns.Of(column, remission.Subjects, s => s.Subject));

    /// <summary>The same events among everybody enrolled.</summary>
    public static Proportion Enrolled(Proportion infused, int enrolled) => new(infused.Events, Math.Max(enrolled, infused.Of));

    /// <summary>What refractory means.</summary>
    public static string Refractory(LeukaemiaCriteria criteria) => $"Refractory: evaluable from day {criteria.LandmarkDay - criteria.LandmarkWithinDays}, no remission";

    /// <summary>The limits and windows in force, in words.</summary>
    public static IEnumerable<string> Rules(RemissionAnalysis remission)
    {
        var c = remission.Criteria;
        var (from, part) = (c.Full.Inclusive ? "at least" : "more than", c.Part is { } p ? $"; CRh: at least {p.Neutrophils:0.0} and {p.Platelets:0}" : "");
        if (!remission.IsEndpoint) yield return "Observed, not an endpoint of the record.";
        yield return $"Criteria: {c.Name} ({c.Source}). Remission: blasts in marrow below {c.RemissionBelow:0.#} %, none in blood and no extramedullary disease where these were recorded. "
            + $"CR: neutrophils {from} {c.Full.Neutrophils:0.0} and platelets {from} {c.Full.Platelets:0} ×10⁹/L{part}; "
            + (c.IncompleteRecovery == IncompleteRecoveryTakes.OneCount ? "CRi: one of the two as in CR, otherwise MLFS." : "CRi: whatever the counts.")
            + $" Relapse: from {c.RelapseFrom:0.#} % after a remission.{(c.SustainedDays is { } days ? $" A remission lost in fewer than {days} days does not count." : "")}";
        yield return $"Counts are the nearest within {c.CountsWithinDays} days of the marrow; day {c.LandmarkDay} is the nearest marrow within {c.LandmarkWithinDays} days. Transfusions and growth factors are not looked at. "
            + "Who was not evaluable is not in remission and stays in the denominator.";
        yield return RulesInForce.Exact;
    }

    private static string NameOf(RemissionCategory category) => category switch
    {
        RemissionCategory.NoResponse => "NR, no response",
        RemissionCategory.NotEvaluable => "NE, not evaluable",
        _ => category.Code(),
    };

    private static IEnumerable<string> Counts(IReadOnlyList<DoseColumn> columns, RemissionAnalysis remission, Func<SubjectRemission, bool> holds, Footnotes notes) =>
        columns.Select(c => LevelColumns.Of(c, remission.Subjects, s => s.Subject).Where(holds).ToList()).Select(having => $"{having.Count}{notes.Mark(having.Select(s => s.Because))}");

    private static string Text(Proportion rate, bool withInterval) => withInterval ? SummaryText.Share(rate) : $"{rate}";
}
