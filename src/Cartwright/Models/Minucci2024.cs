using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// CD19 CAR-T cells (IM19) in B-cell lymphoma: infused CD8⁺ and CD4⁺ cells are activated by the share of receptors that is bound, divide, and leave memory.
/// <code>
/// f       = c19 / (K_d + c19),   c19 = Ag·(T/V) / 6.022·10¹⁴   nM,   a = 2^n_div
/// dI8/dt  = −k8·f·I8 − I8/τ_I                        infused CD8⁺     cells     and so I4 with k4
/// dE8/dt  = a·k8·f·I8 − E8/τ_E                       effector CD8⁺    cells     and so E4
/// dM8/dt  = f_mem·E8/τ_E − M8/τ_M8                   memory CD8⁺      cells     and so M4 with τ_M4
/// dT/dt   = (ln 2/τ_T)·T − κ·f·E8·T                  malignant and healthy CD19⁺ B cells
/// dEndo/dt = (L·V − Endo)/τ_L                        own lymphocytes; a tenth is left by conditioning
/// </code>
/// Days from infusion; κ per second in the paper, here per day.
/// </summary>
/// <remarks>
/// Minucci, Gruver, Subramanian, Renardy. A multi-scale semi-mechanistic CK/PD model for CAR T-cell therapy. Front Syst Biol 4 (2024) 1380018,
/// doi 10.3389/fsysb.2024.1380018; patients of Ying et al. 2021. Taken in the limit of fast binding and fast activation, as in nlmixr2lib, <c>Minucci_2024_CART_qsp.R</c>.
/// </remarks>
public readonly struct Minucci2024<T> : IOdeModel<Minucci2024<T>, T> where T : struct, ILane<T>
{
    private const int I8 = 0, E8 = 1, M8 = 2, I4 = 3, E4 = 4, M4 = 5, Tu = 6, Endo = 7;
    private const double LogTwo = 0.69314718055994530942, PerNanomole = 6.022e14, SecondsPerDay = 86_400;

    private readonly T growth, mem, k8, k4, lossI, lossE, lossM8, lossM4, kd, nanomolar, grow, kill, own, back;

    private Minucci2024(ReadOnlySpan<T> p)
    {
        (growth, mem, k8, k4) = (T.Exp(p[3] * LogTwo), p[4], p[5], p[6]);
        (lossI, lossE, lossM8, lossM4) = (1.0 / p[7], 1.0 / p[8], 1.0 / p[9], 1.0 / p[10]);
        (kd, nanomolar) = (p[11], p[12] / (p[13] * PerNanomole));
        (grow, kill) = (LogTwo / p[14], p[15] * SecondsPerDay);
        (own, back) = (p[16] * p[13], 1.0 / p[17]);
    }

    /// <inheritdoc />
    public static int States => 8;

    /// <inheritdoc />
    public static int Coupled => 7;

    /// <inheritdoc />
    public static int Parameters => 20;

    /// <inheritdoc />
    public static Minucci2024<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (i8, e8, i4, e4, t) = (y[I8], y[E8], y[I4], y[E4], y[Tu]);
        var c19 = nanomolar * t;
        var bound = c19 / (kd + c19);
        var (activated8, activated4) = (k8 * bound * i8, k4 * bound * i4);
        y.Rate(I8, -activated8 - lossI * i8);
        y.Rate(E8, growth * activated8 - lossE * e8);
        y.Rate(M8, mem * lossE * e8 - lossM8 * y[M8]);
        y.Rate(I4, -activated4 - lossI * i4);
        y.Rate(E4, growth * activated4 - lossE * e4);
        y.Rate(M4, mem * lossE * e4 - lossM4 * y[M4]);
        y.Rate(Tu, (grow - kill * bound * e8) * t);
        y.Cleared(Endo, back * own, back);
    }
}

/// <summary>The catalogue entry of <see cref="Minucci2024{T}"/>.</summary>
public static class Minucci2024
{
    private const string Fit = "supplement, sheet params-case-study-final", Fixed = "supplement, Table S1";
    private const int Weight = 0, Cd8 = 1, N0 = 2, Volume = 13, Own = 16, Left = 18, Dose = 19;

    /// <summary>The model as published, reduced.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "minucci-2024",
        Title = "CD19 CAR-T cells (IM19) in B-cell lymphoma: CD8⁺ and CD4⁺ cells, B-cell aplasia",
        Citation = "Minucci, Gruver, Subramanian, Renardy. A multi-scale semi-mechanistic CK/PD model for CAR T-cell therapy. Front Syst Biol 4 (2024) 1380018",
        Doi = "10.3389/fsysb.2024.1380018",
        Days = 180,
        States =
        [
            new("I8", "cells", "infused CD8⁺ CAR-T cells"), new("E8", "cells", "effector CD8⁺ CAR-T cells"), new("M8", "cells", "memory CD8⁺ CAR-T cells"),
            new("I4", "cells", "infused CD4⁺ CAR-T cells"), new("E4", "cells", "effector CD4⁺ CAR-T cells"), new("M4", "cells", "memory CD4⁺ CAR-T cells"),
            new("T", "cells", "CD19⁺ B cells, malignant and healthy"), new("Endo", "cells", "own lymphocytes"),
        ],
        Parameters =
        [
            new("BW", 73, "kg", "body weight", Fit), new("f_CD8", 0.333, "–", "CD8⁺ share of the product", Fit), new("N0", 1e7, "cells", "CD19⁺ B cells at infusion", Fit),
            new("n_div", 21.41559, "divisions", "divisions of an activated cell", Fit), new("f_mem", 0.002514715, "–", "effectors that become memory", Fit),
            new("k8", 24.0 / 18, "1/d", "activation of CD8⁺ cells: 24 h / 18 h", Fixed), new("k4", 24.0 / 36, "1/d", "activation of CD4⁺ cells: 24 h / 36 h", Fixed),
            new("τ_I", 9.606881, "d", "life of an infused cell", Fixed), new("τ_E", 3.101849, "d", "life of an effector", Fixed),
            new("τ_M8", 180, "d", "life of a CD8⁺ memory cell", Fixed), new("τ_M4", 240, "d", "life of a CD4⁺ memory cell", Fixed),
            new("K_d", 1, "nM", "CAR and CD19 at half binding", Fixed), new("Ag", 5000, "1/cell", "CD19 on a B cell", Fixed), new("V", 5, "L", "blood", Fixed),
            new("τ_T", 16, "d", "doubling time of B cells", Fixed), new("κ", 1e-9, "1/cell/s", "killing by CD8⁺ effectors", Fixed), new("L", 5e8, "cells/L", "own lymphocytes, recovered", Fixed),
            new("τ_L", 30, "d", "time of their recovery", Fixed), new("left", 0.1, "–", "share of them that conditioning leaves", Fixed), new("dose", 1e6, "cells/kg", "CAR-T cells infused", "Ying et al. 2021"),
        ],
        Populations =
        [
            new("ying-2021", "13 patients with lymphoma, each fitted alone", Fit)
            {
                Patients =
                [
                    Patient("F0104", 73, 0.333, 1e7, 21.41559, 0.002514715), Patient("F0106", 57, 0.446, 1e7, 22.21255, 0.002367866), Patient("F0107", 48, 0.461, 1e7, 21.15557, 0.01336295),
                    Patient("F0109", 88, 0.833, 1e5, 27.70301, 0.002076709), Patient("F0110", 67, 0.82, 1e5, 19.58777, 0.1), Patient("F0111", 76, 0.943, 1e5, 22.85367, 0.1),
                    Patient("F0118", 80, 0.29, 1e7, 15.88462, 0.002267028), Patient("F0119", 62, 0.633, 1e7, 21.48104, 2.91e-10), Patient("F0121", 62, 0.61, 3834397, 18.06981, 0.001182971),
                    Patient("F0122", 62, 0.546, 1162658, 19.63343, 0.007041995), Patient("F0123", 63, 0.725, 1e5, 21.63407, 0.1), Patient("F0125", 71, 0.376, 1613397, 18.05807, 1.48e-7),
                    Patient("F0126", 68, 0.372, 279892.4, 22.42293, 4.57e-7),
                ],
            },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells in blood", "cells/µL", OutputRole.CarT, (p, y) => (y[0] + y[1] + y[2] + y[3] + y[4] + y[5]) / (p[Volume] * 1e6)),
            new("memory", "memory CAR-T cells in blood", "cells/µL", OutputRole.CarTPart, (p, y) => (y[2] + y[5]) / (p[Volume] * 1e6)),
            new("b-cells", "CD19⁺ B cells", "cells", OutputRole.Tumour, (_, y) => y[6]),
            new("b-cell-share", "B cells among lymphocytes", "%", OutputRole.Biomarker, (_, y) => 100 * y[6] / (y[6] + y[7])),
        ],
        Equations = new ModelEquations.Differential<Minucci2024<Lane8>, DormandPrince>(Start, new Tolerance(1e-8, [1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 1e-10, 1])),
        Departures =
        [
            "The published system carries bound receptors and activated cells as states; both are fast. Taken in the limit: bound share at equilibrium, 2^n_div effectors at once. The reduction is that of nlmixr2lib, not the authors'.",
            "The text has 10⁹ own lymphocytes per litre, Table S1 5·10⁸; the table is taken.",
            "Every patient has 10⁶ cells/kg; the trial gave 0.3, 1 or 3·10⁶, and who had which is not published with the parameters.",
        ],
        Limits =
        [
            "The 13 patients' five parameters were fitted, not observed; several f_mem stand at the limit 0.1 of the fit, N0 at 10⁵ or 10⁷.",
            "Malignant and healthy B cells are one pool; no lymphoma burden outside blood.",
            "Only CD8⁺ effectors kill. No cytokine.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): Cmax, its day, days 28 and 100 of all 13 patients; nlmixr2lib's table of Cmax",
        Burden = ["N0"],
        Dose = ["dose"],
        Antigen = ["Ag"],
    };

    private static PublishedPatient Patient(string name, double weight, double cd8, double n0, double divisions, double memory) =>
        new(name, [("BW", weight), ("f_CD8", cd8), ("N0", n0), ("n_div", divisions), ("f_mem", memory)]);

    private static void Start(ReadOnlySpan<double> p, Span<double> y)
    {
        var cells = p[Dose] * p[Weight];
        (y[0], y[3], y[6], y[7]) = (cells * p[Cd8], cells * (1 - p[Cd8]), p[N0], p[Left] * p[Own] * p[Volume]);
    }
}
