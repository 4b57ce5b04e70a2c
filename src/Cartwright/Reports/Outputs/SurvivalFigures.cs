using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;
using Drawn = Cartwright.Reports.Figures.SurvivalCurve;

namespace Cartwright.Reports.Outputs;

/// <summary>Kaplan–Meier curves of the times to event, one figure each.</summary>
internal static class SurvivalFigures
{
    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var figures = new List<Figure>();
        foreach (var endpoint in SurvivalEndpoint.Of(analysis))
        {
            if (WhyNot(endpoint) is { } why) leftOut.Add($"{endpoint.Name}: {why}");
            else figures.Add(Draw(endpoint, plan));
        }
        return figures;
    }

    /// <summary>Cumulative incidence by cause, one figure an endpoint.</summary>
    public static IReadOnlyList<Figure> Incidence(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var shown = IncidenceTable.Shown(analysis);
        if (shown.Count == 0) leftOut.Add("cumulative incidence: nobody was followed for progression or relapse");
        return [.. shown.Select(c => Draw(c, plan))];
    }

    private static Figure Draw(CompetingAnalysis c, TrialPlan plan)
    {
        var last = c.Times.Max(t => t.Days);
        var days = Scale.Even(0, Math.Max(1, last), 0, 1).Ticks().ToList();
        var convention = plan.Survival.Software.Convention();
        return IncidenceFigure.Draw($"incidence-{c.Code.ToLowerInvariant()}", c.Name, $"From {c.From}; Aalen–Johansen estimates: each cause takes away the other. {RulesInForce.Lengths(plan)}",
            [.. c.Causes.Select((cause, i) => new IncidenceCurve(cause, [.. c.Incidence(i + 1, convention).Steps.Select(s => (s.Days, s.Incidence))], last))], days, c.EventFree.AtRisk(days));
    }

    private static string? WhyNot(SurvivalEndpoint endpoint) => endpoint.Times switch
    {
        _ when endpoint.NotEstimable is { } why => why,
        { Subjects.Count: 0, LeftOut.Count: 0 } => "nobody has a time",
        { Subjects.Count: 0 } none => $"nobody has a time ({string.Join("; ", none.LeftOut.Select(l => l.Because).Distinct())})",
        { Curve: { Events: 0 } curve } when curve.Steps[^1].Days <= 1 => "nobody was followed beyond the first day",
        _ => null,
    };

    private static Figure Draw(SurvivalEndpoint endpoint, TrialPlan plan)
    {
        var (curve, scale) = (endpoint.Times.Curve, plan.Survival.Software.Convention().Scale());
        var days = Scale.Even(0, Math.Max(1, curve.Steps[^1].Days), 0, 1).Ticks().ToList();
        return KaplanMeierFigure.Draw($"survival-{endpoint.Code.ToLowerInvariant()}", endpoint.Name,
            $"From {endpoint.From} to {endpoint.To}; the band is the 95 % {(scale == IntervalScale.LogLog ? "log-log" : "log")} interval, a tick a censored subject. {RulesInForce.Lengths(plan)}",
            [
                new Drawn("all subjects",
                    [.. curve.Steps.Where(s => s.Events > 0).Select(s => PointOf(s, scale))],
                    [.. curve.Steps.Where(s => s.Censored > 0).Select(s => s.Days)], curve.Steps[^1].Days, curve.AtRisk(days)),
            ], days);
    }

    private static SurvivalPoint PointOf(SurvivalStep step, IntervalScale scale)
    {
        var interval = PointwiseInterval.Of(step, scale);
        return new(step.Days, step.Survival, interval.Lower.OrNull, interval.Upper.OrNull);
    }
}
