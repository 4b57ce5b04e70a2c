using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// What inflammation and lysis do to proteins, temperature, vessels and brain, and what is left in the lesions (section 4, read-outs). Nothing here acts back.
/// <code>
/// dCRP/dt = kCRP·(CRP0 + CRPmax·xs/(EC6C + xs) − CRP)   dFER/dt = pF·PHI − kF·(FER − F0)
/// dLDH/dt = pLDH·J − kLDH·(LDH − LDH0)   dUA/dt = pUA·J − kUA·(UA − UA0)
/// D = sens·(xs/EC6T + φ/ECMT)·(1 − 0.5·iD)   dPYR/dt = kT·(Tfev·D/(1 + D) − PYR)
/// DV = sens·(1 − 0.6·iD)·(xs/EC6V + φ/ECMV + 3·lys_H/H0)   hv = DV^nV   dV/dt = kV·(hv/(1 + hv) − V)
/// bb = V + mur·mural·E/(E + E50N)
/// dCN/dt = kN·(susN·bb·(1 − 0.7·iD)·(1 + IL6/(IL6 + EC6N))·(1 + φ/(1 + φ)) − CN)
/// dIGG/dt = kIg·(IgG0·P/PC0 − IGG)   dMP/dt = kMp·(Mp0·ΣT/burden − MP)   dZ_s/dt = Jt_s − kZ·Z_s
/// </code>
/// The brain sees the level of IL-6, not its signal: tocilizumab does not protect it, steroids do.
/// </summary>
internal struct ReadOuts<T> where T : struct, ILane<T>
{
    /// <summary>kCRP·CRPmax.</summary>
    public required T CrpDrive;
    public required T CrpHalfSignal;
    public required T CrpTurnover;
    public required T FerritinFromMacrophages;
    public required T FerritinLoss;
    public required T LdhPerLysis;
    public required T LdhLoss;
    public required T UricAcidPerLysis;
    public required T UricAcidLoss;

    /// <summary>sens/EC6T, sens/ECMT, kT·Tfev, kT.</summary>
    public required T FeverPerSignal;
    public required T FeverPerIl1;
    public required T FeverDrive;
    public required T TemperatureRate;

    /// <summary>sens/EC6V, sens/ECMV, 3·sens/H0.</summary>
    public required T VesselPerSignal;
    public required T VesselPerIl1;
    public required T VesselPerTissueLysis;
    public required T VesselSteepness;
    public required T VesselRate;

    /// <summary>mur.</summary>
    public required T MuralWeight;
    public required T MuralHalfEffectors;

    /// <summary>kN·susN.</summary>
    public required T CnsDrive;
    public required T CnsHalfIl6;
    public required T CnsRate;

    /// <summary>kIg·IgG0/PC0.</summary>
    public required T IggPerPlasmaCell;
    public required T IggLoss;

    /// <summary>kMp·Mp0/burden; 0 without a burden.</summary>
    public required T MProteinPerTumourCell;
    public required T MProteinLoss;
    public required T DebrisResorption;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Clear<TBalance>(ref TBalance y, in Contact<T> contact, in Inflamed<T> inflamed, in T inhibition, in T mural) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (signal, il1) = (inflamed.SignalRise, inflamed.Il1Drive);
        var fever = (FeverPerSignal * signal + FeverPerIl1 * il1) * (1.0 - 0.5 * inhibition);
        var (wholeCrp, wholeFever) = (CrpHalfSignal + signal, 1.0 + fever);
        var per = 1.0 / (wholeCrp * wholeFever);
        y.Cleared(Crp, CrpDrive * signal * wholeFever * per, CrpTurnover);
        y.Cleared(Fever, FeverDrive * fever * wholeCrp * per, TemperatureRate);
        y.Cleared(Ferritin, FerritinFromMacrophages * inflamed.Macrophages, FerritinLoss);
        y.Cleared(Ldh, LdhPerLysis * contact.Lysis, LdhLoss);
        y.Cleared(UricAcid, UricAcidPerLysis * contact.Lysis, UricAcidLoss);

        var vessel = (1.0 - 0.6 * inhibition) * (VesselPerSignal * signal + VesselPerIl1 * il1 + VesselPerTissueLysis * contact.HealthyTissue);
        var raised = HillPower<T>.Raise(vessel, VesselSteepness);
        var endothelium = y.Cleared(Endothelium, VesselRate * (raised / (1.0 + raised)), VesselRate);
        y.Cleared(CnsInflammation, CnsDrive * (1.0 - 0.7 * inhibition) * Brain(endothelium, y[Effectors], inflamed.Il6, il1, mural), CnsRate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void ClearProteinsAndDebris<TBalance>(ref TBalance y, in Contact<T> contact, T tumour) where TBalance : struct, IBalance<T>, allows ref struct
    {
        y.Cleared(Igg, IggPerPlasmaCell * y[PlasmaCells], IggLoss);
        y.Cleared(MProtein, MProteinPerTumourCell * tumour, MProteinLoss);
        y.Cleared(Debris1, contact.LysisInLesion1, DebrisResorption);
        y.Cleared(Debris2, contact.LysisInLesion2, DebrisResorption);
    }

    // bb·(1 + IL6/(IL6 + EC6N))·(1 + φ/(1 + φ)), over one denominator.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Brain(T endothelium, T effectors, T il6, T il1, T mural)
    {
        var (wholeMural, wholeIl6, wholeIl1) = (effectors + MuralHalfEffectors, il6 + CnsHalfIl6, 1.0 + il1);
        var barrier = endothelium * wholeMural + MuralWeight * mural * effectors;
        return barrier * (wholeIl6 + il6) * (wholeIl1 + il1) / (wholeMural * wholeIl6 * wholeIl1);
    }
}
