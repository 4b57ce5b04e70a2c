using Cartwright.Numerics;

namespace Cartwright.Models;

/// <summary>
/// Cellular kinetics of tisagenlecleucel in blood: exponential expansion to a peak, then a fast contraction and a slow persistence.
/// <code>
/// t ≤ Tmax:  dE/dt = ρ·E,  E(0) = R₀ = Cmax / foldx,  ρ = ln(foldx) / Tmax                        C(t) = R₀·exp(ρ·t)
/// t > Tmax:  dE/dt = −α·E,  dM/dt = k·E − β·M,  k = FB·(α − β),  C = E + M
///            C(t) = (1 − FB)·Cmax·exp(−α·(t − Tmax)) + FB·Cmax·exp(−β·(t − Tmax))
/// </code>
/// Time in days from infusion, level in transgene copies per µg of genomic DNA; before infusion the level is 0.
/// </summary>
/// <remarks>
/// Stein, Grupp, Levine et al. Tisagenlecleucel model-based cellular kinetic analysis of chimeric antigen receptor–T cells.
/// CPT Pharmacometrics Syst Pharmacol 8 (2019) 285–295, doi 10.1002/psp4.12388: Figure 2 (equations), Table 1 (values), supplement (closed form).
/// Comedication multiplies ρ from its first dose to Tmax (<see cref="Stein2019Comedication"/>); the peak is then R₀·exp(∫ρ) in the place of Cmax.
/// The slow phase beyond a year is an extrapolation, as the authors say.
/// </remarks>
public sealed class Stein2019
{
    private readonly Stein2019Parameters p;
    private readonly double start;
    private readonly double growthPerDay;
    private readonly double peak;
    private readonly IReadOnlyList<(double UntilDays, double Factor)> stretches;

    /// <summary>The curve of a patient with these parameters and, where some is given, this comedication.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite, or the persistent fraction exceeds 1.</exception>
    public Stein2019(Stein2019Parameters parameters, Stein2019Comedication? comedication = null)
    {
        var given = comedication ?? Stein2019Comedication.None;
        RequirePositive(given.TocilizumabFactor, nameof(comedication));
        RequirePositive(given.SteroidFactor, nameof(comedication));
        RequirePositive(parameters.FoldExpansion, nameof(parameters.FoldExpansion));
        RequirePositive(parameters.PeakDays, nameof(parameters.PeakDays));
        RequirePositive(parameters.PeakCopiesPerMicrogram, nameof(parameters.PeakCopiesPerMicrogram));
        RequirePositive(parameters.ContractionPerDay, nameof(parameters.ContractionPerDay));
        RequirePositive(parameters.PersistentFraction, nameof(parameters.PersistentFraction));
        RequirePositive(parameters.PersistencePerDay, nameof(parameters.PersistencePerDay));
        if (parameters.PersistentFraction > 1)
            throw new ArgumentOutOfRangeException(nameof(parameters), parameters.PersistentFraction, "The persistent part of the peak is at most all of it.");
        p = parameters;
        start = p.PeakCopiesPerMicrogram / p.FoldExpansion;
        growthPerDay = Math.Log(p.FoldExpansion) / p.PeakDays;
        stretches = given.Stretches(p.PeakDays);
        peak = stretches.Count == 1 && stretches[0].Factor == 1 ? p.PeakCopiesPerMicrogram : start * Math.Exp(LogGrowth(p.PeakDays));
    }

    /// <summary>The parameters of the curve.</summary>
    public Stein2019Parameters Parameters => p;

    /// <summary>The highest level, in copies/µg: that of the end of expansion, or just after infusion in a patient whose cells do not expand (foldx &lt; 1).</summary>
    public double Cmax => Math.Max(start, peak);

    /// <summary>Days from infusion to the highest level; 0 in a patient whose cells do not expand.</summary>
    public double Tmax => p.FoldExpansion < 1 ? 0 : p.PeakDays;

    /// <summary>Half-life of the contraction, in days: ln 2 over the faster of the two rates of decline (α, save in rare draws).</summary>
    public double ContractionHalfLifeDays => Math.Log(2) / Math.Max(p.ContractionPerDay, p.PersistencePerDay);

    /// <summary>Half-life of the persistence, in days: ln 2 over the slower of the two rates of decline (β, save in rare draws).</summary>
    public double PersistenceHalfLifeDays => Math.Log(2) / Math.Min(p.ContractionPerDay, p.PersistencePerDay);

    /// <summary>Doubling time of the expansion without comedication, in days: ln 2 / ρ.</summary>
    public Estimate DoublingDays => growthPerDay > 0 ? Math.Log(2) / growthPerDay : Estimate.None("the cells do not expand");

    /// <summary>The level at a time, in copies/µg; 0 before infusion.</summary>
    public double ConcentrationAt(double days)
    {
        if (days < 0) return 0;
        if (days <= p.PeakDays) return start * Math.Exp(LogGrowth(days));
        var declining = days - p.PeakDays;
        return peak
            * ((1 - p.PersistentFraction) * Math.Exp(-p.ContractionPerDay * declining) + p.PersistentFraction * Math.Exp(-p.PersistencePerDay * declining));
    }

    /// <summary>The area under the curve between two times, in copies·day/µg, in closed form; nothing is counted before infusion.</summary>
    /// <exception cref="ArgumentException">The interval ends before it starts.</exception>
    public double AreaUnderCurve(double fromDays, double toDays)
    {
        if (!(fromDays <= toDays)) throw new ArgumentException("An interval ends after its start.", nameof(toDays));
        return AreaTo(toDays) - AreaTo(fromDays);
    }

    private double AreaTo(double days)
    {
        if (days <= 0) return 0;
        var expansion = AreaOfExpansion(Math.Min(days, p.PeakDays));
        if (days <= p.PeakDays) return expansion;
        var declining = days - p.PeakDays;
        return expansion + peak
            * ((1 - p.PersistentFraction) * Integral(-p.ContractionPerDay, declining) + p.PersistentFraction * Integral(-p.PersistencePerDay, declining));
    }

    private double AreaOfExpansion(double days)
    {
        var (area, from) = (0.0, 0.0);
        foreach (var (until, factor) in stretches)
        {
            if (days > from) area += start * Math.Exp(LogGrowth(from)) * Integral(growthPerDay * factor, Math.Min(days, until) - from);
            from = until;
        }
        return area;
    }

    // ∫ρ dt from infusion.
    private double LogGrowth(double days)
    {
        var (sum, from) = (0.0, 0.0);
        foreach (var (until, factor) in stretches)
        {
            if (days > from) sum += growthPerDay * factor * (Math.Min(days, until) - from);
            from = until;
        }
        return sum;
    }

    /// <summary>∫₀ᵀ exp(r·t) dt.</summary>
    private static double Integral(double rate, double days) => rate == 0 ? days : (Math.Exp(rate * days) - 1) / rate;

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value)) throw new ArgumentOutOfRangeException(name, value, "A parameter of the model is positive and finite.");
    }
}
