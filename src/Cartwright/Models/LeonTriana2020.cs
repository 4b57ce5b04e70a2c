using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// CAR-T cells, leukaemic and healthy CD19⁺ cells; with B-cell progenitors (β, I0 above 0) the healthy ones come back and keep CAR-T cells alive.
/// <code>
/// dC/dt = ρC·(L + B)·C − C/τC + ρC·β·I0/(1 + C/C50)        CAR-T cells
/// dL/dt = ρL·L − α·L·C                                     leukaemia
/// dB/dt = −α·B·C − B/τB + (I0/τI)/(1 + C/C50)              healthy B cells
/// </code>
/// All in cells of the whole body; days from infusion.
/// </summary>
/// <remarks>
/// León-Triana, Sabir, Calvo et al. CAR T cell therapy in B-cell acute lymphoblastic leukaemia: insights from mathematical models. Commun Nonlinear Sci Numer Simul 94 (2021)
/// 105570, doi 10.1016/j.cnsns.2020.105570: equations 3a–3c; BioModels BIOMD0000001011 (without progenitors) and BIOMD0000001012 (with).
/// </remarks>
public readonly struct LeonTriana2020<T> : IOdeModel<LeonTriana2020<T>, T> where T : struct, ILane<T>
{
    private const int C = 0, L = 1, B = 2;

    private readonly T alpha, rhoC, lossC, rhoL, lossB, stimulus, influx, perC50;

    private LeonTriana2020(ReadOnlySpan<T> p) =>
        (alpha, rhoC, lossC, rhoL, lossB, stimulus, influx, perC50) = (p[0], p[1], 1.0 / p[2], p[3], 1.0 / p[4], p[1] * p[5] * p[6], p[6] / p[8], 1.0 / p[7]);

    /// <inheritdoc />
    public static int States => 3;

    /// <inheritdoc />
    public static int Coupled => 3;

    /// <inheritdoc />
    public static int Parameters => 12;

    /// <inheritdoc />
    public static LeonTriana2020<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (c, l, b) = (y[C], y[L], y[B]);
        var unlimited = 1.0 / (1.0 + c * perC50);
        y.Rate(C, (rhoC * (l + b) - lossC) * c + stimulus * unlimited);
        y.Rate(L, (rhoL - alpha * c) * l);
        y.Rate(B, -(alpha * c + lossB) * b + influx * unlimited);
    }
}

/// <summary>The catalogue entry of <see cref="LeonTriana2020{T}"/>.</summary>
public static class LeonTriana2020
{
    private const string Sbml = "BIOMD0000001011", Progenitors = "BIOMD0000001012";

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "leon-triana-2020",
        Title = "CAR-T cells in B-cell leukaemia with healthy B cells, with or without their progenitors",
        Citation = "León-Triana, Sabir, Calvo et al. CAR T cell therapy in B-cell acute lymphoblastic leukaemia: insights from mathematical models. Commun Nonlinear Sci Numer Simul 94 (2021) 105570",
        Doi = "10.1016/j.cnsns.2020.105570",
        Days = 365,
        States = [new("C", "cells", "CAR-T cells"), new("L", "cells", "leukaemia"), new("B", "cells", "healthy B cells")],
        Parameters =
        [
            new("α", 4.5e-11, "1/cell/d", "killing", Sbml), new("ρC", 1.125e-11, "1/cell/d", "growth of CAR-T cells: α/4", Sbml), new("τC", 14, "d", "life of a CAR-T cell", Sbml),
            new("ρL", 1.0 / 30, "1/d", "growth of leukaemia", Sbml), new("τB", 60, "d", "life of a B cell", Sbml), new("β", 0, "–", "stimulation by progenitors", Progenitors), new("I0", 0, "cells", "progenitors", Progenitors),
            new("C50", 1e9, "cells", "CAR-T cells that halve the progenitors", Progenitors), new("τI", 6, "d", "time to a B cell", Progenitors),
            new("C0", 1e7, "cells", "CAR-T cells infused", Sbml), new("L0", 5e10, "cells", "leukaemia at infusion", Sbml), new("B0", 2.5e10, "cells", "healthy B cells at infusion", Sbml),
        ],
        Populations =
        [
            new("without-progenitors", "no progenitors", Sbml),
            new("with-progenitors", "progenitors that renew healthy B cells", Progenitors) { Values = [("β", 0.1), ("I0", 1e7)] },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells", "cells", OutputRole.CarT, (_, y) => y[0]), new("tumour", "leukaemia", "cells", OutputRole.Tumour, (_, y) => y[1]), new("b-cells", "healthy B cells", "cells", OutputRole.HealthyCells, (_, y) => y[2]),
        ],
        Equations = new ModelEquations.Differential<LeonTriana2020<Lane8>, DormandPrince>(Start, new Tolerance(1e-9, [1e-7, 1e-2, 1e-4])),
        Departures = ["Progenitors are a constant divided by (1 + C/C50) in place, as in the SBML file's assignment."],
        Limits =
        [
            "One parameter set that shows behaviour; no patient was fitted and no variability is published.",
            "Expansion needs (L + B)·ρC to exceed 1/τC: burden is near a threshold.",
            "Leukaemia always returns, months later: there is no eradication.",
        ],
        CheckedAgainst = "BioModels SBML files: parameters and initial values; R deSolve (lsoda, 1e-10): peaks, nadirs and ends",
        Burden = ["L0"],
        Dose = ["C0"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y) => (y[0], y[1], y[2]) = (p[9], p[10], p[11]);
}
