using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// The toggle switch: memory cells that renew without antigen and become effectors with it; effectors that divide, kill, exhaust, or return to memory when antigen is gone.
/// <code>
/// H(x, n, K) = xⁿ / (Kⁿ + xⁿ),   s = f_max·(1 − H(Ba, km, B50))                                          self-renewing share
/// dTm/dt  = µm·s·Tm − µm·(1 − s)·Tm − dm·Tm + fTm·dX + rm·(1 − H(Ba, kr, B50))·Te2                         memory
/// dTe1/dt = 2·µm·(1 − s)·Tm − µe·H(Ba, ke, B50)·Te1 − de1·Te1 + fTe1·dX                                    early effectors
/// dTe2/dt = µe·H(Ba, ke, B50)·Te1·2ᴺ − kex·H(Ba, kx, B50)·Te2 − de2·Te2 + fTe2·dX − rm·(1 − H(Ba, kr, B50))·Te2   late effectors
/// dTx/dt  = kex·H(Ba, kx, B50)·Te2 − dx·Tx + fTx·dX                                                        exhausted
/// dB/dt   = µB·B·(1 − B/Bmax) − k_kill·B·H(Te2, kt, TK50)                                                  tumour
/// dBa/dt  = kb1·B − kb2·Ba                                                                                 antigen
/// dd/dt   = −f_loss·d − d                                                                                  dose, unengrafted
/// ddX/dt  = −(fTm + fTe1 + fTe2 + fTx)·dX + d                                                              dose, engrafting
/// </code>
/// All in cells; an amount below 0 counts as 0. Days from infusion.
/// </summary>
/// <remarks>
/// Kirouac, Zmurchok, Deyati et al. Deconvolution of clinical variance in CAR-T cell pharmacology and response. Nat Biotechnol 41 (2023) 1606–1617,
/// doi 10.1038/s41587-023-01687-x; equations and the 36 virtual patients as in github mstadt/CART2 @d0f77307 (mod_eqns.m, pars_Kirouac2023.mat, from the authors' code).
/// </remarks>
public readonly struct Kirouac2023<T> : IOdeModel<Kirouac2023<T>, T> where T : struct, ILane<T>
{
    private const int Tm = 0, Te1 = 1, Te2 = 2, Tx = 3, B = 4, Ba = 5, D = 6, DX = 7;

    // Below this many cells an antigen or effector is none, and still has a logarithm.
    private const double None = 1e-30;

    private readonly T logB50, uB, kKill, loss, logTK50, kt, kb1, kb2, um, km, fMax, ke, ue, kex, dm, de1, de2, dx, perBmax, kx, rm, kr, fTm, fTe1, fTe2, fTx, growth;

    private Kirouac2023(ReadOnlySpan<T> p)
    {
        (logB50, uB, kKill, loss, logTK50, kt, kb1, kb2) = (T.Log(p[0]), p[1], p[2], p[3], T.Log(p[4]), p[5], p[6], p[7]);
        (um, km, fMax, ke, ue, growth, kex, dm) = (p[8], p[9], p[10], p[11], p[12], T.Exp(p[13] * 0.69314718055994530942), p[14], p[15]);
        (de1, de2, dx, perBmax, kx, rm, kr) = (p[16], p[17], p[18], 1.0 / p[19], p[20], p[21], p[22]);
        (fTm, fTe1, fTe2, fTx) = (p[23], p[24], p[25], p[26]);
    }

    /// <inheritdoc />
    public static int States => 8;

    /// <inheritdoc />
    public static int Coupled => 6;

    /// <inheritdoc />
    public static int Parameters => 30;

    /// <inheritdoc />
    public static Kirouac2023<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (tm, te1, te2, tx) = (T.Max(y[Tm], 0.0), T.Max(y[Te1], 0.0), T.Max(y[Te2], 0.0), T.Max(y[Tx], 0.0));
        var (b, ba) = (T.Max(y[B], 0.0), T.Max(y[Ba], 0.0));
        var unengrafted = T.Max(y.Cleared(D, 0.0, loss + 1.0), 0.0);
        var engrafting = T.Max(y.Cleared(DX, unengrafted, fTm + fTe1 + fTe2 + fTx), 0.0);

        var antigen = T.Log(T.Max(ba, None)) - logB50;
        var renewing = fMax * (1.0 - Saturation(antigen * km));
        var toMemory = rm * (1.0 - Saturation(antigen * kr)) * te2;
        var activated = ue * Saturation(antigen * ke) * te1;
        var exhausting = kex * Saturation(antigen * kx) * te2;
        y.Rate(Tm, um * (2.0 * renewing - 1.0) * tm - dm * tm + fTm * engrafting + toMemory);
        y.Rate(Te1, 2.0 * um * (1.0 - renewing) * tm - activated - de1 * te1 + fTe1 * engrafting);
        y.Rate(Te2, activated * growth - exhausting - de2 * te2 + fTe2 * engrafting - toMemory);
        y.Rate(Tx, exhausting - dx * tx + fTx * engrafting);
        y.Rate(B, (uB * (1.0 - b * perBmax) - kKill * Saturation((T.Log(T.Max(te2, None)) - logTK50) * kt)) * b);
        y.Rate(Ba, kb1 * b - kb2 * ba);
    }

    // H(x, n, K) from n·ln(x/K): neither power can overflow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Saturation(T logarithm) => 1.0 / (1.0 + T.Exp(-logarithm));
}

/// <summary>The catalogue entry of <see cref="Kirouac2023{T}"/>.</summary>
public static class Kirouac2023
{
    private const string Cr1 = "virtual patient CR 1 (mstadt/CART2, pars_Kirouac2023.mat)", Assumed = "mstadt/CART2: CLL, 10⁸ cells";
    private const int B0 = 27, Ba0 = 28, Dose = 29;

    private static readonly Variability.DecadeRange Rate = new(0.001, 1), Exponent = new(0.2, 3);

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "kirouac-2023",
        Title = "The toggle switch: memory, effector and exhausted CAR-T cells and tumour antigen",
        Citation = "Kirouac, Zmurchok, Deyati et al. Deconvolution of clinical variance in CAR-T cell pharmacology and response. Nat Biotechnol 41 (2023) 1606–1617",
        Doi = "10.1038/s41587-023-01687-x",
        Days = 365,
        States =
        [
            new("Tm", "cells", "memory CAR-T cells"), new("Te1", "cells", "early effectors"), new("Te2", "cells", "late effectors"), new("Tx", "cells", "exhausted cells"),
            new("B", "cells", "tumour"), new("Ba", "cells", "antigen, as tumour cells"), new("d", "cells", "dose, unengrafted"), new("dX", "cells", "dose, engrafting"),
        ],
        Parameters =
        [
            new("B50", 3236080324, "cells", "antigen at half of every switch", Cr1), new("µB", 0.050040188, "1/d", "growth of tumour", Cr1), new("k_kill", 0.958461702, "1/d", "largest rate of killing", Cr1),
            new("f_loss", 314.5563332, "–", "loss of dose against engraftment", Cr1), new("TK50", 1e9, "cells", "effectors at half killing", Cr1), new("kt", 0.254191859, "–", "exponent of killing", Cr1),
            new("kb1", 0.996687975, "1/d", "gain of antigen", Cr1), new("kb2", 0.257136936, "1/d", "loss of antigen", Cr1), new("µm", 0.253162895, "1/d", "division of memory cells", Cr1),
            new("km", 0.720743327, "–", "exponent of differentiation", Cr1), new("f_max", 0.579686926, "–", "largest self-renewing share", Cr1), new("ke", 2.708089263, "–", "exponent of activation", Cr1),
            new("µe", 0.937843482, "1/d", "activation of early effectors", Cr1), new("N", 5.132798082, "divisions", "divisions on activation", Cr1), new("kex", 0.15978662, "1/d", "exhaustion", Cr1),
            new("dm", 0.07484827, "1/d", "death of memory cells", Cr1), new("de1", 0.290634336, "1/d", "death of early effectors", Cr1), new("de2", 0.007565547, "1/d", "death of late effectors", Cr1),
            new("dx", 0.001000004, "1/d", "death of exhausted cells", Cr1), new("Bmax", 227144056.1, "cells", "largest tumour", Cr1), new("kx", 2.998879893, "–", "exponent of exhaustion", Cr1),
            new("rm", 0.394596635, "1/d", "return to memory", Cr1), new("kr", 2.795422828, "–", "exponent of return", Cr1), new("fTm", 1, "%", "memory cells in the product", Cr1),
            new("fTe1", 1.126392921, "%", "early effectors in the product", Cr1), new("fTe2", 45.01114367, "%", "late effectors in the product", Cr1), new("fTx", 14.91950294, "%", "exhausted cells in the product", Cr1),
            new("B0", 1e10, "cells", "tumour at infusion", Assumed), new("Ba0", 1e10, "cells", "antigen at infusion", Assumed), new("dose", 1e8, "cells", "CAR-T cells infused", Assumed),
        ],
        Populations =
        [
            new("cr-1", "virtual patient CR 1, a complete response", Cr1),
            new("pr-1", "virtual patient PR 1, a partial response", "virtual patient PR 1 (as above)") { Values = Kirouac2023Patients.Pr1 },
            new("nr-1", "virtual patient NR 1, no response", "virtual patient NR 1 (as above)") { Values = Kirouac2023Patients.Nr1 },
            new("unselected", "drawn from the ranges that the authors sample, before they keep those that fit a response", "Table 1 (mstadt/CART2, generateVPparams.m)")
            {
                Between =
                [
                    ("B50", new Variability.DecadeRange(1e6, 1e10)), ("µB", new Variability.DecadeRange(0.001, 0.1)), ("k_kill", Rate), ("f_loss", new Variability.DecadeRange(1, 1000)),
                    ("TK50", new Variability.DecadeRange(1e5, 1e9)), ("kt", Exponent), ("kb1", Rate), ("kb2", Rate), ("µm", Rate), ("km", Exponent), ("f_max", new Variability.Range(0.5, 0.99)),
                    ("ke", Exponent), ("µe", Rate), ("N", new Variability.Range(4, 12)), ("kex", Rate), ("dm", Rate), ("de1", Rate), ("de2", Rate), ("dx", Rate),
                    ("Bmax", new Variability.DecadeRange(1e8, 1e12)), ("kx", Exponent), ("rm", Rate), ("kr", Exponent), ("fTm", new Variability.Range(1, 10)), ("fTe1", new Variability.Range(1, 10)),
                    ("fTe2", new Variability.Range(30, 70)), ("fTx", new Variability.Range(5, 30)),
                ],
            },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells", "cells", OutputRole.CarT, (_, y) => y[0] + y[1] + y[2] + y[3]), new("memory", "memory CAR-T cells", "cells", OutputRole.CarTPart, (_, y) => y[0]),
            new("early-effector", "early effectors", "cells", OutputRole.CarTPart, (_, y) => y[1]), new("late-effector", "late effectors", "cells", OutputRole.CarTPart, (_, y) => y[2]),
            new("exhausted", "exhausted cells", "cells", OutputRole.CarTPart, (_, y) => y[3]), new("tumour", "tumour", "cells", OutputRole.Tumour, (_, y) => y[4]),
            new("antigen", "antigen", "cells", OutputRole.Biomarker, (_, y) => y[5]),
        ],
        // The dose is cleared within hours, up to a thousandfold faster than anything else moves.
        Equations = new ModelEquations.Differential<Kirouac2023<Lane8>, KennedyCarpenter>(Start, new Tolerance(1e-7, [1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-6]) { FirstStepDays = 1e-5 }),
        Departures =
        [
            "Negative amounts are taken as 0, as in the code.",
            "In the code late effectors (Te2) kill; whether the paper's text has all effectors could not be read here.",
            "Growth on activation is 2ᴺ with N from 3.2 to 6 in the published patients, below the sampled range 4 to 12.",
        ],
        Limits =
        [
            "One virtual patient of each response group is in the catalogue; all 36 were checked.",
            "'unselected' draws are not patients: the authors keep the few that fit. They say what the structure allows.",
            "Bmax below B0 (patient CR 1) makes the tumour shrink without any CAR-T cell.",
            "No cytokine, no lymphodepletion, no antigen-negative tumour.",
        ],
        CheckedAgainst = "trajectories of all 36 virtual patients (MATLAB ode15s, 1e-4) and three of them in R deSolve (lsoda, 1e-10)",
        Burden = ["B0", "Ba0"],
        Dose = ["dose"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y) => (y[4], y[5], y[6]) = (p[B0], p[Ba0], p[Dose]);
}
