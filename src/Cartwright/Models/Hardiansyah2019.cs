using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// CAR-T cells against CLL with the cytokines of cytokine release: effectors grow on B cells, kill them and secrete; burden, not dose, sets the cytokines.
/// <code>
/// f(B)    = B / (B + h),   Fd = a_G + (1 − a_G)·b_G / (IL10 + b_G)
/// dB/dt   = r_B·B − d_B·B − K_BC·E·B                                                  CLL B cells, blood
/// dE/dt   = r_E·E·B − d_E·E − k_in·E + k_out·Et − a_E·E·(1 − f) + a_M·M·f             effectors, blood; + dose
/// dEt/dt  = k_in·E − k_out·Et                                                         effectors, tissue
/// dM/dt   = r_M·M − d_M·M − k_in·M + k_out·Mt + a_E·E·(1 − f) − a_M·M·f               memory, blood
/// dMt/dt  = k_in·M − k_out·Mt                                                         memory, tissue
/// dIL6/dt = d_6·IL6b + 10⁶·P_6·B·E − d_6·IL6           and so IL-10 (P_10, d_10)
/// dIFN/dt = d_G·IFNb + 10⁶·P_G·B·E·Fd − d_G·IFN
/// </code>
/// Cells in 10⁹, cytokines in pg/mL, days from the first infusion; 10, 30 and 60 % of the dose on days 0, 1 and 2.
/// </summary>
/// <remarks>
/// Hardiansyah, Ng. Quantitative systems pharmacology model of chimeric antigen receptor T-cell therapy. Clin Transl Sci 12 (2019) 343–349,
/// doi 10.1111/cts.12636: supplement, equations 1–9, Tables S1 and S2; patients UPN1 and UPN3 of Kalos et al., Sci Transl Med 3 (2011) 95ra73.
/// </remarks>
public readonly struct Hardiansyah2019<T> : IOdeModel<Hardiansyah2019<T>, T> where T : struct, ILane<T>
{
    private const int B = 0, E = 1, Et = 2, M = 3, Mt = 4, Il6 = 5, Il10 = 6, Ifn = 7;

    // Production constants are pg/µL per 10¹⁵ cells² a day; cells are in 10⁹ and levels per mL: 10⁹·10⁹ / 10¹⁵ · 10³.
    private const double ToPgPerMl = 1e6;

    private readonly T p6, p10, pG, rE, dE, aE, kBC, il6b, il10b, ifnb, d6, d10, dG, aG, bG, rM, dM, aM, kIn, kOut, h, rB, dB;

    private Hardiansyah2019(ReadOnlySpan<T> p)
    {
        (p6, p10, pG, rE, dE, aE, kBC) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        (il6b, il10b, ifnb, d6, d10, dG, aG, bG) = (p[9], p[10], p[11], p[12], p[13], p[14], p[15], p[16]);
        (rM, dM, aM, kIn, kOut, h, rB, dB) = (p[17], p[18], p[19], p[20], p[21], p[22], p[23], p[24]);
    }

    /// <inheritdoc />
    public static int States => 8;

    /// <inheritdoc />
    public static int Coupled => 5;

    /// <inheritdoc />
    public static int Parameters => 25;

    /// <inheritdoc />
    public static Hardiansyah2019<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (b, e, et, m, mt) = (y[B], y[E], y[Et], y[M], y[Mt]);
        var f = b / (b + h);
        var toMemory = aE * e * (1.0 - f) - aM * m * f;
        y.Rate(B, (rB - dB - kBC * e) * b);
        y.Rate(E, (rE * b - dE - kIn) * e + kOut * et - toMemory);
        y.Rate(Et, kIn * e - kOut * et);
        y.Rate(M, (rM - dM - kIn) * m + kOut * mt + toMemory);
        y.Rate(Mt, kIn * m - kOut * mt);

        var contact = b * e * ToPgPerMl;
        y.Cleared(Il6, d6 * il6b + p6 * contact, d6);
        var il10 = y.Cleared(Il10, d10 * il10b + p10 * contact, d10);
        y.Cleared(Ifn, dG * ifnb + pG * contact * (aG + (1.0 - aG) * bG / (il10 + bG)), dG);
    }
}

/// <summary>The catalogue entry of <see cref="Hardiansyah2019{T}"/>.</summary>
public static class Hardiansyah2019
{
    private const string S1 = "supplement, Table S1", S2 = "supplement, Table S2", Figure = "read off Figure 1b, ±30 %", Caption = "caption of Figure 2";
    private const int B0 = 7, Dose = 8;

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "hardiansyah-2019",
        Title = "CAR-T cells, CLL and three cytokines in two patients",
        Citation = "Hardiansyah, Ng. Quantitative systems pharmacology model of chimeric antigen receptor T-cell therapy. Clin Transl Sci 12 (2019) 343–349",
        Doi = "10.1111/cts.12636",
        Days = 180,
        States =
        [
            new("B", "10⁹ cells", "CLL B cells in blood"), new("E", "10⁹ cells", "effector CAR-T cells in blood"), new("Et", "10⁹ cells", "effector CAR-T cells in tissue"),
            new("M", "10⁹ cells", "memory CAR-T cells in blood"), new("Mt", "10⁹ cells", "memory CAR-T cells in tissue"),
            new("IL6", "pg/mL", "interleukin 6"), new("IL10", "pg/mL", "interleukin 10"), new("IFN", "pg/mL", "interferon γ"),
        ],
        Parameters =
        [
            new("P_6", 1.8e-3, "pg/µL/(10¹⁵ cells²)/d", "secretion of IL-6 on contact", S2), new("P_10", 0.7e-3, "pg/µL/(10¹⁵ cells²)/d", "secretion of IL-10", S2),
            new("P_G", 0.3e-3, "pg/µL/(10¹⁵ cells²)/d", "secretion of IFN-γ", S2), new("r_E", 16.16, "1/(10⁹ cells)/d", "growth of effectors on B cells", S2),
            new("d_E", 23.04, "1/d", "death of effectors", S2), new("a_E", 0.024, "1/d", "effector to memory", S2),
            new("K_BC", 0.19, "1/(10⁹ cells)/d", "killing of B cells", S2), new("B0", 4.14, "10⁹ cells", "CLL B cells at infusion", Caption),
            new("dose", 1.1, "10⁹ cells", "CAR-T cells infused, all three days together", "Kalos et al. 2011"),
            new("IL6b", 1.7, "pg/mL", "baseline of IL-6", Figure), new("IL10b", 4.5, "pg/mL", "baseline of IL-10", Figure), new("IFNb", 2.3, "pg/mL", "baseline of IFN-γ", Figure),
            new("d_6", 3.96, "1/d", "clearance of IL-6", S1), new("d_10", 4.68, "1/d", "clearance of IL-10", S1), new("d_G", 1.51, "1/d", "clearance of IFN-γ", S1),
            new("a_G", 0.59, "–", "share of IFN-γ secretion that IL-10 cannot inhibit", S1), new("b_G", 650, "pg/mL", "IL-10 at half inhibition", S1),
            new("r_M", 0.0509, "1/d", "growth of memory cells", S1), new("d_M", 0.408, "1/d", "death of memory cells", S1), new("a_M", 1, "1/d", "memory to effector", S1),
            new("k_in", 76.78, "1/d", "blood to tissue", S1), new("k_out", 1.84, "1/d", "tissue to blood", S1),
            new("h", 1e5, "10⁹ cells", "burden at which memory cells return at half their rate", S1),
            new("r_B", 9.30e-3, "1/d", "growth of CLL", S1), new("d_B", 7.60e-3, "1/d", "death of CLL", S1),
        ],
        Populations =
        [
            new("upn1", "UPN1: high burden, high dose", S2),
            new("upn3", "UPN3: low burden, low dose", S2)
            {
                Values =
                [
                    ("P_6", 0.6e-2), ("P_10", 1.7e-2), ("P_G", 0.6e-2), ("r_E", 14.40), ("d_E", 1.44), ("a_E", 0.12), ("K_BC", 2.21),
                    ("B0", 0.93), ("dose", 0.014), ("IL6b", 1), ("IL10b", 0.5), ("IFNb", 1.7),
                ],
            },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells in blood", "10⁹ cells", OutputRole.CarT, (_, y) => y[1] + y[3]),
            new("memory", "memory CAR-T cells in blood", "10⁹ cells", OutputRole.CarTPart, (_, y) => y[3]),
            new("tumour", "CLL B cells in blood", "10⁹ cells", OutputRole.Tumour, (_, y) => y[0]),
            new("il6", "IL-6", "pg/mL", OutputRole.Il6, (_, y) => y[5]),
            new("il10", "IL-10", "pg/mL", OutputRole.Cytokine, (_, y) => y[6]),
            new("ifn", "IFN-γ", "pg/mL", OutputRole.Cytokine, (_, y) => y[7]),
        ],
        Equations = new ModelEquations.Differential<Hardiansyah2019<Lane8>, DormandPrince>(
            Start, new Tolerance(1e-8, [1e-12, 1e-14, 1e-13, 1e-14, 1e-13, 1e-8, 1e-8, 1e-8]) { FirstStepDays = 1e-3 },
            new ModelTreatment(_ => 1, (p, y) => y[1] += 0.3 * p[Dose]), new ModelTreatment(_ => 2, (p, y) => y[1] += 0.6 * p[Dose])),
        Departures =
        [
            "Equation 7 is printed with a_E·M where equation 5 loses a_E·E. With it no memory cell could ever arise from an empty compartment; Figure 1a labels the arrow a_E·E. It is taken as a_E·E.",
            "h is printed in cells/mL and b_G in ng; the figures can only be had with h in 10⁹ cells and b_G in pg/mL.",
            "The baselines of the cytokines are in no table; they are read off the plateaus of Figure 1b, to about ±30 %.",
        ],
        Limits =
        [
            "Two patients with CLL; their parameters are estimated each alone and no variability between patients is published. The percentages of Table S2 are the precision of the estimates.",
            "h is so large that memory cells hardly return: f(B) stays below 10⁻⁴.",
            "Burden is near a threshold: expansion needs r_E·B to exceed losses, so that a modest change of B0 moves the cytokines a hundredfold. Sampling B0 widely gives extreme tails.",
            "No tocilizumab, no steroid, no toxicity.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): peaks, their days, AUC and end of both patients; the terminal rate in closed form",
        Burden = ["B0"],
        Dose = ["dose"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y)
    {
        (y[0], y[1]) = (p[B0], 0.1 * p[Dose]);
        (y[5], y[6], y[7]) = (p[9], p[10], p[11]);
    }
}
