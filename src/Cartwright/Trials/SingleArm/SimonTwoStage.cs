namespace Cartwright.Trials.SingleArm;

/// <summary>Two stages: with too few responses in the first the trial ends, with too few in both the treatment is not of interest. Nobody stops for success.</summary>
/// <remarks>Simon. Optimal two-stage designs for phase II clinical trials. Control. Clin. Trials 10 (1989) 1–10. His r₁/n₁ and r/n are <see cref="FirstFutile"/>/<see cref="FirstPatients"/>
/// and <see cref="Futile"/>/<see cref="Patients"/>.</remarks>
public sealed record SimonTwoStage : ISingleArmDesign
{
    private readonly Lazy<(BoundaryCharacteristics Null, BoundaryCharacteristics Hoped)> _at;

    /// <summary>A design, whoever found it.</summary>
    /// <exception cref="ArgumentException">A rate that is none, or stages that are no two.</exception>
    public SimonTwoStage(int firstPatients, int firstFutile, int patients, int futile, double nullRate, double alternative)
    {
        new Demands().Rates(nullRate, alternative).Looks([firstPatients, patients])
            .That(firstFutile >= 0 && firstFutile < firstPatients, $"{firstFutile} responses of {firstPatients} end the first stage, and must be from 0 to {firstPatients - 1}")
            .That(futile >= firstFutile && futile < patients, $"{futile} responses of {patients} are too few, and must be from {firstFutile} to {patients - 1}").Hold();
        (FirstPatients, FirstFutile, Patients, Futile, NullRate, Alternative) = (firstPatients, firstFutile, patients, futile, nullRate, alternative);
        _at = new(() => (Boundary.At(NullRate), Boundary.At(Alternative)));
    }

    /// <summary>Patients of the first stage, n₁.</summary>
    public int FirstPatients { get; }

    /// <summary>With so many responses or fewer the first stage is the last, r₁.</summary>
    public int FirstFutile { get; }

    /// <summary>Patients of both stages, n.</summary>
    public int Patients { get; }

    /// <summary>With so many responses or fewer the treatment is not of interest, r.</summary>
    public int Futile { get; }

    /// <summary>The response rate that is not of interest.</summary>
    public double NullRate { get; }

    /// <summary>The response rate that is hoped for.</summary>
    public double Alternative { get; }

    /// <summary>The type I error that it has.</summary>
    public double ActualAlpha => _at.Value.Null.EndsHigh;

    /// <summary>The power at the alternative.</summary>
    public double Power => _at.Value.Hoped.EndsHigh;

    /// <summary>Expected patients under the null hypothesis.</summary>
    public double ExpectedPatients => _at.Value.Null.ExpectedPatients;

    /// <summary>The probability of ending after the first stage under the null hypothesis.</summary>
    public double StopsEarly => _at.Value.Null.StopsEarly;

    /// <inheritdoc />
    public string Name => "Simon two-stage";

    /// <inheritdoc />
    public string Source => "Simon, Control. Clin. Trials 10 (1989) 1–10";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Response;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("null rate", NullRate), new("alternative", Alternative)];

    /// <inheritdoc />
    public StoppingBoundary Boundary => new([new(FirstPatients, FirstFutile, null), new(Patients, Futile, Futile + 1)]);

    /// <inheritdoc />
    public bool Equals(SimonTwoStage? other) => other is not null
        && (FirstPatients, FirstFutile, Patients, Futile, NullRate, Alternative) == (other.FirstPatients, other.FirstFutile, other.Patients, other.Futile, other.NullRate, other.Alternative);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FirstPatients, FirstFutile, Patients, Futile, NullRate, Alternative);

    /// <inheritdoc />
    public override string ToString() => $"{FirstFutile}/{FirstPatients}, {Futile}/{Patients}";
}
