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

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Meet<TBalance>(ref TBalance y, in Recognised<T> seen, out Contact<T> contact) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (t1, t2, t3, t4) = (y[Tumour], y[Tumour + 1], y[Tumour + 2], y[Tumour + 3]);
        var (k1, k2, k3, k4) = (seen.Tumour1.Lysis * t1, seen.Tumour2.Lysis * t2, seen.Tumour3.Lysis * t3, seen.Tumour4.Lysis * t4);
        var (a1, a2, a3, a4) = (seen.Tumour1.Activation * t1, seen.Tumour2.Activation * t2, seen.Tumour3.Activation * t3, seen.Tumour4.Activation * t4);
        var (kB, kP, kL, kH) = (seen.BCells.Lysis * y[BCells], seen.PlasmaCells.Lysis * y[PlasmaCells], seen.HostTnk.Lysis * y[HostTnk], seen.HealthyTissue.Lysis * y[HealthyTissue]);
        var aL = seen.HostTnk.Activation * y[HostTnk];
        var aHost = seen.BCells.Activation * y[BCells] + seen.PlasmaCells.Activation * y[PlasmaCells] + seen.HealthyTissue.Activation * y[HealthyTissue];

        var lysable0 = Tumour1.Systemic * k1 + Tumour2.Systemic * k2 + Tumour3.Systemic * k3 + Tumour4.Systemic * k4;
        var lysable1 = Tumour1.InLesion1 * k1 + Tumour2.InLesion1 * k2 + Tumour3.InLesion1 * k3 + Tumour4.InLesion1 * k4;
        var lysable2 = Tumour1.InLesion2 * k1 + Tumour2.InLesion2 * k2 + Tumour3.InLesion2 * k3 + Tumour4.InLesion2 * k4;
        var antigen0 = Tumour1.Systemic * a1 + Tumour2.Systemic * a2 + Tumour3.Systemic * a3 + Tumour4.Systemic * a4 + aHost;
        var antigen1 = Tumour1.InLesion1 * a1 + Tumour2.InLesion1 * a2 + Tumour3.InLesion1 * a3 + Tumour4.InLesion1 * a4;
        var antigen2 = Tumour1.InLesion2 * a1 + Tumour2.InLesion2 * a2 + Tumour3.InLesion2 * a3 + Tumour4.InLesion2 * a4;
        lysable0 = lysable0 + (kB + kP + kL + kH);

        var circulating = y[Effectors] + y[Untriggered] + MemoryPotency * y[Memory];
        var killing0 = PotencySystemic * (circulating + ExhaustedPotency * y[Exhausted]);
        var killing1 = PotencyInLesion1 * (y[EffectorsInLesion] + y[UntriggeredInLesion] + AccessToLesion1 * circulating);
        var killing2 = PotencyInLesion2 * circulating;
        var first0 = PotencySystemic * y[Untriggered];
        var first1 = PotencyInLesion1 * (y[UntriggeredInLesion] + AccessToLesion1 * y[Untriggered]);
        var first2 = PotencyInLesion2 * y[Untriggered];

        var limit0 = HalfKillingTargets + lysable0 + killing0 * PerFastestDeath;
        var limit1 = HalfKillingTargets + lysable1 + killing1 * PerFastestDeath;
        var limit2 = HalfKillingTargets + lysable2 + killing2 * PerFastestDeath;
        var per = 1.0 / (limit0 * limit1 * limit2);
        var (per0, per1, per2) = (limit1 * limit2 * per, limit0 * limit2 * per, limit0 * limit1 * per);
        var (rate0, rate1, rate2) = (killing0 * per0, killing1 * per1, killing2 * per2);

        var (lysis0, lysis1, lysis2) = (rate0 * lysable0, rate1 * lysable1, rate2 * lysable2);
        var cytokines = (rate0 + FirstContactExtra * first0 * per0) * (antigen0 + YieldOfTnkTargets * aL)
            + (rate1 + FirstContactExtra * first1 * per1) * antigen1 + (rate2 + FirstContactExtra * first2 * per2) * antigen2;
        var circulatingMeets = antigen0 + aL + AccessToLesion1 * antigen1 + AccessToLesion2 * antigen2;
        var (whole0, whole1) = (HalfTriggeringAntigen + circulatingMeets, HalfTriggeringAntigen + antigen1);
        var perWhole = 1.0 / (whole0 * whole1);

        contact = new(
            circulatingMeets, circulatingMeets * whole1 * perWhole, antigen1 * whole0 * perWhole,
            Tumour1.Of(rate0, rate1, rate2) * k1, Tumour2.Of(rate0, rate1, rate2) * k2, Tumour3.Of(rate0, rate1, rate2) * k3, Tumour4.Of(rate0, rate1, rate2) * k4,
            seen.BCells.Lysis * rate0, kB * rate0, kP * rate0, kL * rate0, kH * rate0,
            lysis0 + lysis1 + lysis2, cytokines, lysis1, lysis2);
    }
}

/// <summary>Where a population is: one of the three is 1, the others 0.</summary>
internal readonly record struct Sites<T>(T Systemic, T InLesion1, T InLesion2) where T : struct, ILane<T>
{
    /// <summary>What holds at its site.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of(T systemic, T inLesion1, T inLesion2) => Systemic * systemic + InLesion1 * inLesion1 + InLesion2 * inLesion2;
}

/// <summary>
/// A0, st0, st1; lys of T1 to T4; κB, lys of B, P, L, H; J, Jc, Jt_1, Jt_2: antigen that circulating cells meet, its saturation there and in lesion 1, cells lysed a
/// day, the flux of lysis, its cytokine-weighted flux, and the part of it in each lesion.
/// </summary>
internal readonly record struct Contact<T>(
    T Antigen, T Triggering, T TriggeringInLesion, T Tumour1, T Tumour2, T Tumour3, T Tumour4, T BCellKillRate, T BCells, T PlasmaCells, T HostTnk, T HealthyTissue,
    T Lysis, T CytokineFlux, T LysisInLesion1, T LysisInLesion2) where T : struct, ILane<T>;
