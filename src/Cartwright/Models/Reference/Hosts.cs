using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// Tumour populations and the patient's own cells (section 4, targets and host), each growing or renewed, thinned by lymphodepletion, and lysed.
/// <code>
/// dT_j/dt = T_j·(gT·(1 − ΣT/Tmax) − eldT·ld) − lys_j
/// dB/dt = dB·(B0·kpre/(kpre + κB) − B) − eldB·ld·B − lys_B     κB = kill rate of B cells: precursors carry the antigen too
/// dP/dt = dPC·(PC0·B/B0 − P) − lys_P
/// dL/dt = kL·(L0 − L) − eldL·ld·L − lys_L
/// dH/dt = kH·(H0 − H) − lys_H
/// </code>
/// </summary>
internal struct Hosts<T> where T : struct, ILane<T>
{
    public required T TumourGrowth;
    public required T GrowthPerTumourCell;
    public required T ConditioningKillsTumour;
    public required T BCellTurnover;
    public required T NormalBCellsTimesTransit;
    public required T PrecursorTransit;
    public required T ConditioningKillsBCells;
    public required T PlasmaCellTurnover;
    public required T PlasmaCellsPerBCell;
    public required T HostTnkRecovery;
    public required T NormalHostTnk;
    public required T ConditioningKillsHostTnk;
    public required T HealthyTissueRenewal;
    public required T NormalHealthyTissue;

    /// <summary>Writes the rates and gives ΣT.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly T Rates<TBalance>(ref TBalance y, in Contact<T> contact, in T conditioning) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (t1, t2, t3, t4) = (y[Tumour], y[Tumour + 1], y[Tumour + 2], y[Tumour + 3]);
        var tumour = t1 + t2 + t3 + t4;
        var growth = TumourGrowth - GrowthPerTumourCell * tumour - ConditioningKillsTumour * conditioning;
        y.Rate(Tumour, t1 * growth - contact.Tumour1);
        y.Rate(Tumour + 1, t2 * growth - contact.Tumour2);
        y.Rate(Tumour + 2, t3 * growth - contact.Tumour3);
        y.Rate(Tumour + 3, t4 * growth - contact.Tumour4);

        var (b, p, l, h) = (y[BCells], y[PlasmaCells], y[HostTnk], y[HealthyTissue]);
        var supply = NormalBCellsTimesTransit / (PrecursorTransit + contact.BCellKillRate);
        y.Rate(BCells, BCellTurnover * (supply - b) - ConditioningKillsBCells * conditioning * b - contact.BCells);
        y.Rate(PlasmaCells, PlasmaCellTurnover * (PlasmaCellsPerBCell * b - p) - contact.PlasmaCells);
        y.Rate(HostTnk, HostTnkRecovery * (NormalHostTnk - l) - ConditioningKillsHostTnk * conditioning * l - contact.HostTnk);
        y.Rate(HealthyTissue, HealthyTissueRenewal * (NormalHealthyTissue - h) - contact.HealthyTissue);
        return tumour;
    }
}
