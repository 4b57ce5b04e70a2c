using Cartwright.Analysis;
using Cartwright.Analysis.Association;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Peak and area of the product in those whose disease responded and in the others.</summary>
internal static class ExposureByResponseTable
{
    public const string Id = "exposure-by-response";
    private const string Title = "Product in blood by response";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (notes, unit, exposure) = (new Footnotes(), KineticsSummaryTable.UnitOf(analysis), analysis.ExposureResponse);
        return new(Id, Title, [new(""), new("Responders", true), new("Others", true), new("Association (95 % interval)", true)],
            [.. ExposureResponse.Exposures.SelectMany(p => Rows(p, exposure, unit, plan, notes))],
            notes.With([.. Notes(exposure), RulesInForce.Exploratory, Methods, RulesInForce.Kinetics(plan), RulesInForce.Response(plan, analysis)]));
    }

    /// <summary>Why there is nothing to compare; null where there is something.</summary>
    public static string? WhyNone(StudyAnalysis analysis)
    {
        if (KineticsSummaryTable.WhyNone(analysis) is { } why) return why;
        var known = analysis.ExposureResponse.Subjects.Where(s => s is { Responded: not null, NotEvaluable: false, Kinetics.Analysis: not null }).ToList();
        return known.Count == 0 ? "no subject has both levels of the product and a response that could be judged" : null;
    }

    private const string Methods =
        "Ratio: a responder's level over another's, the median of all such ratios (Hodges–Lehmann on logarithms). Chance: that a responder's level is the higher of two. Odds ratio: of response for ten times the level, "
        + "by logistic regression with Firth's penalty and the profile of its likelihood, from three subjects in each group on.";

    private static IEnumerable<Row> Rows(NcaParameter p, ExposureResponse exposure, string unit, TrialPlan plan, Footnotes notes)
    {
        var c = exposure.ByResponse(p);
        return
        [
            Row.Group(KineticsSummaryTable.Label(p, unit, plan)),
            Row.Of("n (NC)", Count(c.Responders, notes), Count(c.Others, notes), ""),
            Row.Of("geom. mean (CV, %)", SummaryText.GeometricMeanAndCv(c.Responders), SummaryText.GeometricMeanAndCv(c.Others), ""),
            Row.Of("median (range)", SummaryText.MedianAndRange(c.Responders), SummaryText.MedianAndRange(c.Others), ""),
            Row.Of("ratio, responders over others", "", "", With(c.Ratio, c.RatioInterval, notes)),
            Row.Of("chance that a responder's is higher", "", "", notes.Of(c.Logs.Superiority, written: x => Numbers.Percent(x))),
            Row.Of("odds ratio for ten times the level", "", "", OddsRatio(c.PerTenfold, notes)),
        ];
    }

    /// <summary>An estimate with its interval.</summary>
    public static string With(Estimate estimate, ConfidenceInterval interval, Footnotes notes) => estimate is Estimate.Value
        ? $"{Numbers.Of(estimate)} ({Numbers.Of(interval.Lower)}{(interval.Lower.OrNull < 0 ? " to " : "–")}{Numbers.Of(interval.Upper)}){notes.Mark(interval.Lower.Reason, interval.Upper.Reason)}"
        : notes.Of(estimate);

    // An odds ratio whose interval ends beyond what anybody could read is none.
    private static string OddsRatio(LogisticCoefficient log, Footnotes notes) => log.Interval.Upper.OrNull >= LargestLog
        ? notes.Of(Estimate.None("no odds ratio without its interval, which has no end"))
        : With(log.Coefficient.Then(x => Math.Exp(x)), new(log.Interval.Lower.Then(x => Math.Exp(x)), log.Interval.Upper.Then(x => Math.Exp(x)), log.Interval.Level), notes);

    private const double LargestLog = 700;

    private static string Count(SummaryStatistics s, Footnotes notes) => s.NotCalculable == 0 ? $"{s.N}" : $"{s.N} ({s.NotCalculable}){notes.Mark(s.Reasons)}";

    /// <summary>What must be known to read the table: whose area is missing because of death, and whose response came before the peak.</summary>
    private static IEnumerable<string> Notes(ExposureResponse exposure)
    {
        var (infused, unevaluable, unjudged) = (exposure.Subjects.Count, exposure.Subjects.Count(s => s.NotEvaluable), exposure.Subjects.Count(s => s.Responded is null));
        yield return $"Who was not evaluable (NE) is no responder and stands among the others, as in the denominators of response: {unevaluable} of {infused} infused.";
        if (unjudged > 0) yield return $"Of {unjudged} of {infused} infused no response was looked at; they are in neither column.";
        var area = exposure.ByResponse(AreaParameters.AucPartial);
        if (area.DiedBefore > 0)
            yield return $"{area.DiedBefore} of the {area.WithoutExposure} without an area died before its last day: their area is missing because of the outcome (informative), and the comparison of areas is of survivors.";
        var responders = exposure.Subjects.Where(s => s.Responded == true).ToList();
        var early = responders.Count(s => s.RespondedBeforePeak);
        if (early > 0) yield return $"In {early} of {responders.Count} responders the response was seen before the peak, which cannot have brought it. {Landmark(exposure)}";
    }

    private static string Landmark(ExposureResponse exposure)
    {
        var from = exposure.FromLandmark(AreaParameters.AucPartial);
        var ratio = from.Ratio is Estimate.Value ? $"; ratio of areas {Numbers.Of(from.Ratio)} ({Numbers.Of(from.RatioInterval.Lower)}–{Numbers.Of(from.RatioInterval.Upper)})" : "";
        return FormattableString.Invariant($"From a landmark at day {ExposureResponse.LandmarkDay:0}, among those alive whose disease had not responded by then: {from.Logs.First} responders, {from.Logs.Second} others{ratio}.");
    }
}
