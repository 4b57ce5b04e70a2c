namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>Which covariates cannot have a coefficient of their own, and why.</summary>
internal sealed class Dependence
{
    private readonly string?[] reasons;

    /// <summary>From the spread of the scaled covariates within the risk sets (the information where all coefficients are 0).</summary>
    public Dependence(IReadOnlyList<Covariate> covariates, ScaledCovariates scaled, double[] spread, int events)
    {
        reasons = new string?[covariates.Count];
        Array.Fill(reasons, ProportionalHazards.Constant);
        // Above what rounding leaves of a covariate that is constant among a hundred thousand at risk.
        var least = 1e-12 * events;
        Columns = Cholesky.Of(spread, scaled.Width, least).Dependent;
        for (var j = 0; j < scaled.Width; j++)
            reasons[scaled.Kept[j]] = !Columns[j] ? null : spread[j * scaled.Width + j] > least ? ProportionalHazards.Dependent : ProportionalHazards.NeverDiffers;
    }

    /// <summary>Of the scaled covariates, those to leave out.</summary>
    public bool[] Columns { get; }

    /// <summary>Why a covariate of the model has no coefficient, or null where it has one.</summary>
    public string? Of(int covariate) => reasons[covariate];
}
