using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// Axicabtagene ciloleucel: after lymphodepletion normal T cells and CAR-T cells grow back and compete; the tumour is killed meanwhile.
/// <code>
/// dN/dt = −rN·N·ln((N + C)/KN)                                                       normal T cells    cells
/// dC/dt = −rC·C·ln((N + C)/KC),   rC = ρ + b·(S − KN)²/(a·S² + (S − KN)²),  S = N + C    CAR-T cells       cells
/// dB/dt = rB·B − γB·B·C/(kB + C)                                                     tumour            cells
/// </code>
/// Days from infusion.
/// </summary>
/// <remarks>
/// Kimmel, Locke, Altrock. The roles of T cell competition and stochastic extinction events in chimeric antigen receptor T cell therapy.
/// Proc R Soc B 288 (2021) 20210229, doi 10.1098/rspb.2021.0229: Table 1; equations as in BIOMD0000001041.
/// </remarks>
public readonly struct Kimmel2021<T> : IOdeModel<Kimmel2021<T>, T> where T : struct, ILane<T>
{
    private const int N = 0, C = 1, B = 2;

    private readonly T kN, logKN, logKC, rN, rho, a, b, rB, gB, kB;

    private Kimmel2021(ReadOnlySpan<T> p) =>
        (kN, logKN, logKC, rN, rho, a, b, rB, gB, kB) = (p[0], T.Log(p[0]), T.Log(p[1]), p[2], p[3], p[4], p[5], p[6], p[7], p[8]);

    /// <inheritdoc />
    public static int States => 3;

    /// <inheritdoc />
    public static int Coupled => 3;

    /// <inheritdoc />
    public static int Parameters => 12;

    /// <inheritdoc />
    public static Kimmel2021<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (n, c) = (y[N], y[C]);
        var sum = n + c;
        var crowd = T.Log(sum);
        var missing = (sum - kN) * (sum - kN);
        var rC = rho + b * missing / (a * sum * sum + missing);
        y.Rate(N, -(rN * (crowd - logKN)) * n);
        y.Rate(C, -(rC * (crowd - logKC)) * c);
        y.Rate(B, (rB - gB * c / (kB + c)) * y[B]);
    }
}

/// <summary>The catalogue entry of <see cref="Kimmel2021{T}"/>.</summary>
public static class Kimmel2021
{
    private const string Table = "Table 1", Cohort = "Table 1 (0.01–0.50); cohorts of progression-free survival";

    // The authors' two sets of units: 2.5·10¹¹ cells are 500 cells/µL, 9.486·10¹⁰ tumour cells 94.86 mL.
    private const double CellsPerCellPerMicrolitre = 5e8, CellsPerMillilitre = 1e9;

    /// <summary>The deterministic part of the model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "kimmel-2021",
        Title = "Axi-cel: competition of CAR-T cells with recovering normal T cells, and tumour",
        Citation = "Kimmel, Locke, Altrock. The roles of T cell competition and stochastic extinction events in chimeric antigen receptor T cell therapy. Proc R Soc B 288 (2021) 20210229",
        Doi = "10.1098/rspb.2021.0229",
        Days = 180,
        States = [new("N", "cells", "normal T cells"), new("C", "cells", "CAR-T cells"), new("B", "cells", "tumour")],
        Parameters =
        [
            new("KN", 2.50e11, "cells", "normal T cells that the body holds", Table), new("KC", 6.96e10, "cells", "T cells at which CAR-T cells stop growing", Table, new Variability.Quartiles(6.15e10, 9.65e10)),
            new("rN", 0.170, "1/d", "growth of normal T cells", Table), new("ρ", 0.0251, "1/d", "growth of CAR-T cells when T cells are full", Table, new Variability.Quartiles(0.0208, 0.0354)),
            new("a", 0.423, "–", "shape of the signal of lymphodepletion", Table), new("b", 0.525, "1/d", "its effect on the growth of CAR-T cells", Table),
            new("rB", 0.19, "1/d", "growth of tumour", Cohort), new("γB", 1.15, "1/d", "largest rate of killing", Table, new Variability.Quartiles(0.64, 1.35)),
            new("kB", 2.024e9, "cells", "CAR-T cells at half killing", Table, new Variability.Quartiles(1.40e9, 3.125e9)),
            new("N0", 3.0e9, "cells", "normal T cells that conditioning leaves", Table), new("C0", 1.8e8, "cells", "CAR-T cells infused", Table), new("B0", 9.486e10, "cells", "tumour at infusion", Table),
        ],
        Populations =
        [
            new("middle", "tumour growth of the middle cohort", Cohort), new("slow", "tumour growth of the slow cohort", Cohort) { Values = [("rB", 0.105)] },
            new("fast", "tumour growth of the fast cohort", Cohort) { Values = [("rB", 0.265)] },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells in blood", "cells/µL", OutputRole.CarT, (_, y) => y[1] / CellsPerCellPerMicrolitre), new("normal", "normal T cells in blood", "cells/µL", OutputRole.HealthyCells, (_, y) => y[0] / CellsPerCellPerMicrolitre),
            new("tumour", "tumour volume", "mL", OutputRole.Tumour, (_, y) => y[2] / CellsPerMillilitre),
        ],
        Equations = new ModelEquations.Differential<Kimmel2021<Lane8>, DormandPrince>(Start, new Tolerance(1e-9, [1, 1e-2, 1e-9]) { MostSteps = 10_000 }),
        Departures = ["rC is printed otherwise in the running text; the form of the paper's figure and of BIOMD0000001041 is taken."],
        Limits =
        [
            "Cure is a chance event in the paper (a birth–death process once the tumour is below 100 cells); here the tumour is deterministic, always returns, and is never cured. Progression is a tumour of 1.2 times its first size.",
            "Growth of tumour is known only as three cohorts and a range; it is a population here, not drawn.",
            "Quartiles of the four parameters are read as of independent log-normals.",
            "The tumour does not drive expansion, and the dose is fixed.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): peak, nadir and end of the three cohorts",
        Burden = ["B0"],
        Dose = ["C0"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y) => (y[0], y[1], y[2]) = (p[9], p[10], p[11]);
}
