using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// The latched programme of CAR-T cells (section 4): antigen triggers it, and from then on expansion goes by its own clock, whatever antigen is left.
/// <code>
/// dS/dt = kact·((1 − itfrac)·st0 + itfrac·st1)·(1 − S)·infused    dC/dt = S·infused
/// w = 1/(1 + (C/tau*)^nw)   won = (C/tlag)⁴/(1 + (C/tlag)⁴)
/// crowd = 1 − ((N + E + X + M + E1)/kcap)^theta − wL·L/L0   rej = allo·hla·rejT|rejNK·L/L0
/// pro = rho*·w·won·crowd·(1 − edexP·iD)   con = alpha*·(1 − w)   ex = kx·(1 − w)
/// dN/dt  = −(kact·st0 + dN + rej)·N + kleak·N1
/// dN1/dt = −(kact·st1 + dN + kleak + rej)·N1
/// dE/dt  = feng*·kact·st0·N + (pro − con − ex·st0 − rej)·E + kleak·E1
/// dE1/dt = feng*·kact·st1·N1 + (pro·tme_1 − con − ex·st1 − rej − kleak)·E1
/// dX/dt  = ex·(st0·E + st1·E1) − (alphax + rej)·X
/// dM/dt  = kM·(1 − w)·E − (beta + rej)·M
/// </code>
/// </summary>
/// <remarks>
/// The falsified control (naive = 1) puts A0/(Knaive + A0) in the place of w·won, and of w elsewhere: the specification names it and gives no equation, so this reading
/// is our own.
/// </remarks>
internal struct CarTCells<T> where T : struct, ILane<T>
{
    public required T TriggeringRate;
    public required T IntratumoralShare;
    public required T UntriggeredDeath;
    public required T EngraftingShare;
    public required T ExpansionRate;

    /// <summary>1/tau*, 1/tlag.</summary>
    public required T PerProgramme;
    public required T PerLag;
    public required T ProgrammeEndSteepness;
    public required T PerCapacity;
    public required T CapacityExponent;

    /// <summary>wL/L0.</summary>
    public required T HostCompetitionPerCell;

    /// <summary>allo·hla·(rejT or rejNK)/L0.</summary>
    public required T RejectionPerHostCell;
    public required T DexamethasoneOnExpansion;
    public required T ContractionRate;
    public required T ExhaustionRate;
    public required T LesionEscape;

    /// <summary>tme_1.</summary>
    public required T ActivityInLesion1;
    public required T ExhaustedDeath;

    /// <summary>kM.</summary>
    public required T MemoryFormation;
    public required T PersistenceLoss;
    public required T AntigenDriven;
    public required T AntigenDrivenHalfLoad;

    /// <summary>Clears what leaves in proportion to itself: the latch, cells not yet triggered, exhausted and memory cells; and writes the programme's course.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Clear<TBalance>(ref TBalance y, in Contact<T> contact, in UsualForms usual, out Programme<T> programme) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (trigger, triggerInLesion) = (TriggeringRate * contact.Triggering, TriggeringRate * contact.TriggeringInLesion);
        var (rejection, infused) = (RejectionPerHostCell * y[HostTnk], y[Infused]);
        var latching = (trigger + IntratumoralShare * (triggerInLesion - trigger)) * infused;
        y.Rate(ProgrammeClock, y.Cleared(Latch, latching, latching) * infused);
        y.Rate(Infused, 0.0);
        var inLesion = y.Cleared(UntriggeredInLesion, 0.0, triggerInLesion + UntriggeredDeath + LesionEscape + rejection);
        var untriggered = y.Cleared(Untriggered, LesionEscape * inLesion, trigger + UntriggeredDeath + rejection);

        var (growing, running) = Course(y[ProgrammeClock], contact.Antigen, usual);
        var ended = 1.0 - running;
        var (tiring, tiringInLesion) = (ExhaustionRate * ended * contact.Triggering, ExhaustionRate * ended * contact.TriggeringInLesion);
        var exhausted = y.Cleared(Exhausted, tiring * y[Effectors] + tiringInLesion * y[EffectorsInLesion], ExhaustedDeath + rejection);
        var memory = y.Cleared(Memory, MemoryFormation * ended * y[Effectors], PersistenceLoss + rejection);
        programme.Growing = growing;
        programme.Lost = ContractionRate * ended + rejection;
        programme.Tiring = tiring;
        programme.TiringInLesion = tiringInLesion;
        programme.Engrafting = EngraftingShare * trigger * untriggered;
        programme.EngraftingInLesion = EngraftingShare * triggerInLesion * inLesion;
        programme.OtherCells = untriggered + exhausted + memory;
    }

    /// <summary>Writes the rates of the effectors.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Rates<TBalance>(ref TBalance y, in Programme<T> programme, in T inhibition, in UsualForms usual) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (effectors, inLesion) = (y[Effectors], y[EffectorsInLesion]);
        var crowd = 1.0 - new HillPower<T>(CapacityExponent, usual.CapacityExponent).OrOne((programme.OtherCells + effectors + inLesion) * PerCapacity)
            - HostCompetitionPerCell * y[HostTnk];
        var expansion = ExpansionRate * programme.Growing * crowd * (1.0 - DexamethasoneOnExpansion * inhibition);
        y.Rate(Effectors, programme.Engrafting + (expansion - programme.Lost - programme.Tiring) * effectors + LesionEscape * inLesion);
        y.Rate(EffectorsInLesion, programme.EngraftingInLesion + (expansion * ActivityInLesion1 - programme.Lost - programme.TiringInLesion - LesionEscape) * inLesion);
    }

    // w·won and w, or what stands for them in the falsified control.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (T Growing, T Running) Course(T clock, T antigen, in UsualForms usual)
    {
        var tenth = new HillPower<T>(ProgrammeEndSteepness, usual.ProgrammeEnd).OrTen(T.Max(clock * PerProgramme, 0.0));
        var square = clock * PerLag * (clock * PerLag);
        var fourth = square * square;
        var (past, started) = (1.0 + tenth, 1.0 + fourth);
        var per = 1.0 / (past * started);
        var (growing, running) = (fourth * per, started * per);
        if (usual.Latched) return (growing, running);
        var share = antigen / (AntigenDrivenHalfLoad + antigen);
        return (T.Select(AntigenDriven > 0.0, share, growing), T.Select(AntigenDriven > 0.0, share, running));
    }
}

/// <summary>Which of the specification's usual forms every lane of a pack is known to have; where one is not, each lane takes its own, with the same bits.</summary>
internal readonly record struct UsualForms(bool LastingCar, bool DensitySteepness, bool ProgrammeEnd, bool CapacityExponent, bool Latched);

/// <summary>Where the cells stand in their programme: w·won; what effectors lose and gain besides expansion, per day and 1e9 cells a day; N + X + M, 1e9 cells.</summary>
internal struct Programme<T> where T : struct, ILane<T>
{
    public T Growing, Lost, Tiring, TiringInLesion, Engrafting, EngraftingInLesion, OtherCells;
}
