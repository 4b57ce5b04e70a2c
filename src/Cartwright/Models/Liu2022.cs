using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>
/// CAR-T cells against B-cell leukaemia, with remission, resistance, and relapse without CD19.
/// <code>
/// dB/dt  = rB·B·(1 − B/nC) − e·B/(B + KB)·TA                                CD19⁺ leukaemia             10⁹ cells
/// dTA/dt = rT·B/(B + Kr)·TA + ka·B/(B + Ka)·TN − lA·TA                      activated CAR-T cells       10⁹ cells
/// dTN/dt = −ka·B/(B + Ka)·TN − lN·TN                                        infused CAR-T cells         10⁹ cells
/// dBn/dt = rBn·Bn·(1 − Bn/nC) + km·B − (e/kb)·Bn/(Bn + KBn)·TA              leukaemia without CD19      10⁹ cells
/// blasts in marrow, % = 97.19·n/(n + 1909),  n = B + Bn
/// </code>
/// Days from infusion.
/// </summary>
/// <remarks>
/// Liu, Ma, Zhang et al. Computational model of CAR T-cell immunotherapy dissects and predicts leukemia patient responses at remission, resistance, and relapse.
/// J Immunother Cancer 10 (2022) e005360, doi 10.1136/jitc-2022-005360; values as in github Lunan12/CAR-T-model @813a33ae.
/// </remarks>
public readonly struct Liu2022<T> : IOdeModel<Liu2022<T>, T> where T : struct, ILane<T>
{
    private const int B = 0, TA = 1, TN = 2, Bn = 3;

    private readonly T rB, rT, lA, lN, perCapacity, e, ka, kB, kr, kA, rBn, km, eN, kBn;

    private Liu2022(ReadOnlySpan<T> p)
    {
        (rB, rT, lA, lN, perCapacity, e, ka) = (p[0], p[1], p[2], p[3], 1.0 / p[4], p[5], p[6]);
        (kB, kr, kA, rBn, km, eN, kBn) = (p[7], p[8], p[9], p[10], p[11], p[5] / p[12], p[13]);
    }

    /// <inheritdoc />
    public static int States => 4;

    /// <inheritdoc />
    public static int Coupled => 4;

    /// <inheritdoc />
    public static int Parameters => 17;

    /// <inheritdoc />
    public static Liu2022<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (b, ta, tn, bn) = (y[B], y[TA], y[TN], y[Bn]);
        var activated = ka * b / (b + kA) * tn;
        y.Rate(B, (rB * (1.0 - b * perCapacity) - e * ta / (b + kB)) * b);
        y.Rate(TA, (rT * b / (b + kr) - lA) * ta + activated);
        y.Rate(TN, -activated - lN * tn);
        y.Rate(Bn, (rBn * (1.0 - bn * perCapacity) - eN * ta / (bn + kBn)) * bn + km * b);
    }
}

/// <summary>The catalogue entry of <see cref="Liu2022{T}"/>.</summary>
public static class Liu2022
{
    private const string Code = "github Lunan12/CAR-T-model @813a33ae, typical values", Unused = "not used where Bn is 0";

    /// <summary>The model as published.</summary>
    public static PublishedModel Published { get; } = new()
    {
        Key = "liu-2022",
        Title = "CAR-T cells in B-cell leukaemia: remission, and relapse without CD19",
        Citation = "Liu, Ma, Zhang et al. Computational model of CAR T-cell immunotherapy dissects and predicts leukemia patient responses at remission, resistance, and relapse. J Immunother Cancer 10 (2022) e005360",
        Doi = "10.1136/jitc-2022-005360",
        Days = 90,
        States =
        [
            new("B", "10⁹ cells", "CD19⁺ leukaemia"), new("TA", "10⁹ cells", "activated CAR-T cells"), new("TN", "10⁹ cells", "infused CAR-T cells"), new("Bn", "10⁹ cells", "leukaemia without CD19"),
        ],
        Parameters =
        [
            new("rB", 0.069, "1/d", "growth of CD19⁺ leukaemia", Code), new("rT", 1.62, "1/d", "growth of activated cells", Code), new("lA", 0.12, "1/d", "death of activated cells", Code),
            new("lN", 3e-5, "1/d", "death of infused cells", Code), new("nC", 2939.1, "10⁹ cells", "largest leukaemia", Code), new("e", 22.72, "1/d", "killing", Code),
            new("ka", 0.65, "1/d", "activation", Code), new("KB", 5891.45, "10⁹ cells", "leukaemia at half killing", Code), new("Kr", 637.64, "10⁹ cells", "leukaemia at half growth", Code),
            new("Ka", 1808.02, "10⁹ cells", "leukaemia at half activation", Code), new("rBn", 0.1, "1/d", "growth without CD19", Unused), new("km", 0, "1/d", "loss of CD19", Unused),
            new("kb", 7.9, "–", "by how much weaker cells without CD19 are killed", Unused), new("KBn", 16956.03, "10⁹ cells", "leukaemia without CD19 at half killing", Unused),
            new("B0", 2200.24, "10⁹ cells", "CD19⁺ leukaemia at infusion", Code), new("dose", 16.46, "10⁹ cells", "CAR-T cells infused, in the model's scale", Code), new("Bn0", 0, "10⁹ cells", "leukaemia without CD19 at infusion", Code),
        ],
        Populations =
        [
            new("remission", "complete remission, typical", Code),
            new("cd19-negative-relapse", "relapse without CD19, typical", Code)
            {
                Values =
                [
                    ("rB", 0.086), ("rT", 1.7), ("lA", 0.04), ("lN", 0.073), ("nC", 19988.53), ("e", 8.6), ("KB", 794.99), ("Kr", 827.08), ("Ka", 93066.8), ("ka", 0.19),
                    ("B0", 17212.23), ("dose", 0.3), ("Bn0", 19.89),
                ],
            },
        ],
        Outputs =
        [
            new("cart", "CAR-T cells, activated", "10⁹ cells", OutputRole.CarT, (_, y) => y[1]), new("infused", "CAR-T cells, not yet activated", "10⁹ cells", OutputRole.CarTPart, (_, y) => y[2]),
            new("tumour", "leukaemia", "10⁹ cells", OutputRole.Tumour, (_, y) => y[0] + y[3]), new("cd19-positive", "CD19⁺ leukaemia", "10⁹ cells", OutputRole.Biomarker, (_, y) => y[0]),
            new("cd19-negative", "leukaemia without CD19", "10⁹ cells", OutputRole.Biomarker, (_, y) => y[3]),
            new("blasts", "blasts in marrow", "%", OutputRole.Biomarker, (_, y) => 97.19 * (y[0] + y[3]) / (y[0] + y[3] + 1909)),
        ],
        Equations = new ModelEquations.Differential<Liu2022<Lane8>, DormandPrince>(Start, new Tolerance(1e-8, [1e-13, 1e-9, 1e-10, 1e-9])),
        Departures = ["The CAR-NK variant of the repository is left out."],
        Limits =
        [
            "Typical values of two response groups; the repository's spread between its 32 patients was not available here.",
            "The whole-body scale of CAR-T cells (6·10¹¹ at the peak) is not a count in blood. It may be compared in shape, not in cells/µL.",
            "Leukaemia falls to fractions of a cell and may return from it: the model knows no eradication.",
        ],
        CheckedAgainst = "R deSolve (lsoda, 1e-10): peaks, their days and ends of both groups",
        Burden = ["B0", "Bn0"],
        Dose = ["dose"],
    };

    private static void Start(ReadOnlySpan<double> p, Span<double> y) => (y[0], y[2], y[3]) = (p[14], p[15], p[16]);
}
