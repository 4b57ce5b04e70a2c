using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// Tocilizumab in two volumes, with linear and saturable elimination, and the share of IL-6 receptors it occupies (section 4, inflammation).
/// <code>
/// Ca = max(0, TA1/tV1)   occ = Ca/(Ca + KD6R)
/// dTA1/dt = −(tCL + tQ)·Ca + (tQ/tV2)·TA2 − tVmax·Ca/(tKm + Ca)
/// dTA2/dt = tQ·Ca − (tQ/tV2)·TA2
/// </code>
/// </summary>
/// <remarks>Frey, Grange, Woodworth. J. Clin. Pharmacol. 50 (2010) 754–766, doi 10.1177/0091270009350623: in rheumatoid arthritis, where there is less to bind than in cytokine release.</remarks>
internal struct Tocilizumab<T> where T : struct, ILane<T>
{
    public required T PerCentralVolume;
    public required T Clearance;
    public required T Exchange;
    public required T ReturnRate;
    public required T SaturableRate;
    public required T HalfSaturation;
    public required T HalfOccupancy;

    /// <summary>Writes the rates and gives the occupancy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Rates<TBalance>(ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var concentration = T.Max(y[TocilizumabCentral] * PerCentralVolume, 0.0);
        var (saturation, occupancy) = (HalfSaturation + concentration, HalfOccupancy + concentration);
        var share = concentration / (saturation * occupancy);
        var (leaves, returns) = (Exchange * concentration, ReturnRate * y[TocilizumabPeripheral]);
        y.Rate(TocilizumabCentral, returns - leaves - Clearance * concentration - SaturableRate * occupancy * share);
        y.Rate(TocilizumabPeripheral, leaves - returns);
        return saturation * share;
    }
}
