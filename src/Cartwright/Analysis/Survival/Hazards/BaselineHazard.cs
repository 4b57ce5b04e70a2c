namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>The cumulative hazard after the events of one time.</summary>
public readonly record struct HazardStep(double Days, int AtRisk, int Events, double Cumulative)
{
    /// <summary>The survival that goes with it.</summary>
    public double Survival => Math.Exp(-Cumulative);
}

/// <summary>The cumulative hazard of a subject with given covariates, for each stratum a step at each event; or why there is none.</summary>
/// <remarks>Breslow, in the discussion of Cox (1972), J. R. Stat. Soc. B 34, 216–217: Σ d / Σ w. With Efron's ties each of the d events has its own denominator, as in
/// Therneau, Grambsch (2000), section 10.2.2, and in R.</remarks>
public sealed record BaselineHazard(IReadOnlyList<IReadOnlyList<HazardStep>> Strata, string? Because)
{
    /// <summary>The hazard at these values of the covariates; a covariate without a coefficient for want of variation counts for nothing.</summary>
    /// <exception cref="ArgumentException">There is not one value a covariate.</exception>
    public static BaselineHazard Of(CoxData data, CoxFit fit, IReadOnlyList<double> at)
    {
        if (at.Count != data.Covariates.Count) throw new ArgumentException("A value for each covariate.", nameof(at));
        if (fit.Coefficients.FirstOrDefault(c => c.Coefficient.Reason == ProportionalHazards.Monotone) is { } endless) return new([], $"{endless.Name}: {ProportionalHazards.Monotone}");
        var hazards = Hazards(data, fit, at);
        if (Array.Exists(hazards, h => !double.IsNormal(h))) return new([], "the values asked for are too far from those of the subjects");
        var order = TimeOrder.Of([.. data.Times.Select(t => t.Days)], data.Strata);
        return new([.. Enumerable.Range(0, order.Starts.Length - 1).Select(s => Steps(data.Times, order.Subjects.AsSpan(order.Starts[s]..order.Starts[s + 1]), hazards, fit.Ties))], null);
    }

    // Relative to the values asked for: there the hazard is 1.
    private static double[] Hazards(CoxData data, CoxFit fit, IReadOnlyList<double> at)
    {
        var hazards = new double[data.Times.Count];
        for (var j = 0; j < at.Count; j++)
            if (fit.Coefficients[j].Coefficient.OrNull is { } b)
                for (var i = 0; i < hazards.Length; i++) hazards[i] += b * (data.Covariates[j].Values[i] - at[j]);
        for (var i = 0; i < hazards.Length; i++) hazards[i] = Math.Exp(hazards[i]);
        return hazards;
    }

    private static List<HazardStep> Steps(IReadOnlyList<SurvivalTime> times, ReadOnlySpan<int> order, double[] hazards, TieHandling ties)
    {
        var (steps, risk) = (new List<HazardStep>(), 0.0);
        for (int end = order.Length, first; end > 0; end = first)
        {
            var (events, tied) = (0, 0.0);
            for (first = end; first > 0 && times[order[first - 1]].Days == times[order[end - 1]].Days; first--)
            {
                var subject = order[first - 1];
                risk += hazards[subject];
                if (!times[subject].Observed) continue;
                events++;
                tied += hazards[subject];
            }
            if (events > 0) steps.Add(new(times[order[end - 1]].Days, order.Length - first, events, Increment(risk, tied, events, ties)));
        }
        return Accumulated(steps);
    }

    private static double Increment(double risk, double tied, int events, TieHandling ties)
    {
        if (ties != TieHandling.Efron) return events / risk;
        var sum = 0.0;
        for (var k = 0; k < events; k++) sum += 1 / (risk - tied * k / events);
        return sum;
    }

    private static List<HazardStep> Accumulated(List<HazardStep> latestFirst)
    {
        latestFirst.Reverse();
        var sum = 0.0;
        return [.. latestFirst.Select(s => s with { Cumulative = sum += s.Cumulative })];
    }
}
