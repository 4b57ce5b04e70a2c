using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// Interferon-gamma from lysis, macrophages that it activates, and the cytokines of both (section 4, inflammation), the cytokines as rises r above their baselines.
/// <code>
/// g = gC·(1 − iD)
/// dIFN/dt = g·pIFN·Jc − kIFN·(IFN − IFN0)
/// Hφ = max(0, hill(IFN, I50, nphi) − hill(IFN0, I50, nphi))   dPHI/dt = kphi·(sphi·(1 − iD)·Hφ − PHI)
/// dIL6/dt = p6·PHI + g·p6J·Jc + (k6ns + k6r)·IL60 − (k6ns + k6r·(1 − occ))·IL6
///   hence for the rise: dr/dt = p6·PHI + g·p6J·Jc + k6r·occ·IL60 − (k6ns + k6r·(1 − occ))·r
/// dIL10/dt = p10·PHI + g·p10J·Jc − k10·(IL10 − IL100)
/// sig = IL6·(1 − occ)   xs = max(0, sig − IL60)   φ = PHI·(1 − iA)
/// </code>
/// Tocilizumab blocks the receptor: the signal falls while the level rises, because clearance by the receptor is lost.
/// </summary>
internal struct Inflammation<T> where T : struct, ILane<T>
{
    /// <summary>gC.</summary>
    public required T CytokineGain;
    public required T IfnProduction;
    public required T IfnClearance;
    public required T IfnBaseline;
    public required T PerHalfActivatingIfn;
    public required T MacrophageSteepness;

    /// <summary>hill(IFN0, I50, nphi), by the same operations as the equation's own.</summary>
    public required T ActivationAtBaseline;
    public required T MacrophageRate;

    /// <summary>kphi·sphi.</summary>
    public required T MacrophageDrive;
    public required T Il6FromMacrophages;
    public required T Il6FromLysis;

    /// <summary>k6ns + k6r.</summary>
    public required T Il6Clearance;
    public required T Il6ReceptorClearance;
    public required T Il6Baseline;
    public required T Il10FromMacrophages;
    public required T Il10FromLysis;
    public required T Il10Clearance;

    /// <summary>hill(IFN, I50, nphi).</summary>
    public static T Activation(T ifn, T perHalf, T steepness)
    {
        var raised = HillPower<T>.Raise(ifn * perHalf, steepness);
        return raised / (1.0 + raised);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Clear<TBalance>(ref TBalance y, in T cytokineFlux, in T occupancy, in Given<T> given, out Inflamed<T> inflamed) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var uninhibited = 1.0 - given.Inhibition;
        var released = CytokineGain * uninhibited * cytokineFlux;
        var ifn = y.Cleared(Ifn, released * IfnProduction, IfnClearance);
        var activation = T.Max(Activation(IfnBaseline + ifn, PerHalfActivatingIfn, MacrophageSteepness) - ActivationAtBaseline, 0.0);
        var macrophages = y.Cleared(Macrophages, MacrophageDrive * uninhibited * activation, MacrophageRate);
        var blocked = Il6ReceptorClearance * occupancy;
        var rise = y.Cleared(Il6, Il6FromMacrophages * macrophages + released * Il6FromLysis + blocked * Il6Baseline, Il6Clearance - blocked);
        y.Cleared(Il10, Il10FromMacrophages * macrophages + released * Il10FromLysis, Il10Clearance);

        var level = Il6Baseline + rise;
        inflamed.Macrophages = macrophages;
        inflamed.Il6 = level;
        inflamed.SignalRise = T.Max(level * (1.0 - occupancy) - Il6Baseline, 0.0);
        inflamed.Il1Drive = macrophages * (1.0 - given.Il1Block);
    }
}

/// <summary>PHI; IL6, the level; xs, the signal's rise above baseline; φ, the IL-1 drive.</summary>
internal struct Inflamed<T> where T : struct, ILane<T>
{
    public T Macrophages, Il6, SignalRise, Il1Drive;
}
