namespace Cartwright.Trials.SingleArm;

/// <summary>One look at a fixed number of patients: the exact test of a response rate, one-sided.</summary>
/// <remarks>A'Hern. Sample size tables for exact single-stage phase II designs. Stat. Med. 20 (2001) 859–866. Exact power is a saw: one patient more may lose some, because the critical count moves.
/// Whoever may treat more than planned looks at <see cref="Solutions"/> or at <see cref="With"/>.</remarks>
public sealed record SingleStageDesign : ISingleArmDesign
{
    private SingleStageDesign(int patients, int critical, double nullRate, double alternative, double alpha) =>
        (Patients, Critical, NullRate, Alternative, Alpha) = (patients, critical, nullRate, alternative, alpha);

    /// <summary>Patients.</summary>
    public int Patients { get; }

    /// <summary>The fewest responses that show activity.</summary>
    public int Critical { get; }

    /// <summary>The response rate that is not of interest.</summary>
    public double NullRate { get; }

    /// <summary>The response rate that is hoped for.</summary>
    public double Alternative { get; }

    /// <summary>The type I error allowed, one-sided.</summary>
    public double Alpha { get; }

    /// <summary>The type I error that it has: never more than allowed.</summary>
    public double ActualAlpha => new BinomialRows(NullRate).AtLeast(Patients, Critical);

    /// <summary>The power at the alternative.</summary>
    public double Power => new BinomialRows(Alternative).AtLeast(Patients, Critical);

    /// <inheritdoc />
    public string Name => "Exact single stage";

    /// <inheritdoc />
    public string Source => "A'Hern, Stat. Med. 20 (2001) 859–866";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Response;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("null rate", NullRate), new("alternative", Alternative), new("alpha", Alpha)];

    /// <inheritdoc />
    public StoppingBoundary Boundary => new([new(Patients, Critical - 1, Critical)]);

    /// <summary>The test with a number of patients that is given: a pilot, or what a registry affords.</summary>
    /// <exception cref="ArgumentException">A rate or an alpha that is none, or so few patients that nothing could reject.</exception>
    public static SingleStageDesign With(int patients, double nullRate, double alternative, double alpha)
    {
        new Demands().Rates(nullRate, alternative).Within("alpha", alpha).Hold();
        return ExactBinomialTest.Critical(patients, nullRate, alpha) is { } critical
            ? new(patients, critical, nullRate, alternative, alpha)
            : throw new ArgumentException($"With {patients} patients not even a response of everybody would show a rate above {nullRate}.", nameof(patients));
    }

    /// <summary>The fewest patients with which both errors are as small as asked.</summary>
    /// <exception cref="ArgumentException">A rate or an error that is none, or a design of more than <see cref="StoppingBoundary.MostPatients"/> patients.</exception>
    public static SingleStageDesign Smallest(double nullRate, double alternative, double alpha, double beta) => Solutions(nullRate, alternative, alpha, beta).FirstOrDefault()
        ?? throw new ArgumentException($"No single-stage design of at most {StoppingBoundary.MostPatients} patients tells {alternative} from {nullRate} with these errors.", nameof(alternative));

    /// <summary>Every number of patients with which both errors are as small as asked, the fewest first.</summary>
    /// <exception cref="ArgumentException">A rate or an error that is none.</exception>
    public static IEnumerable<SingleStageDesign> Solutions(double nullRate, double alternative, double alpha, double beta)
    {
        new Demands().Rates(nullRate, alternative).Errors(alpha, beta).Hold();
        var (null0, hoped) = (new BinomialRows(nullRate), new BinomialRows(alternative));
        return from patients in Enumerable.Range(1, StoppingBoundary.MostPatients)
               let critical = ExactBinomialTest.Critical(null0, patients, alpha)
               where critical is not null && hoped.AtLeast(patients, critical.Value) >= 1 - beta
               select new SingleStageDesign(patients, critical.Value, nullRate, alternative, alpha);
    }
}
