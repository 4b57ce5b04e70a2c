using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// Antigen met and cells lysed (section 4, antigen seen and killing), at sites s = 0 (blood and marrow), 1 and 2 (lesions). Killing saturates in targets and in
/// effectors, so that no target dies faster than kmaxk.
/// <code>
/// A0 = Σ fA_i·n_i·acc_site(i)   A1 = Σ at site 1 of fA_i·n_i   st = A/(kst + A)
/// K_0 = qK·(E + N + mM·M + mX·X)   K_1 = qK·tme_1·(E1 + N1 + a1·(E + N + mM·M))   K_2 = qK·tme_2·a2·(E + N + mM·M)
/// lys_i = fK_i·n_i·r_s   r_s = kk·K_s/(hk + NR_s + kk·K_s/kmaxk)   NR_s = Σ at s of fK_i·n_i
/// J = Σ lys_i   Jc = Σ lys_i·(fA_i/fK_i)·y_i·Y_s   Y_s = 1 + (yact − 1)·F_s   F_s = first-contact part of K_s
/// </code>
/// </summary>
/// <remarks>Y_s·r_s is written as kk·(K_s + (yact − 1)·K_s·F_s)/(…), with K_s·F_s the killing by N and N1 alone: no division by a K_s that may be 0, and none by fK_i.</remarks>
internal struct Killing<T> where T : struct, ILane<T>
{
    public required Sites<T> Tumour1;
    public required Sites<T> Tumour2;
    public required Sites<T> Tumour3;
    public required Sites<T> Tumour4;

    /// <summary>kk·qK, kk·qK·tme_1, kk·qK·tme_2·a2.</summary>
    public required T PotencySystemic;
    public required T PotencyInLesion1;
    public required T PotencyInLesion2;
    public required T AccessToLesion1;
    public required T AccessToLesion2;
    public required T MemoryPotency;
    public required T ExhaustedPotency;
    public required T HalfKillingTargets;

    /// <summary>1/kmaxk.</summary>
    public required T PerFastestDeath;

    /// <summary>yact − 1.</summary>
    public required T FirstContactExtra;
    public required T YieldOfTnkTargets;
    public required T HalfTriggeringAntigen;

    /// <summary>A0 and what it triggers, which wants to know of no CAR-T cell.</summary>
    public readonly void Meet<TBalance>(ref TBalance y, in Recognised<T> seen, out Presented<T> shown, out Contact<T> contact) where TBalance : struct, IBalance<T>, allows ref struct
    {
        Present(ref y, seen, out shown);
        Unsafe.SkipInit(out contact);
        Trigger(shown, ref contact);
    }

    // fK·n and fA·n of every population, summed by site. Methods of this length and no longer: beyond it the compiler stops inlining lanes' operators.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Present<TBalance>(ref TBalance y, in Recognised<T> seen, out Presented<T> shown) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (t1, t2, t3, t4) = (y[Tumour], y[Tumour + 1], y[Tumour + 2], y[Tumour + 3]);
        shown.Tumour1 = seen.Tumour1.Lysis * t1;
        shown.Tumour2 = seen.Tumour2.Lysis * t2;
        shown.Tumour3 = seen.Tumour3.Lysis * t3;
        shown.Tumour4 = seen.Tumour4.Lysis * t4;
        shown.BCells = seen.BCells.Lysis * y[BCells];
        shown.PlasmaCells = seen.PlasmaCells.Lysis * y[PlasmaCells];
        shown.HostTnk = seen.HostTnk.Lysis * y[HostTnk];
        shown.HealthyTissue = seen.HealthyTissue.Lysis * y[HealthyTissue];
        Sum(shown.Tumour1, shown.Tumour2, shown.Tumour3, shown.Tumour4, out shown.Lysable);
        Sum(seen.Tumour1.Activation * t1, seen.Tumour2.Activation * t2, seen.Tumour3.Activation * t3, seen.Tumour4.Activation * t4, out shown.Antigen);
        shown.OnTnk = seen.HostTnk.Activation * y[HostTnk];
        shown.OnOtherHosts = seen.BCells.Activation * y[BCells] + seen.PlasmaCells.Activation * y[PlasmaCells] + seen.HealthyTissue.Activation * y[HealthyTissue];
    }

    // Lanes go to methods that are called by reference: by value they are copied in quarters, and the callee, which reads them whole, waits until all four have arrived.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Sum(in T first, in T second, in T third, in T fourth, out Sites<T> sites)
    {
        sites.Systemic = Tumour1.Systemic * first + Tumour2.Systemic * second + Tumour3.Systemic * third + Tumour4.Systemic * fourth;
        sites.InLesion1 = Tumour1.InLesion1 * first + Tumour2.InLesion1 * second + Tumour3.InLesion1 * third + Tumour4.InLesion1 * fourth;
        sites.InLesion2 = Tumour1.InLesion2 * first + Tumour2.InLesion2 * second + Tumour3.InLesion2 * third + Tumour4.InLesion2 * fourth;
    }

    // A0, st0 and st1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Trigger(in Presented<T> shown, ref Contact<T> contact)
    {
        contact.Antigen = shown.Antigen.Systemic + shown.OnOtherHosts + shown.OnTnk + AccessToLesion1 * shown.Antigen.InLesion1 + AccessToLesion2 * shown.Antigen.InLesion2;
        var (whole, wholeInLesion) = (HalfTriggeringAntigen + contact.Antigen, HalfTriggeringAntigen + shown.Antigen.InLesion1);
        var per = 1.0 / (whole * wholeInLesion);
        contact.Triggering = contact.Antigen * wholeInLesion * per;
        contact.TriggeringInLesion = shown.Antigen.InLesion1 * whole * per;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Lyse<TBalance>(ref TBalance y, in Presented<T> shown, in T lysisOfBCells, ref Contact<T> contact) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (untriggered, circulating) = (y[Untriggered], y[Effectors] + y[Untriggered] + MemoryPotency * y[Memory]);
        var killing = new Sites<T>(
            PotencySystemic * (circulating + ExhaustedPotency * y[Exhausted]),
            PotencyInLesion1 * (y[EffectorsInLesion] + y[UntriggeredInLesion] + AccessToLesion1 * circulating),
            PotencyInLesion2 * circulating);
        var first = new Sites<T>(PotencySystemic * untriggered, PotencyInLesion1 * (y[UntriggeredInLesion] + AccessToLesion1 * untriggered), PotencyInLesion2 * untriggered);
        var lysable0 = shown.Lysable.Systemic + (shown.BCells + shown.PlasmaCells + shown.HostTnk + shown.HealthyTissue);

        var limit0 = HalfKillingTargets + lysable0 + killing.Systemic * PerFastestDeath;
        var limit1 = HalfKillingTargets + shown.Lysable.InLesion1 + killing.InLesion1 * PerFastestDeath;
        var limit2 = HalfKillingTargets + shown.Lysable.InLesion2 + killing.InLesion2 * PerFastestDeath;
        var per = 1.0 / (limit0 * limit1 * limit2);
        var (per0, per1, per2) = (limit1 * limit2 * per, limit0 * limit2 * per, limit0 * limit1 * per);
        contact.Rate = new(killing.Systemic * per0, killing.InLesion1 * per1, killing.InLesion2 * per2);
        contact.CytokineFlux = (killing.Systemic + FirstContactExtra * first.Systemic) * per0 * (shown.Antigen.Systemic + shown.OnOtherHosts + YieldOfTnkTargets * shown.OnTnk)
            + (killing.InLesion1 + FirstContactExtra * first.InLesion1) * per1 * shown.Antigen.InLesion1
            + (killing.InLesion2 + FirstContactExtra * first.InLesion2) * per2 * shown.Antigen.InLesion2;
        contact.LysisInLesion1 = contact.Rate.InLesion1 * shown.Lysable.InLesion1;
        contact.LysisInLesion2 = contact.Rate.InLesion2 * shown.Lysable.InLesion2;
        contact.Lysis = contact.Rate.Systemic * lysable0 + contact.LysisInLesion1 + contact.LysisInLesion2;
        Share(shown, lysisOfBCells, ref contact);
    }

    // lys of each population, and κB.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Share(in Presented<T> shown, in T lysisOfBCells, ref Contact<T> contact)
    {
        var rate = contact.Rate;
        contact.Tumour1 = rate.At(Tumour1) * shown.Tumour1;
        contact.Tumour2 = rate.At(Tumour2) * shown.Tumour2;
        contact.Tumour3 = rate.At(Tumour3) * shown.Tumour3;
        contact.Tumour4 = rate.At(Tumour4) * shown.Tumour4;
        contact.BCellKillRate = lysisOfBCells * rate.Systemic;
        contact.BCells = shown.BCells * rate.Systemic;
        contact.PlasmaCells = shown.PlasmaCells * rate.Systemic;
        contact.HostTnk = shown.HostTnk * rate.Systemic;
        contact.HealthyTissue = shown.HealthyTissue * rate.Systemic;
    }
}

/// <summary>One number for each of the three sites; of the place of a population, one is 1 and the others 0.</summary>
internal struct Sites<T>(T systemic, T inLesion1, T inLesion2) where T : struct, ILane<T>
{
    public T Systemic = systemic, InLesion1 = inLesion1, InLesion2 = inLesion2;

    /// <summary>The number at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T At(in Sites<T> place) => place.Systemic * Systemic + place.InLesion1 * InLesion1 + place.InLesion2 * InLesion2;
}

/// <summary>fK·n of each population, and by site; fA·n by site for tumours, and for the patient's own cells.</summary>
internal struct Presented<T> where T : struct, ILane<T>
{
    public T Tumour1, Tumour2, Tumour3, Tumour4, BCells, PlasmaCells, HostTnk, HealthyTissue, OnTnk, OnOtherHosts;
    public Sites<T> Lysable, Antigen;
}

/// <summary>What comes of cells meeting antigen.</summary>
internal struct Contact<T> where T : struct, ILane<T>
{
    /// <summary>A0, st0, st1: antigen that circulating cells meet, and its saturation there and in lesion 1.</summary>
    public T Antigen, Triggering, TriggeringInLesion;

    /// <summary>r_s: death of a fully visible target at each site, per day.</summary>
    public Sites<T> Rate;

    /// <summary>lys, 1e9 cells a day, of T1 to T4, B, P, L, H.</summary>
    public T Tumour1, Tumour2, Tumour3, Tumour4, BCells, PlasmaCells, HostTnk, HealthyTissue;

    /// <summary>κB, per day; J, Jc, Jt_1, Jt_2, 1e9 cells a day.</summary>
    public T BCellKillRate, Lysis, CytokineFlux, LysisInLesion1, LysisInLesion2;
}
