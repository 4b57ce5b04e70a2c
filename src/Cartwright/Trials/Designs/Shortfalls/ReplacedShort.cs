namespace Cartwright.Trials.Designs.Shortfalls;

/// <summary>Patients who are short of their dose do not count, and are remembered: the cohort lacks them until others fill it.</summary>
public sealed record ReplacedShort(Shortfall Shortfall) : SamplingModel
{
    /// <inheritdoc />
    public override IReadOnlyList<Outcomes> After(Outcomes outcomes, Decision.Treat treat) => [.. Cohorts(treat).Select(c => outcomes.With(treat.Level, c))];

    /// <inheritdoc />
    public override IReadOnlyList<double> Probabilities(Decision.Treat treat, ToxicityScenario truth)
    {
        var shorts = Binomial(treat.Patients, Shortfall.Short[treat.Level - 1]);
        return [.. Cohorts(treat).Select(c => shorts[c.Short] * Binomial(c.Treated, truth.Dlt[treat.Level - 1])[c.Toxicities])];
    }

    private static IEnumerable<LevelCount> Cohorts(Decision.Treat treat) =>
        from shorts in Enumerable.Range(0, treat.Patients + 1)
        from toxicities in Enumerable.Range(0, treat.Patients - shorts + 1)
        select new LevelCount(treat.Patients - shorts, toxicities, Short: shorts);
}
