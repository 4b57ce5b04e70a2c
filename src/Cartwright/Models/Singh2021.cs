using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// Anti-BCMA CAR-T cells (bb2121, idecabtagene vicleucel) in multiple myeloma: cells move between blood and marrow, bind antigen there, expand and kill by the complexes formed.
/// <code>
/// c      = (Et + Mt) / V_bm
/// k_exp  = K_exp·(X/c) / (EC50 + X/c),   k_kill = K_kill·(X/T) / (KC50 + X/T)
/// dE/dt  = −K12·E + K21·Et − K_el,e·E                      effectors, blood            cells; + dose
/// dM/dt  = −K12·M + K21·Mt − K_el,m·M                      memory, blood               cells
/// dEt/dt =  K12·E − K21·Et + k_exp·Et − R_m·Et             effectors, marrow           cells
/// dMt/dt =  K12·M − K21·Mt + R_m·Et                        memory, marrow              cells
/// dX/dt  = k_on·(c·Ag_CAR − X)·(T·Ag_T − X) − k_off·X      CAR–BCMA complexes          per L of marrow
/// dT/dt  = K_g·T − k_kill·T                                myeloma                     cells per L of marrow
/// dMp/dt = P_m·10⁻¹²·T0·(T/T0)^γ_m − K_m·Mp                serum M-protein             g/L
/// dsB/dt = P_b·10⁻⁶·T0·(T/T0)^γ_b − K_b·sB                 soluble BCMA                ng/mL
/// transgene = TransC·(E + M)/V_b                                                       copies/µg genomic DNA
/// </code>
/// k_on per M and second becomes 86400/6.023·10²³ · k_on; k_off per second becomes 86400 · k_off. Before infusion the marrow holds 10⁻⁶ effectors per L, so that X/c exists.
/// </summary>
/// <remarks>
/// Singh, Chen, Zheng et al. Bench-to-bedside translation of chimeric antigen receptor (CAR) T cells using a multiscale systems pharmacokinetic-pharmacodynamic model.
/// CPT Pharmacometrics Syst Pharmacol 10 (2021) 362–376, doi 10.1002/psp4.12598: supplement, equations 6–20, and Monolix code (s002); Table 1, clinical model.
/// </remarks>
public readonly struct Singh2021<T> : IOdeModel<Singh2021<T>, T> where T : struct, ILane<T>
{
    private const int E = 0, M = 1, Et = 2, Mt = 3, X = 4, Tu = 5, Mp = 6, SB = 7;
    private const double SecondsPerDay = 86_400, PerMole = 6.023e23;

    private readonly T kExp, ec50, rM, kElE, kElM, k12, k21, kKill, kc50, gm, gb, kg, kOn, kOff, agCar, agT, t0, km, pm, kb, pb, perMarrow;

    private Singh2021(ReadOnlySpan<T> p)
    {
        (kExp, ec50, rM, kElE, kElM, k12, k21, kKill) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
        (kc50, gm, gb, kg, kOn, kOff, agCar, agT) = (p[8], p[9], p[10], p[11], p[12] * (SecondsPerDay / PerMole), p[13] * SecondsPerDay, p[14], p[15]);
        (t0, km, pm, kb, pb, perMarrow) = (p[16], p[17], p[18] * 1e-12, p[19], p[20] * 1e-6, 1.0 / p[22]);
    }

    /// <inheritdoc />
    public static int States => 8;

    /// <inheritdoc />
    public static int Coupled => 6;

    /// <inheritdoc />
    public static int Parameters => 25;

    /// <inheritdoc />
    public static Singh2021<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (e, m, et, mt, x, t) = (y[E], y[M], y[Et], y[Mt], y[X], y[Tu]);
        var c = (et + mt) * perMarrow;
        // (X/c)/(EC50 + X/c) and (X/T)/(KC50 + X/T), each with one division.
        var expansion = kExp * x / (ec50 * c + x);
        var kill = kKill * x / (kc50 * t + x);
        y.Rate(E, k21 * et - (k12 + kElE) * e);
        y.Rate(M, k21 * mt - (k12 + kElM) * m);
        y.Rate(Et, k12 * e + (expansion - k21 - rM) * et);
        y.Rate(Mt, k12 * m - k21 * mt + rM * et);
        y.Rate(X, kOn * (c * agCar - x) * (t * agT - x) - kOff * x);
        y.Rate(Tu, (kg - kill) * t);
        var share = t / t0;
        y.Cleared(Mp, pm * t0 * T.Pow(share, gm), km);
        y.Cleared(SB, pb * t0 * T.Pow(share, gb), kb);
    }
}

/// <summary>The catalogue entry of <see cref="Singh2021{T}"/>.</summary>
public static class Singh2021
{
    private const string Table = "Table 1, clinical model", Code = "Monolix code (supplement s002)", Assumed = "supplement p. 4: assumed 50 %";
    private const int T0 = 16, Km = 17, Pm = 18, Kb = 19, Pb = 20, Vb = 21, Vbm = 22, TransC = 23, Dose = 24;

    private static readonly Variability.LogNormal Half = new(0.5);

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "singh-2021",
        Title = "Anti-BCMA CAR-T cells (ide-cel) in multiple myeloma, driven by CAR–antigen complexes",
        Citation = "Singh, Chen, Zheng et al. Bench-to-bedside translation of chimeric antigen receptor (CAR) T cells using a multiscale systems pharmacokinetic-pharmacodynamic model. CPT Pharmacometrics Syst Pharmacol 10 (2021) 362–376",
        Doi = "10.1002/psp4.12598",
        Days = 120,
        States =
        [
            new("E", "cells", "effector CAR-T cells in blood"), new("M", "cells", "memory CAR-T cells in blood"), new("Et", "cells", "effector CAR-T cells in marrow"),
            new("Mt", "cells", "memory CAR-T cells in marrow"), new("X", "1/L", "CAR–BCMA complexes in marrow"), new("T", "cells/L", "myeloma cells in marrow"),
            new("Mp", "g/L", "serum M-protein"), new("sB", "ng/mL", "soluble BCMA"),
        ],
        Parameters =
        [
            new("K_exp", 1.73, "1/d", "largest rate of expansion", Table, new Variability.LogNormal(0.22)), new("EC50", 10, "complexes/cell", "complexes per CAR-T cell at half expansion", Table),
            new("R_m", 2e-5, "1/d", "effector to memory", Table), new("K_el,e", 113, "1/d", "loss of effectors from blood", $"{Table}; ω {Assumed}", Half),
            new("K_el,m", 0.219, "1/d", "loss of memory cells from blood", $"{Table}; ω {Assumed}", Half), new("K12", 1.71, "1/d", "blood to marrow", $"{Table}; ω {Assumed}", Half),
            new("K21", 0.176, "1/d", "marrow to blood", $"{Table}; ω {Assumed}", Half), new("K_kill", 0.343, "1/d", "largest rate of killing", Table, Half),
            new("KC50", 2.24, "complexes/cell", "complexes per tumour cell at half killing", $"{Table}, in vitro"),
            new("γ_m", 0.215, "–", "exponent of M-protein production", Table, new Variability.LogNormal(0.21)), new("γ_b", 1, "–", "exponent of soluble BCMA production", Table, new Variability.LogNormal(1)),
            new("K_g", 0.008, "1/d", "growth of myeloma", Table), new("k_on", 7.103e4, "1/M/s", "binding of CAR and BCMA", Code), new("k_off", 2.385e-3, "1/s", "unbinding", Code),
            new("Ag_CAR", 15_000, "1/cell", "CAR on a CAR-T cell", Table), new("Ag_T", 12_590, "1/cell", "BCMA on a myeloma cell", Table),
            new("T0", 2.5e9, "cells/L", "myeloma cells in marrow at infusion", Code), new("K_m", 0.117, "1/d", "clearance of M-protein", Table),
            new("P_m", 12.1, "pg/cell/d", "production of M-protein", Table), new("K_b", 0.7, "1/d", "clearance of soluble BCMA", Table), new("P_b", 0.175, "pg/cell/d", "production of soluble BCMA", Table),
            new("V_b", 5, "L", "blood", Table), new("V_bm", 3.65, "L", "marrow", Table), new("TransC", 0.002, "copies/µg per cell/L", "transgene copies of a CAR-T cell in blood", Table),
            new("dose", 450e6, "cells", "CAR-T cells infused", "CRB-401: 50, 150, 450, 800·10⁶"),
        ],
        Populations =
        [
            new("450e6", "CRB-401, 450·10⁶ cells", Table), new("50e6", "CRB-401, 50·10⁶ cells", Table) { Values = [("dose", 50e6)] },
            new("150e6", "CRB-401, 150·10⁶ cells", Table) { Values = [("dose", 150e6)] }, new("800e6", "CRB-401, 800·10⁶ cells", Table) { Values = [("dose", 800e6)] },
        ],
        Outputs =
        [
            new("transgene", "CAR transgene in blood", "copies/µg", OutputRole.CarT, (p, y) => p[TransC] * (y[0] + y[1]) / p[Vb]),
            new("tumour", "myeloma cells in marrow", "cells/L", OutputRole.Tumour, (_, y) => y[5]),
            new("m-protein", "serum M-protein, change from baseline", "%", OutputRole.Biomarker, (p, y) => 100 * (y[6] / BaselineMProtein(p) - 1)),
            new("sbcma", "soluble BCMA, change from baseline", "%", OutputRole.Biomarker, (p, y) => 100 * (y[7] / BaselineSolubleBcma(p) - 1)),
        ],
        Equations = new ModelEquations.Differential<Singh2021<Lane8>, DormandPrince>(Start, new Tolerance(1e-8, [1e-3, 1e-6, 1e-6, 1e-6, 1e-2, 1e-6, 1e-10, 1e-10]) { FirstStepDays = 1e-4 }),
        Departures =
        [
            "Supplement equation 18 prints the killing term with effectors; the authors' Monolix code multiplies the tumour, which is taken.",
            "k_on and k_off are rounded in Table 1 (7.1·10⁴, 2.39·10⁻³); the values of the code are taken.",
            "Cells are carried as numbers, not per litre: the same equations.",
            "R_m has ω 0.00004 in Table 1, which is none.",
        ],
        Limits =
        [
            "Fitted to mean profiles read off the phase 1 publication; variability between patients was fitted to response categories, and 50 % on distribution and loss is the authors' assumption.",
            "γ_b has ω 1.0: soluble BCMA spreads more than any patient's would.",
            "Expansion is near a threshold in burden: T0 from 0.2 to 5 times its value moves Cmax several thousandfold, the dose hardly at all.",
            "The mouse and cell-level models of the paper are not included.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10) at four doses: Cmax, its day, nadir of M-protein; nlmixr2lib's figures agree on its own grid",
        Burden = ["T0"],
        Dose = ["dose"],
        Antigen = ["Ag_T"],
    };

    private static double BaselineMProtein(ReadOnlySpan<double> p) => p[Pm] * 1e-12 * p[T0] / p[Km];

    private static double BaselineSolubleBcma(ReadOnlySpan<double> p) => p[Pb] * 1e-6 * p[T0] / p[Kb];

    private static void Start(ReadOnlySpan<double> p, Span<double> y)
    {
        (y[0], y[2], y[5]) = (p[Dose], 1e-6 * p[Vbm], p[T0]);
        (y[6], y[7]) = (BaselineMProtein(p), BaselineSolubleBcma(p));
    }
}
