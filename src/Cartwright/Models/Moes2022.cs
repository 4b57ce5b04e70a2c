using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// Tocilizumab with dexamethasone in intensive care for COVID-19, the published population nearest to cytokine release: one compartment, linear and saturable elimination.
/// <code>
/// V·dC/dt = R − CL·C − Vmax·C/(Km + C)       free tocilizumab in plasma, µg/mL
/// </code>
/// R, the rate of infusion, is a state that the end of infusion sets to 0. Days from the start of infusion.
/// </summary>
/// <remarks>
/// Moes, van Westerloo, Arend et al. Towards fixed dosing of tocilizumab in ICU-admitted COVID-19 patients: results of an observational population pharmacokinetic and
/// descriptive pharmacodynamic study. Clin Pharmacokinet 61 (2022) 231–247, doi 10.1007/s40262-021-01074-2: Table 3 and control stream (ESM 1).
/// </remarks>
public readonly struct Moes2022<T> : IOdeModel<Moes2022<T>, T> where T : struct, ILane<T>
{
    private readonly T cl, perV, vmax, km;

    private Moes2022(ReadOnlySpan<T> p) => (cl, perV, vmax, km) = (p[0], 1.0 / p[1], p[2], p[3]);

    /// <inheritdoc />
    public static int States => 2;

    /// <inheritdoc />
    public static int Coupled => 2;

    /// <inheritdoc />
    public static int Parameters => 6;

    /// <inheritdoc />
    public static Moes2022<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var c = y[0];
        y.Rate(0, (y[1] - (cl + vmax / (km + c)) * c) * perV);
        y.Rate(1, 0.0);
    }
}

/// <summary>The catalogue entry of <see cref="Moes2022{T}"/>.</summary>
public static class Moes2022
{
    private const string Table = "Table 3", Stream = "Table 3; control stream in ESM 1";
    private const double VarianceCl = 0.0351, VarianceV = 0.043, Covariance = 0.0355;
    private const int Dose = 4, Hours = 5;

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "moes-2022",
        Title = "Tocilizumab with dexamethasone in intensive care for COVID-19",
        Citation = "Moes, van Westerloo, Arend et al. Towards fixed dosing of tocilizumab in ICU-admitted COVID-19 patients: results of an observational population pharmacokinetic and descriptive pharmacodynamic study. Clin Pharmacokinet 61 (2022) 231–247",
        Doi = "10.1007/s40262-021-01074-2",
        Days = 28,
        States = [new("C", "µg/mL", "free tocilizumab in plasma"), new("R", "mg/d", "rate of infusion")],
        Parameters =
        [
            new("CL", 0.725, "L/d", "linear clearance", Stream, Variability.LogNormal.OfVariance(VarianceCl)), new("V", 4.34, "L", "volume", Stream, Variability.LogNormal.OfVariance(VarianceV)),
            new("Vmax", 4.19, "mg/d", "largest saturable elimination", Table), new("Km", 0.22, "µg/mL", "plasma level at half of it", Table),
            new("dose", 781, "mg", "infused: the study's mean, 8 mg/kg up to 800 mg", "the study's mean dose"), new("infusion", 1, "h", "its duration", "supposed: that of the label"),
        ],
        Populations =
        [
            new("covid-19-icu", "29 adults in intensive care, all with dexamethasone 6 mg a day", Table) { Correlations = [new("CL", "V", Covariance / Math.Sqrt(VarianceCl * VarianceV))] },
        ],
        Outputs = [new("tocilizumab", "free tocilizumab in plasma", "µg/mL", OutputRole.Drug, (_, y) => y[0])],
        Equations = new ModelEquations.Differential<Moes2022<Lane8>, DormandPrince>(
            (p, y) => y[1] = p[Dose] * 24 / p[Hours], new Tolerance(1e-9, [1e-9, 1e-9]) { FirstStepDays = 1e-3 }, new ModelTreatment(p => p[Hours] / 24, (_, y) => y[1] = 0)),
        Limits = ["29 patients of one centre, samples to day 20. Not cytokine release after CAR-T cells.", "No effect of the drug is modelled here. No covariate was retained.", "Residual error 17.1 % and 0.139 µg/mL is not added to the curves."],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): 781 mg over 1 h",
    };
}
