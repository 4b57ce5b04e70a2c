using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Benchmarks;

/// <summary>
/// The invented CAR-T problem of the ensemble benchmark: expansion, memory and exhaustion on a tumour; three cytokines, a drug, an acute-phase protein. Days, 1e9 cells,
/// pg/mL, mg. No clinical meaning.
/// <code>
/// sat = B/(B+K)   flux = k·CE·B/(h+B)   rec = kME·sat·CM   c = TOC/V   inh = c/(c+ic50)   s = IL6·(1 − inh)
/// dCE = ρ·sat·CE − (dE+kEM)·CE − kX·sat·CE + rec      dCM = kEM·CE − dM·CM − rec      dCX = kX·sat·CE − dX·CX
/// d ln B = g·(1 − B/Bmax) − k·CE/(h+B)                dTOC = −ke·TOC                  dIL6 = s6·flux − k6·(1 − inh/2)·IL6
/// dIL10 = s10·flux − k10·IL10                         dIFN = sg·flux − kg·IFN         dCRP = kin·(1 + 50·s/(s+S50)) − kout·CRP
/// </code>
/// The tumour is carried as its logarithm: it can neither pass zero nor come back from the noise of a solver.
/// </summary>
public readonly struct NineStates<T> : IOdeModel<NineStates<T>, T> where T : struct, ILane<T>
{
    /// <summary>The states, in order.</summary>
    public const int CE = 0, CM = 1, CX = 2, LogB = 3, Toc = 4, Il6 = 5, Il10 = 6, Ifn = 7, Crp = 8;

    private readonly T rho, k, dE, kEM, kME, kX, dM, dX, g, perBmax, kk, h, s6, k6, s10, k10, sg, kg, ke, v, ic50, kcin, kcout, s50;

    private NineStates(ReadOnlySpan<T> p)
    {
        (rho, k, dE, kEM, kME, kX, dM, dX) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
        (g, perBmax, kk, h, s6, k6, s10, k10) = (p[8], 1.0 / p[9], p[10], p[11], p[12], p[13], p[14], p[15]);
        (sg, kg, ke, v, ic50, kcin, kcout, s50) = (p[16], p[17], p[18], p[19], p[20], p[21], p[22], p[23]);
    }

    /// <inheritdoc />
    public static int States => 9;

    /// <inheritdoc />
    public static int Coupled => 4;

    /// <inheritdoc />
    public static int Parameters => 26;

    /// <inheritdoc />
    public static NineStates<T> Of(ReadOnlySpan<T> parameters) => new(parameters);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (ce, cm, b) = (y[CE], y[CM], T.Exp(y[LogB]));
        var sat = b / (b + k);
        var act = sat * ce;
        var kill = kk * ce / (h + b);
        var flux = kill * b;
        var rec = kME * sat * cm;
        y.Rate(CE, (rho - kX) * act - (dE + kEM) * ce + rec);
        y.Rate(CM, kEM * ce - dM * cm - rec);
        y.Rate(CX, kX * act - dX * y[CX]);
        y.Rate(LogB, g * (1.0 - b * perBmax) - kill);

        var c = y.Cleared(Toc, 0.0, ke);
        var inh = c / (c + ic50 * v);
        var il6 = y.Cleared(Il6, s6 * flux, k6 * (1.0 - 0.5 * inh));
        y.Cleared(Il10, s10 * flux, k10);
        y.Cleared(Ifn, sg * flux, kg);
        var s = il6 * (1.0 - inh);
        y.Cleared(Crp, kcin * (1.0 + 50.0 * s / (s + s50)), kcout);
    }
}
