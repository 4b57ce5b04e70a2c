using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// A solid tumour and CAR-T cells with two targets: they grow off the tumour on healthy B cells too, and move into it.
/// <code>
/// dC/dt  = ρC·C·T/(gT + T) − α1·C·T/(gC + C) − C/τC + k·C̄      CAR-T cells at the tumour
/// dT/dt  = ρT·T − α2·C·T                                       tumour
/// dC̄/dt  = ρ̄C·C̄·B/(gB + B) − C̄/τC − k·C̄                        CAR-T cells elsewhere
/// dB/dt  = −αB·B·C̄ − B/τB                                      healthy B cells
/// </code>
/// In cells; days from infusion.
/// </summary>
/// <remarks>
/// León-Triana, Pérez-Martínez, Ramírez-Orellana, Pérez-García. Dual-target CAR-Ts with on- and off-tumour activity may override immune suppression in solid cancers:
/// a mathematical proof of concept. Cancers 13 (2021) 703, doi 10.3390/cancers13040703; BioModels BIOMD0000001014.
/// </remarks>
public readonly struct LeonTriana2021Dual<T> : IOdeModel<LeonTriana2021Dual<T>, T> where T : struct, ILane<T>
{
    private readonly T rhoC, gT, alpha1, gC, lossC, rhoT, alpha2, rhoOff, gB, k, alphaB, lossB;

    private LeonTriana2021Dual(ReadOnlySpan<T> p)
    {
        (rhoC, gT, alpha1, gC, lossC, rhoT) = (p[0], p[1], p[2], p[3], 1.0 / p[4], p[5]);
        (alpha2, rhoOff, gB, k, alphaB, lossB) = (p[6], p[7], p[8], p[9], p[10], 1.0 / p[11]);
    }

    /// <inheritdoc />
    public static int States => 4;

    /// <inheritdoc />
    public static int Coupled => 4;

    /// <inheritdoc />
    public static int Parameters => 16;

    /// <inheritdoc />
    public static LeonTriana2021Dual<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (c, t, off, b) = (y[0], y[1], y[2], y[3]);
        y.Rate(0, (rhoC * t / (gT + t) - alpha1 * t / (gC + c) - lossC) * c + k * off);
        y.Rate(1, (rhoT - alpha2 * c) * t);
        y.Rate(2, (rhoOff * b / (gB + b) - lossC - k) * off);
        y.Rate(3, -(alphaB * off + lossB) * b);
    }
}

/// <summary>The catalogue entry of <see cref="LeonTriana2021Dual{T}"/>.</summary>
public static class LeonTriana2021Dual
{
    private const string Sbml = "BIOMD0000001014";

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "leon-triana-2021-dual",
        Title = "A solid tumour and CAR-T cells that also grow on healthy B cells",
        Citation = LeonTriana2021Single.Published.Citation,
        Doi = "10.3390/cancers13040703",
        Days = 120,
        States = [new("C", "cells", "CAR-T cells at the tumour"), new("T", "cells", "tumour"), new("C̄", "cells", "CAR-T cells elsewhere"), new("B", "cells", "healthy B cells")],
        Parameters =
        [
            new("ρC", 0.9, "1/d", "growth of CAR-T cells on tumour", Sbml), new("gT", 1e10, "cells", "tumour at half growth", Sbml), new("α1", 0.02, "1/d", "weakening by the tumour", Sbml),
            new("gC", 2e9, "cells", "CAR-T cells at half weakening", Sbml), new("τC", 7, "d", "life of a CAR-T cell", Sbml), new("ρT", 0.02, "1/d", "growth of tumour", Sbml), new("α2", 2.5e-10, "1/cell/d", "killing of tumour", Sbml),
            new("ρ̄C", 0.9, "1/d", "growth of CAR-T cells on B cells", Sbml), new("gB", 1e10, "cells", "B cells at half growth", Sbml), new("k", 0.2, "1/d", "movement to the tumour", Sbml),
            new("αB", 4.5e-11, "1/cell/d", "killing of B cells", Sbml), new("τB", 60, "d", "life of a B cell", Sbml),
            new("C0", 0, "cells", "CAR-T cells at the tumour at infusion", Sbml), new("T0", 3.35e10, "cells", "tumour", Sbml), new("C̄0", 2e8, "cells", "CAR-T cells infused", Sbml), new("B0", 2.5e10, "cells", "healthy B cells", Sbml),
        ],
        Populations = [new("example", "the paper's example", Sbml)],
        Outputs =
        [
            new("cart", "CAR-T cells", "cells", OutputRole.CarT, (_, y) => y[0] + y[2]), new("cart-tumour", "CAR-T cells in the tumour", "cells", OutputRole.CarTPart, (_, y) => y[0]),
            new("cart-elsewhere", "CAR-T cells elsewhere", "cells", OutputRole.CarTPart, (_, y) => y[2]), new("tumour", "tumour", "cells", OutputRole.Tumour, (_, y) => y[1]),
            new("b-cells", "healthy B cells", "cells", OutputRole.HealthyCells, (_, y) => y[3]),
        ],
        Equations = new ModelEquations.Differential<LeonTriana2021Dual<Lane8>, DormandPrince>(Start, new Tolerance(1e-9, [1e-6, 1e-8, 1e-8, 1e-3])),
        Limits =
        [
            "One parameter set that shows behaviour; no patient was fitted and no variability is published.", "The tumour falls below one cell and may return from it: there is no eradication.",
            "Healthy B cells are not renewed.",
        ],
        CheckedAgainst = "BioModels SBML file: parameters and initial values; R deSolve (lsoda, 1e-10): peaks, nadir and ends",
        Burden = ["T0"],
        Dose = ["C0", "C̄0"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y) => (y[0], y[1], y[2], y[3]) = (p[12], p[13], p[14], p[15]);
}
