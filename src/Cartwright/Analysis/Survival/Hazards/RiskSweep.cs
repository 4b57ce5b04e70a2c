namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>What the events of one time subtract from the log-likelihood.</summary>
/// <param name="risk">Everybody at risk, the tied included.</param>
/// <param name="tied">The tied events themselves; only filled where there are several.</param>
internal delegate void TieRule(RiskMoments risk, RiskMoments tied, int events, Derivatives into);

/// <summary>One pass over all risk sets, from the longest time to the shortest, so that each subject is added once.</summary>
internal static class RiskSweep
{
    public static void Run(CoxDesign design, ReadOnlySpan<double> coefficients, TieRule rule, Derivatives into)
    {
        into.Clear();
        var third = into.Third.Length > 0;
        var (risk, tied) = (new RiskMoments(design.Width, third), new RiskMoments(design.Width, third));
        for (var s = 0; s + 1 < design.Starts.Length; s++)
        {
            risk.Clear();
            for (int end = design.Starts[s + 1], first; end > design.Starts[s]; end = first)
            {
                first = design.FirstTied(design.Starts[s], end);
                var events = design.Events(first, end);
                if (events > 1) tied.Clear();
                for (var i = first; i < end; i++) Enter(design, i, coefficients, risk, events > 1 ? tied : null, into);
                if (events > 0) rule(risk, tied, events, into);
            }
        }
    }

    public static double Linear(ReadOnlySpan<double> x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Length; j++) sum += x[j] * coefficients[j];
        return sum;
    }

    private static void Enter(CoxDesign design, int i, ReadOnlySpan<double> coefficients, RiskMoments risk, RiskMoments? tied, Derivatives into)
    {
        var x = design.Covariates.Row(i);
        var linear = Linear(x, coefficients);
        var hazard = Math.Exp(linear);
        risk.Add(x, hazard);
        if (!design.Observed[i]) return;
        into.AddEvent(x, linear);
        tied?.Add(x, hazard);
    }
}
