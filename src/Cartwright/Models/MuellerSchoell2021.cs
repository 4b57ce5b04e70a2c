using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// Axicabtagene ciloleucel in large B-cell lymphoma: four phenotypes that differentiate one into the next, expand on the tumour and kill it.
/// <code>
/// V1       = V1base·exp(η)·(1 + θ_ASCT·ASCT)·ratio^θ_ratio                                   θ_ratio = 0 in the low-expansion class
/// dTN/dt   = V1·D·TN/(KM1 + TN)                 + (kp1 − k12 − ke1)·TN                       naive             cells/µL
/// dTCM/dt  = V1·D·TCM/(KM1 + TCM) + k12·TN      + (kp2 − k23 − ke2)·TCM                      central memory    cells/µL
/// dTEM/dt  = V1·D·TEM/(KM1 + TEM) + k23·TCM     + (kp3 − k34 − ke3)·TEM                      effector memory   cells/µL
/// dTEff/dt = k34·TEM − ke4·TEff                                                              effector          cells/µL
/// dD/dt    = k5·(1 − D/K0)·D − (v1·TN + v2·TCM + v3·TEM + v4·TEff)·D/(KM5 + D)               metabolic tumour volume   mL
/// </code>
/// Each phenotype starts at 0.1 cells/µL; the first distribution is left out by the authors. Days from infusion.
/// </summary>
/// <remarks>
/// Mueller-Schoell, Puebla-Osorio, Michelet et al. Early survival prediction framework in CD19-specific CAR-T cell immunotherapy using a quantitative systems pharmacology
/// model. Cancers 13 (2021) 2782, doi 10.3390/cancers13112782: equations 5–11, Table 1, section 3.1.4.
/// </remarks>
public readonly struct MuellerSchoell2021<T> : IOdeModel<MuellerSchoell2021<T>, T> where T : struct, ILane<T>
{
    private const int TN = 0, Tcm = 1, Tem = 2, Teff = 3, D = 4;

    private readonly T v, km1, k12, k23, k34, netN, netC, netE, ke4, v1, v2, v3, v4, km5, k5, perK0;

    private MuellerSchoell2021(ReadOnlySpan<T> p)
    {
        v = p[0] * (1.0 + p[19] * p[20]) * T.Pow(p[22], p[21]);
        (km1, k12, k23, k34) = (p[1], p[2], p[3], p[4]);
        (netN, netC, netE, ke4) = (p[9] - p[2] - p[5], p[10] - p[3] - p[6], p[11] - p[4] - p[7], p[8]);
        (v1, v2, v3, v4, km5, k5, perK0) = (p[12], p[13], p[14], p[15], p[16], p[17], 1.0 / p[18]);
    }

    /// <inheritdoc />
    public static int States => 5;

    /// <inheritdoc />
    public static int Coupled => 5;

    /// <inheritdoc />
    public static int Parameters => 25;

    /// <inheritdoc />
    public static MuellerSchoell2021<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (n, c, m, e, d) = (y[TN], y[Tcm], y[Tem], y[Teff], y[D]);
        var expansion = v * d;
        y.Rate(TN, expansion * n / (km1 + n) + netN * n);
        y.Rate(Tcm, expansion * c / (km1 + c) + k12 * n + netC * c);
        y.Rate(Tem, expansion * m / (km1 + m) + k23 * c + netE * m);
        y.Rate(Teff, k34 * m - ke4 * e);
        y.Rate(D, (k5 * (1.0 - d * perK0) - (v1 * n + v2 * c + v3 * m + v4 * e) / (km5 + d)) * d);
    }
}

/// <summary>The catalogue entry of <see cref="MuellerSchoell2021{T}"/>.</summary>
public static class MuellerSchoell2021
{
    private const string Table = "Table 1", Fixed = "Table 1, fixed", Patients = "supplement, Table S1";

    private static readonly Variability.LogNormal Kill = Variability.LogNormal.OfCv(3.07);

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "mueller-schoell-2021",
        Title = "Axi-cel in large B-cell lymphoma: four CAR-T phenotypes and metabolic tumour volume",
        Citation = "Mueller-Schoell, Puebla-Osorio, Michelet et al. Early survival prediction framework in CD19-specific CAR-T cell immunotherapy using a quantitative systems pharmacology model. Cancers 13 (2021) 2782",
        Doi = "10.3390/cancers13112782",
        Days = 90,
        States =
        [
            new("TN", "cells/µL", "naive CAR-T cells"), new("TCM", "cells/µL", "central-memory CAR-T cells"), new("TEM", "cells/µL", "effector-memory CAR-T cells"),
            new("TEff", "cells/µL", "effector CAR-T cells"), new("D", "mL", "CD19⁺ metabolic tumour volume"),
        ],
        Parameters =
        [
            new("V1base", 0.00846, "cells/µL/d/mL", "largest rate of expansion per mL of tumour", Table, Variability.LogNormal.OfCv(1.50)), new("KM1", 1.13, "cells/µL", "cells at half expansion", Table),
            new("k12", 0.140, "1/d", "TN to TCM", Table), new("k23", 0.191, "1/d", "TCM to TEM", Table), new("k34", 0.355, "1/d", "TEM to TEff", Table),
            new("ke1", 0.0104, "1/d", "death of TN: 2 % of ke4", Fixed), new("ke2", 0.0104, "1/d", "death of TCM", Fixed), new("ke3", 0.0104, "1/d", "death of TEM", Fixed), new("ke4", 0.518, "1/d", "death of TEff", Table),
            new("kp1", 0.0005, "1/d", "homeostatic growth of TN", Fixed), new("kp2", 0.007, "1/d", "homeostatic growth of TCM", Fixed), new("kp3", 0.007, "1/d", "homeostatic growth of TEM", Fixed),
            new("v1", 2.57, "mL/d per cell/µL", "killing by TN", $"{Table}, from v2 in vitro"), new("v2", 4.04, "mL/d per cell/µL", "killing by TCM", Table, Kill),
            new("v3", 3.78, "mL/d per cell/µL", "killing by TEM", $"{Table}, from v2 in vitro"), new("v4", 4.24, "mL/d per cell/µL", "killing by TEff", $"{Table}, from v2 in vitro"),
            new("KM5", 276, "mL", "tumour at half killing", Table), new("k5", 0.0023, "1/d", "growth of tumour", Fixed), new("K0", 5000, "mL", "largest tumour", Fixed),
            new("θ_ASCT", 2.53, "–", "effect of an earlier autologous transplant on V1", Table), new("ASCT", 0, "–", "earlier autologous transplant: 0 no, 1 yes (7 of 19)", Patients),
            new("θ_ratio", -0.385, "–", "exponent of the ratio on V1", Table), new("ratio", 1, "–", "CD4⁺/CD8⁺ CAR-T cells on day 7 (0.0512–8.94)", Patients),
            new("MTV0", 85.7, "mL", "metabolic tumour volume at infusion, median (2.54–3555)", Patients), new("start", 0.1, "cells/µL", "each phenotype at infusion", "section 3.1.4, imputed"),
        ],
        Populations =
        [
            new("reference", "reference class, no transplant, median tumour volume", Table) { Share = 0.803 },
            new("low-expansion", "low-expansion class", "Table 1, equation 11") { Share = 0.197, Values = [("V1base", 0.000700), ("θ_ratio", 0)], Between = [("v2", Kill)] },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells in blood", "cells/µL", OutputRole.CarT, (_, y) => y[0] + y[1] + y[2] + y[3]),
            new("naive", "naive CAR-T cells", "cells/µL", OutputRole.CarTPart, (_, y) => y[0]), new("central-memory", "central-memory CAR-T cells", "cells/µL", OutputRole.CarTPart, (_, y) => y[1]),
            new("effector-memory", "effector-memory CAR-T cells", "cells/µL", OutputRole.CarTPart, (_, y) => y[2]), new("effector", "effector CAR-T cells", "cells/µL", OutputRole.CarTPart, (_, y) => y[3]),
            new("tumour", "metabolic tumour volume", "mL", OutputRole.Tumour, (_, y) => y[4]),
        ],
        Equations = new ModelEquations.Differential<MuellerSchoell2021<Lane8>, DormandPrince>(Start, Tolerance.Of(5, 1e-8, 1e-10)),
        Departures = ["The random effect is of v2 alone: v1, v3 and v4, derived from the typical v2, do not follow a patient's."],
        Limits =
        [
            "19 patients of one centre; the tumour's growth (k5, K0) is fixed, for no tumour was seen without CAR-T cells.",
            "No dose: the imputed start of 0.1 cells/µL stands for it.",
            "Tumour volume, transplant and CD4/CD8 ratio are covariates of known patients and are not drawn: every virtual patient has the median tumour and no transplant.",
            "A random effect of 307 % on killing says that killing was hardly identified.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): Cmax, its day, AUC and tumour volumes of five patients",
        Burden = ["MTV0"],
        Dose = ["start"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y)
    {
        y[..4].Fill(p[24]);
        y[4] = p[23];
    }
}
