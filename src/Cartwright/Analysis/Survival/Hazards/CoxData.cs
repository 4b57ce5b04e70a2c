namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>A covariate: its name and its value in each subject.</summary>
public sealed record Covariate(string Name, IReadOnlyList<double> Values);

/// <summary>What a proportional-hazards model is fitted to: times, covariates of every subject, and strata that each have a baseline of their own.</summary>
public sealed record CoxData
{
    /// <summary>Data in which every subject has every value.</summary>
    /// <exception cref="ArgumentException">There is no covariate, a covariate has not one finite value a subject, or the strata are not of these subjects.</exception>
    public CoxData(IReadOnlyList<SurvivalTime> times, IReadOnlyList<Covariate> covariates, Grouping? strata = null)
    {
        Require(covariates, times.Count, strata);
        (Times, Covariates, Strata) = (times, covariates, strata);
    }

    /// <summary>The subjects' times.</summary>
    public IReadOnlyList<SurvivalTime> Times { get; }

    /// <summary>The covariates, in the order of the coefficients.</summary>
    public IReadOnlyList<Covariate> Covariates { get; }

    /// <summary>The strata, or null for a single one.</summary>
    public Grouping? Strata { get; }

    internal static void Require(IReadOnlyList<Covariate> covariates, int subjects, Grouping? strata)
    {
        if (covariates.Count == 0) throw new ArgumentException("A model has a covariate.", nameof(covariates));
        foreach (var covariate in covariates)
        {
            if (covariate.Values.Count != subjects) throw new ArgumentException($"'{covariate.Name}' does not have one value a subject.", nameof(covariates));
            foreach (var value in covariate.Values)
                if (!double.IsFinite(value)) throw new ArgumentException($"'{covariate.Name}' is missing in a subject, who must be left out or given a value before.", nameof(covariates));
        }
        if (strata is not null && strata.Of.Count != subjects) throw new ArgumentException("Every subject is in one stratum.", nameof(strata));
    }
}
