namespace Cartwright.Models.Reference;

/// <summary>A patient at one time, with all that only a simulation can know. Valid during the call that hands it out.</summary>
public readonly ref struct ReferenceSight
{
    private readonly ReadOnlySpan<double> state;

    internal ReferenceSight(ReferenceSubject subject, double days, ReadOnlySpan<double> state, PatientCare? care)
    {
        (Subject, Days, Care) = (subject, days, care);
        this.state = state;
    }

    /// <summary>Who.</summary>
    public ReferenceSubject Subject { get; }

    /// <summary>When; day 0 is that of the first infusion.</summary>
    public double Days { get; }

    /// <summary>The patient's supportive care up to this reading; null where there is none.</summary>
    public PatientCare? Care { get; }

    /// <summary>The state as it is solved, laid out as <see cref="ReferenceState"/> says: seven levels are rises above their baselines.</summary>
    public ReadOnlySpan<double> State => state;

    /// <summary>A state of section 2 in the specification's unit, levels whole.</summary>
    public double Amount(int index) => state[index] + Subject.BaselineOf(index);

    /// <summary>What the clinic would read here, without noise (section 6).</summary>
    public ReferenceObservation Observe() => ReferenceObservation.Of(Subject, Days, state);
}
