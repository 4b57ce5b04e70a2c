using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// Tocilizumab in rheumatoid arthritis: two compartments, linear and saturable elimination side by side.
/// <code>
/// V1·dC/dt = R − CL·C − Vmax·C/(Km + C) − Q·C + (Q/V2)·P       serum        µg/mL
/// dP/dt    = Q·C − (Q/V2)·P                                    periphery    mg
/// CL   = CL·(BSA/1.8)^0.7·(1 − 0.16·female)·(HDL/54)^−0.2·(ln RF/4.7)^0.1
/// V1   = V1·(protein/74)^−1.1·(albumin/38)^0.7
/// Vmax = Vmax·(albumin/38)^−0.4·(CLcr/106)^0.2·(1 + 0.11·smoker)
/// </code>
/// R, the rate of infusion, is a state that the end of infusion sets to 0. Days from the start of infusion.
/// </summary>
/// <remarks>
/// Frey, Grange, Woodworth. Population pharmacokinetic analysis of tocilizumab in patients with rheumatoid arthritis. J Clin Pharmacol 50 (2010) 754–766,
/// doi 10.1177/0091270009350623: Tables II and III.
/// </remarks>
public readonly struct Frey2010<T> : IOdeModel<Frey2010<T>, T> where T : struct, ILane<T>
{
    private const int C = 0, P = 1, R = 2;

    private readonly T perV1, cl, q, back, vmax, km;

    private Frey2010(ReadOnlySpan<T> p)
    {
        var (female, smoker) = (1.0 + p[17] * p[7], 1.0 + p[24] * p[13]);
        cl = p[0] * T.Pow(p[6] / 1.8, p[16]) * female * T.Pow(p[8] / 54.0, p[18]) * T.Pow(p[9] / 4.7, p[19]);
        perV1 = 1.0 / (p[1] * T.Pow(p[10] / 74.0, p[20]) * T.Pow(p[11] / 38.0, p[21]));
        vmax = p[4] * T.Pow(p[11] / 38.0, p[22]) * T.Pow(p[12] / 106.0, p[23]) * smoker;
        (q, back, km) = (p[2], p[2] / p[3], p[5]);
    }

    /// <inheritdoc />
    public static int States => 3;

    /// <inheritdoc />
    public static int Coupled => 3;

    /// <inheritdoc />
    public static int Parameters => 25;

    /// <inheritdoc />
    public static Frey2010<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (c, p) = (y[C], y[P]);
        y.Rate(C, (y[R] - (cl + q + vmax / (km + c)) * c + back * p) * perV1);
        y.Rate(P, q * c - back * p);
        y.Rate(R, 0.0);
    }
}

/// <summary>The catalogue entry of <see cref="Frey2010{T}"/>.</summary>
public static class Frey2010
{
    private const string Table2 = "Table II", Table3 = "Table III: reference", Effect = "Tables II and III", Label = "8 mg/kg of 70 kg over 1 h";
    private const int Dose = 14, Hours = 15;

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "frey-2010",
        Title = "Tocilizumab in rheumatoid arthritis",
        Citation = "Frey, Grange, Woodworth. Population pharmacokinetic analysis of tocilizumab in patients with rheumatoid arthritis. J Clin Pharmacol 50 (2010) 754–766",
        Doi = "10.1177/0091270009350623",
        Days = 28,
        States = [new("C", "µg/mL", "tocilizumab in serum"), new("P", "mg", "tocilizumab in the periphery"), new("R", "mg/d", "rate of infusion")],
        Parameters =
        [
            new("CL", 0.3, "L/d", "linear clearance", Table2, Variability.LogNormal.OfCv(0.39)), new("V1", 3.5, "L", "central volume", Table2, Variability.LogNormal.OfCv(0.37)), new("Q", 0.2, "L/d", "exchange", Table2),
            new("V2", 2.9, "L", "peripheral volume", Table2, Variability.LogNormal.OfCv(0.66)), new("Vmax", 7.5, "mg/d", "largest saturable elimination", Table2, Variability.LogNormal.OfCv(0.54)), new("Km", 2.7, "µg/mL", "serum level at half of it", Table2),
            new("BSA", 1.8, "m²", "body surface area", Table3), new("female", 0, "–", "0 man, 1 woman", Table3), new("HDL", 54, "mg/dL", "HDL cholesterol", Table3), new("ln RF", 4.7, "–", "logarithm of rheumatoid factor, U/mL", Table3),
            new("protein", 74, "g/L", "total protein", Table3), new("albumin", 38, "g/L", "albumin", Table3), new("CLcr", 106, "mL/min", "creatinine clearance", Table3), new("smoker", 0, "–", "0 no, 1 yes", Table3),
            new("dose", 560, "mg", "infused", Label), new("infusion", 1, "h", "its duration", Label),
            new("BSA on CL", 0.7, "–", "exponent", Effect), new("female on CL", -0.16, "–", "change", Effect), new("HDL on CL", -0.2, "–", "exponent", Effect), new("ln RF on CL", 0.1, "–", "exponent", Effect),
            new("protein on V1", -1.1, "–", "exponent", Effect), new("albumin on V1", 0.7, "–", "exponent", Effect), new("albumin on Vmax", -0.4, "–", "exponent", Effect), new("CLcr on Vmax", 0.2, "–", "exponent", Effect),
            new("smoker on Vmax", 0.11, "–", "change", Effect),
        ],
        Populations =
        [
            new("rheumatoid-arthritis", "1793 adults of four trials, at the reference covariates", Table2)
            {
                Correlations =
                [
                    new("CL", "V1", 0.6), new("CL", "V2", -0.1), new("CL", "Vmax", -0.5), new("V1", "V2", 0.5), new("V1", "Vmax", 0.2), new("V2", "Vmax", 0.2),
                ],
            },
        ],
        Outputs = [new("tocilizumab", "tocilizumab in serum", "µg/mL", OutputRole.Drug, (_, y) => y[0])],
        Equations = new ModelEquations.Differential<Frey2010<Lane8>, DormandPrince>(
            (p, y) => y[2] = p[Dose] * 24 / p[Hours], new Tolerance(1e-9, [1e-9, 1e-9, 1e-9]) { FirstStepDays = 1e-3 }, new ModelTreatment(p => p[Hours] / 24, (_, y) => y[2] = 0)),
        Departures = ["Table II swaps the subscripts of the residual errors; the rows are right: 22 % proportional, 2.4 µg/mL additive."],
        Limits =
        [
            "Patients with arthritis. In cytokine release the receptor is far more abundant and clearance likely faster: Moes 2022 is nearer.",
            "No effect of the drug is modelled here. Covariates are at their reference, not drawn.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): 560 mg, peak and five days",
    };
}
