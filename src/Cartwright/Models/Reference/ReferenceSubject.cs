using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>One patient ready to be solved: the parameters, what follows from them once (section 3), and the state in which the simulation starts, on day −6.</summary>
public sealed class ReferenceSubject
{
    /// <summary>Day on which the simulation starts: before conditioning.</summary>
    public const double FirstDay = -6;

    private readonly double[] coefficients, initial;
    private readonly ReferencePatient<Lane1> alone;

    /// <summary>The patient who has these parameters.</summary>
    /// <exception cref="ArgumentException">A code (a site, the gate) is none of those that exist.</exception>
    public ReferenceSubject(ReferenceParameters parameters)
    {
        (Parameters, Quantities) = (parameters, new(parameters));
        var fields = PatientCoefficients.Of(parameters, Quantities);
        coefficients = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Coefficients<Lane1>, double>(ref fields), Coefficients<Lane1>.Count).ToArray();
        alone = ReferencePatient<Lane1>.Of(MemoryMarshal.Cast<double, Lane1>(coefficients));
        initial = InitialState();
    }

    /// <summary>The patient's parameters.</summary>
    public ReferenceParameters Parameters { get; }

    /// <summary>The coefficients that <see cref="ReferencePatient{T}"/> is made of.</summary>
    public ReadOnlySpan<double> Coefficients => coefficients;

    /// <summary>The state on <see cref="FirstDay"/>, laid out as <see cref="ReferenceState"/> says.</summary>
    public ReadOnlySpan<double> Initial => initial;

    internal DerivedQuantities Quantities { get; }

    /// <summary>The baseline above which a state is carried as a rise; 0 for a state that is carried whole.</summary>
    public double BaselineOf(int state) => state switch
    {
        ReferenceState.Ifn => Parameters[IfnBaseline],
        ReferenceState.Il6 => Parameters[Il6Baseline],
        ReferenceState.Il10 => Parameters[Il10Baseline],
        ReferenceState.Crp => Parameters[CrpBaseline],
        ReferenceState.Ferritin => Parameters[FerritinBaseline],
        ReferenceState.Ldh => Parameters[LdhBaseline],
        ReferenceState.UricAcid => Parameters[UricAcidBaseline],
        _ => 0,
    };

    /// <summary>The rates of all states, per day, at a state.</summary>
    public void Rates(ReadOnlySpan<double> state, Span<double> rates)
    {
        var balance = Balance(state, rates);
        alone.Rates(0.0, ref balance);
    }

    // The same equations that the solver uses, at a state in plain numbers.
    internal Contact<Lane1> ContactAt(ReadOnlySpan<double> state)
    {
        var balance = Balance(state, []);
        return alone.ContactAt(ref balance, state[ReferenceState.CarExpression]);
    }

    private static ExplicitBalance<Lane1> Balance(ReadOnlySpan<double> state, Span<double> rates) =>
        new(ref Unsafe.As<double, Lane1>(ref MemoryMarshal.GetReference(state)), ref Unsafe.As<double, Lane1>(ref MemoryMarshal.GetReference(rates)));

    private double[] InitialState()
    {
        var (p, q) = (Parameters, Quantities);
        var state = new double[ReferenceState.Count];
        for (var j = 0; j < 4; j++) state[ReferenceState.Tumour + j] = q.TumourAtStart[j];
        state[ReferenceState.BCells] = q.NormalB * p[BCellsAtStart];
        state[ReferenceState.PlasmaCells] = q.NormalPlasma;
        state[ReferenceState.HostTnk] = q.NormalTnk;
        state[ReferenceState.HealthyTissue] = p[NormalHealthyTissue];
        state[ReferenceState.Progenitors] = state[ReferenceState.Maturing] = state[ReferenceState.Neutrophils] = p[NeutrophilBaseline];
        state[ReferenceState.Platelets] = p[PlateletBaseline];
        state[ReferenceState.Igg] = p[IggBaseline];
        state[ReferenceState.MProtein] = p[MProteinAtStart];
        state[ReferenceState.CarExpression] = 1;
        return state;
    }
}
