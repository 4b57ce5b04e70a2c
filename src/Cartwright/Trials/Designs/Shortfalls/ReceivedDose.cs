namespace Cartwright.Trials.Designs.Shortfalls;

/// <summary>Policy C: each patient of a cohort counts at the level whose dose was received, the assigned one or the one below.</summary>
/// <remarks>The cohort was treated at the level assigned, which stays the current one. Where counts fall short there the design may ask for more patients, so that trials become longer.</remarks>
public sealed record ReceivedDose(Shortfall Shortfall) : SamplingModel
{
    /// <inheritdoc />
    public override IReadOnlyList<Outcomes> After(Outcomes outcomes, Decision.Treat treat) =>
        [.. Cohorts(treat).Select(c => outcomes.With(treat.Level, c.Lower.Treated == 0 ? [(treat.Level, c.Assigned)] : [(treat.Level, c.Assigned), (treat.Level - 1, c.Lower)]))];

    /// <inheritdoc />
    public override IReadOnlyList<double> Probabilities(Decision.Treat treat, ToxicityScenario truth)
    {
        var s = Shortfall.Short[treat.Level - 1];
        return
        [
            .. Cohorts(treat).Select(c => Binomial(treat.Patients, s)[c.Lower.Treated]
                * Binomial(c.Assigned.Treated, truth.Dlt[treat.Level - 1])[c.Assigned.Toxicities]
                * (treat.Level == 1 ? 1 : Binomial(c.Lower.Treated, truth.Dlt[treat.Level - 2])[c.Lower.Toxicities])),
        ];
    }

    private static IEnumerable<(LevelCount Assigned, LevelCount Lower)> Cohorts(Decision.Treat treat) =>
        from lower in Enumerable.Range(0, treat.Level == 1 ? 1 : treat.Patients + 1)
        from toxicitiesLower in Enumerable.Range(0, lower + 1)
        from toxicities in Enumerable.Range(0, treat.Patients - lower + 1)
        select (new LevelCount(treat.Patients - lower, toxicities), new LevelCount(lower, toxicitiesLower));
}
