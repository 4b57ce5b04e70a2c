using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>What may be done to a patient, and what the amount then means (section 5).</summary>
public enum ReferenceTreatment
{
    /// <summary>A day of lymphodepletion: the part of the patient's own intensity that is given; 1/3 on each of three days.</summary>
    Conditioning,

    /// <summary>The patient's planned dose of CAR-T cells: 1 for all of it.</summary>
    PlannedInfusion,

    /// <summary>CAR-T cells, 1e9.</summary>
    Infusion,

    /// <summary>Tocilizumab, mg.</summary>
    Tocilizumab,

    /// <summary>Dexamethasone, mg (1 mg stands for 5.3 mg of methylprednisolone).</summary>
    Dexamethasone,

    /// <summary>Anakinra, mg.</summary>
    Anakinra,

    /// <summary>The product's suicide switch: the part of all CAR-T cells that dies; 0.95 as a rule.</summary>
    SuicideSwitch,

    /// <summary>Immunoglobulin: rise of immunoglobulin G, g/L (4.4 for 0.4 g/kg).</summary>
    Immunoglobulin,

    /// <summary>Rasburicase: uric acid is then this, mg/dL; 0.5 as a rule.</summary>
    Rasburicase,
}

/// <summary>Something done to a patient.</summary>
/// <param name="Days">When; day 0 is that of the first infusion.</param>
/// <param name="Treatment">What.</param>
/// <param name="Amount">How much, in the unit of the treatment.</param>
public readonly record struct ReferenceEvent(double Days, ReferenceTreatment Treatment, double Amount)
{
    /// <summary>Conditioning on days −5, −4 and −3, and the planned dose on day 0.</summary>
    public static IReadOnlyList<ReferenceEvent> Standard { get; } =
    [
        new(-5, ReferenceTreatment.Conditioning, 1.0 / 3), new(-4, ReferenceTreatment.Conditioning, 1.0 / 3), new(-3, ReferenceTreatment.Conditioning, 1.0 / 3),
        new(0, ReferenceTreatment.PlannedInfusion, 1),
    ];

    /// <summary>Changes the state as the treatment does.</summary>
    internal void Apply(ReferenceSubject subject, Span<double> state)
    {
        switch (Treatment)
        {
            case ReferenceTreatment.Conditioning: state[ReferenceState.Conditioning] += subject.Parameters[ConditioningIntensity] * Amount; break;
            case ReferenceTreatment.PlannedInfusion: Infuse(subject, subject.Parameters.Dose * Amount, state); break;
            case ReferenceTreatment.Infusion: Infuse(subject, Amount, state); break;
            case ReferenceTreatment.Tocilizumab: state[ReferenceState.TocilizumabCentral] += Amount; break;
            case ReferenceTreatment.Dexamethasone: state[ReferenceState.Dexamethasone] += Amount; break;
            case ReferenceTreatment.Anakinra: state[ReferenceState.Anakinra] += Amount; break;
            case ReferenceTreatment.SuicideSwitch: foreach (var pool in ReferenceState.CarTCells) state[pool] *= 1 - Amount; break;
            case ReferenceTreatment.Immunoglobulin: state[ReferenceState.Igg] += Amount; break;
            case ReferenceTreatment.Rasburicase: state[ReferenceState.UricAcid] = Amount - subject.BaselineOf(ReferenceState.UricAcid); break;
            default: throw new ArgumentOutOfRangeException(nameof(state), Treatment, "There is no such treatment.");
        }
    }

    // Section 5.2. New cells start a programme of their own: latch, clock and expression are averaged by mass. An expression of 1 stays exactly 1.
    private static void Infuse(ReferenceSubject subject, double cells, Span<double> state)
    {
        if (!(cells > 0)) return;
        var old = 0.0;
        foreach (var pool in ReferenceState.CarTCells) old += state[pool];
        var kept = old / (old + cells);
        state[ReferenceState.CarExpression] += (1 - kept) * (1 - state[ReferenceState.CarExpression]);
        state[ReferenceState.Latch] *= kept;
        state[ReferenceState.ProgrammeClock] *= kept;
        var (intoVein, exhausted) = (cells * (1 - subject.Parameters[IntratumoralShare]), subject.Quantities.ExhaustedShareOfProduct);
        state[ReferenceState.Untriggered] += intoVein * (1 - exhausted);
        state[ReferenceState.Exhausted] += intoVein * exhausted;
        state[ReferenceState.UntriggeredInLesion] += (cells - intoVein) * (1 - exhausted);
        state[ReferenceState.Infused] = 1;
    }
}
