using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// A solid tumour and CAR-T cells with one target: they grow on it and are weakened by it.
/// <code>
/// dC/dt = ρC·C·T/(gT + T) − α1·C·T/(gC + C) − C/τC         CAR-T cells
/// dT/dt = ρT·T − α2·C·T                                    tumour
/// </code>
/// In cells; days from infusion.
/// </summary>
/// <remarks>
/// León-Triana, Pérez-Martínez, Ramírez-Orellana, Pérez-García. Dual-target CAR-Ts with on- and off-tumour activity may override immune suppression in solid cancers:
/// a mathematical proof of concept. Cancers 13 (2021) 703, doi 10.3390/cancers13040703; BioModels BIOMD0000001013.
/// </remarks>
public readonly struct LeonTriana2021Single<T> : IOdeModel<LeonTriana2021Single<T>, T> where T : struct, ILane<T>
{
    private readonly T rhoC, gT, alpha1, gC, lossC, rhoT, alpha2;

    private LeonTriana2021Single(ReadOnlySpan<T> p) => (rhoC, gT, alpha1, gC, lossC, rhoT, alpha2) = (p[0], p[1], p[2], p[3], 1.0 / p[4], p[5], p[6]);

    /// <inheritdoc />
    public static int States => 2;

    /// <inheritdoc />
    public static int Coupled => 2;

    /// <inheritdoc />
    public static int Parameters => 9;

    /// <inheritdoc />
    public static LeonTriana2021Single<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (c, t) = (y[0], y[1]);
        y.Rate(0, (rhoC * t / (gT + t) - alpha1 * t / (gC + c) - lossC) * c);
        y.Rate(1, (rhoT - alpha2 * c) * t);
    }
}

/// <summary>The catalogue entry of <see cref="LeonTriana2021Single{T}"/>.</summary>
public static class LeonTriana2021Single
{
    private const string Sbml = "BIOMD0000001013";

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "leon-triana-2021-single",
        Title = "A solid tumour that weakens CAR-T cells with one target",
        Citation = "León-Triana, Pérez-Martínez, Ramírez-Orellana, Pérez-García. Dual-target CAR-Ts with on- and off-tumour activity may override immune suppression in solid cancers: a mathematical proof of concept. Cancers 13 (2021) 703",
        Doi = "10.3390/cancers13040703",
        Days = 60,
        States = [new("C", "cells", "CAR-T cells"), new("T", "cells", "tumour")],
        Parameters =
        [
            new("ρC", 0.9, "1/d", "growth of CAR-T cells on tumour", Sbml), new("gT", 1e10, "cells", "tumour at half growth", Sbml), new("α1", 0.04, "1/d", "weakening by the tumour (the paper scans 0 to 0.1)", Sbml),
            new("gC", 2e9, "cells", "CAR-T cells at half weakening", Sbml), new("τC", 7, "d", "life of a CAR-T cell", Sbml), new("ρT", 0.02, "1/d", "growth of tumour", Sbml),
            new("α2", 2.5e-10, "1/cell/d", "killing", Sbml), new("C0", 4e8, "cells", "CAR-T cells at the tumour", Sbml), new("T0", 6.7e9, "cells", "tumour", Sbml),
        ],
        Populations = [new("example", "the paper's example", Sbml)],
        Outputs = [new("cart", "CAR-T cells in the tumour", "cells", OutputRole.CarT, (_, y) => y[0]), new("tumour", "tumour", "cells", OutputRole.Tumour, (_, y) => y[1])],
        Equations = new ModelEquations.Differential<LeonTriana2021Single<Lane8>, DormandPrince>(Start, new Tolerance(1e-9, [1e-3, 1e-3])),
        Limits = ["One parameter set that shows behaviour; no patient was fitted and no variability is published.", "No blood: cells are in the tumour from the start."],
        CheckedAgainst = "BioModels SBML file: parameters and initial values; R deSolve (lsoda, 1e-10): peak, nadir and end",
        Burden = ["T0"],
        Dose = ["C0"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y) => (y[0], y[1]) = (p[7], p[8]);
}
