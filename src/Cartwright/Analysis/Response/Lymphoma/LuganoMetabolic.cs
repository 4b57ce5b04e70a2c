namespace Cartwright.Analysis.Response.Lymphoma;

/// <summary>Uptake of FDG against baseline.</summary>
public enum UptakeChange
{
    /// <summary>Less.</summary>
    Reduced,

    /// <summary>About the same.</summary>
    Unchanged,

    /// <summary>More.</summary>
    Increased,
}

/// <summary>Response of lymphoma by PET-CT: CMR (as CR), PMR (PR), NMR (SD), PMD (PD).</summary>
/// <remarks>Cheson et al., J. Clin. Oncol. 32 (2014) 3059–3068, table 3: the 5-point scale (1 no uptake above background, 2 ≤ mediastinum, 3 ≤ liver, 4 moderately above, 5 markedly above or new).</remarks>
public static class LuganoMetabolic
{
    /// <summary>The response; null scores were not recorded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not 1 to 5.</exception>
    public static ResponseCategory Of(int? score, UptakeChange? change, bool newFoci)
    {
        if (score is < 1 or > 5) throw new ArgumentOutOfRangeException(nameof(score), score, "The scale has five points.");
        if (newFoci) return ResponseCategory.Progressive;
        return (score, change) switch
        {
            (null, _) => ResponseCategory.NotEvaluable,
            ( <= 3, _) => ResponseCategory.Complete,
            (_, UptakeChange.Reduced) => ResponseCategory.Partial,
            (_, UptakeChange.Unchanged) => ResponseCategory.Stable,
            (_, UptakeChange.Increased) => ResponseCategory.Progressive,
            _ => ResponseCategory.NotEvaluable,
        };
    }

    /// <summary>PET-CT where it was evaluable, else computed tomography: a complete metabolic response is one with a residual mass, too.</summary>
    public static ResponseCategory Overall(ResponseCategory metabolic, ResponseCategory tomography) => metabolic == ResponseCategory.NotEvaluable ? tomography : metabolic;
}
