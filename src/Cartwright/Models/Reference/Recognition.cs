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
internal readonly struct Recognition<T> where T : struct, ILane<T>
{
    /// <summary>zeta: 1 with CD3-zeta, 0 without.</summary>
    public required T Signalling { get; init; }

    /// <summary>One of the four is 1, the others 0.</summary>
    public required T Single { get; init; }
    public required T Either { get; init; }
    public required T Both { get; init; }
    public required T ButNot { get; init; }
    public required T PerHalfLysis { get; init; }
    public required T PerHalfActivation { get; init; }
    public required T PerHalfVeto { get; init; }
    public required T Steepness { get; init; }
    public required Antigens<T> Tumour1 { get; init; }
    public required Antigens<T> Tumour2 { get; init; }
    public required Antigens<T> Tumour3 { get; init; }
    public required Antigens<T> Tumour4 { get; init; }
    public required Antigens<T> BCells { get; init; }
    public required T OnPlasmaCells { get; init; }
    public required T OnHostTnk { get; init; }
    public required Antigens<T> HealthyTissue { get; init; }
    public required T OnMuralCells { get; init; }

    /// <summary>What is seen at an expression R.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Recognised<T> At(T expression, bool steepnessIsThree)
    {
        var power = new HillPower<T>(Steepness, steepnessIsThree);
        return new(
            See(Tumour1, expression, power), See(Tumour2, expression, power), See(Tumour3, expression, power), See(Tumour4, expression, power),
            See(BCells, expression, power), See(new(OnPlasmaCells, 0.0), expression, power), See(new(OnHostTnk, 0.0), expression, power), See(HealthyTissue, expression, power),
            Signalling * Hill(OnMuralCells * expression * PerHalfActivation, power));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Seen<T> See(Antigens<T> on, T expression, in HillPower<T> power)
    {
        var (a, b) = (on.A * expression, on.B * expression);
        var veto = Hill(b * PerHalfVeto, power);
        return new(
            Signalling * Gate(Hill(a * PerHalfLysis, power), Hill(b * PerHalfLysis, power), veto),
            Signalling * Gate(Hill(a * PerHalfActivation, power), Hill(b * PerHalfActivation, power), veto));
    }

    private T Gate(T a, T b, T veto) => Single * a + Either * (1.0 - (1.0 - a) * (1.0 - b)) + Both * (a * b) + ButNot * (a * (1.0 - veto));

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
internal readonly record struct Recognised<T>(
    Seen<T> Tumour1, Seen<T> Tumour2, Seen<T> Tumour3, Seen<T> Tumour4, Seen<T> BCells, Seen<T> PlasmaCells, Seen<T> HostTnk, Seen<T> HealthyTissue, T Mural)
    where T : struct, ILane<T>;
