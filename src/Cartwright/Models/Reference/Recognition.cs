using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Models.Reference;

/// <summary>
/// Which targets a CAR sees (section 3.1): for each population its lysis fK and its activation fA, from 0 to 1, by the densities of antigens A and B and the gate.
/// <code>
/// kA = hill(dA·R, Kkill, hd)   aA = hill(dA·R, Kact, hd)   v = hill(dB·R, Knot, hd)
/// A: kA    A or B: 1 − (1 − kA)(1 − kB)    A and B: kA·kB    A and not B: kA·(1 − v)    all times zeta
/// </code>
/// </summary>
internal struct Recognition<T> where T : struct, ILane<T>
{
    /// <summary>zeta: 1 with CD3-zeta, 0 without.</summary>
    public required T Signalling;

    /// <summary>One of the four is 1, the others 0.</summary>
    public required T Single;
    public required T Either;
    public required T Both;
    public required T ButNot;
    public required T PerHalfLysis;
    public required T PerHalfActivation;
    public required T PerHalfVeto;
    public required T Steepness;
    public required Antigens<T> Tumour1;
    public required Antigens<T> Tumour2;
    public required Antigens<T> Tumour3;
    public required Antigens<T> Tumour4;
    public required Antigens<T> BCells;
    public required T OnPlasmaCells;
    public required T OnHostTnk;
    public required Antigens<T> HealthyTissue;
    public required T OnMuralCells;

    /// <summary>What is seen at an expression R.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly Recognised<T> At(T expression, bool steepnessIsThree)
    {
        var power = new HillPower<T>(Steepness, steepnessIsThree);
        return new()
        {
            Tumour1 = See(Tumour1, expression, power),
            Tumour2 = See(Tumour2, expression, power),
            Tumour3 = See(Tumour3, expression, power),
            Tumour4 = See(Tumour4, expression, power),
            BCells = See(BCells, expression, power),
            PlasmaCells = See(new(OnPlasmaCells, 0.0), expression, power),
            HostTnk = See(new(OnHostTnk, 0.0), expression, power),
            HealthyTissue = See(HealthyTissue, expression, power),
            Mural = Signalling * Hill(OnMuralCells * expression * PerHalfActivation, power),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly Seen<T> See(Antigens<T> on, T expression, in HillPower<T> power)
    {
        var (a, b) = (on.A * expression, on.B * expression);
        var veto = Hill(b * PerHalfVeto, power);
        return new(
            Signalling * Gate(Hill(a * PerHalfLysis, power), Hill(b * PerHalfLysis, power), veto),
            Signalling * Gate(Hill(a * PerHalfActivation, power), Hill(b * PerHalfActivation, power), veto));
    }

    private readonly T Gate(T a, T b, T veto) => Single * a + Either * (1.0 - (1.0 - a) * (1.0 - b)) + Both * (a * b) + ButNot * (a * (1.0 - veto));

    // Exactly 0 at a density of 0, and 1 at densities whose power would overflow.
    private static T Hill(T ratio, in HillPower<T> power)
    {
        var raised = power.OrThree(T.Max(T.Min(ratio, 1e15), 0.0));
        return raised / (1.0 + raised);
    }
}

/// <summary>Molecules of antigens A and B on one cell.</summary>
internal readonly record struct Antigens<T>(T A, T B) where T : struct, ILane<T>;

/// <summary>fK and fA of one population.</summary>
internal readonly record struct Seen<T>(T Lysis, T Activation) where T : struct, ILane<T>;

/// <summary>What the CAR sees of every population, and of mural cells.</summary>
internal struct Recognised<T> where T : struct, ILane<T>
{
    public required Seen<T> Tumour1, Tumour2, Tumour3, Tumour4, BCells, PlasmaCells, HostTnk, HealthyTissue;
    public required T Mural;
}
