namespace Cartwright.Trials.SingleArm;

/// <summary>A trial of one arm that is looked at after every patient, and ends when it can hardly succeed any more: the probability of success, were it to go on to its last patient, is predicted.</summary>
/// <remarks>Lee, Liu. A predictive probability design for phase II cancer clinical trials. Clin. Trials 5 (2008) 93–106. Success is P(p > p₀ | data of all patients) > <see cref="Certainty"/>.
/// Stopping for success is possible; they advise against it, and so does the default.</remarks>
public sealed record PredictiveProbability : ISingleArmDesign
{
    /// <summary>The most patients of a trial that is looked at after every one of them.</summary>
    public const int MostPatients = 500;

    // The fewest responses of all patients that are a success; one more than there are patients where none is.
    private readonly int _fewest;

    /// <summary>A design.</summary>
    /// <param name="nullRate">The response rate that is not of interest, p₀.</param>
    /// <param name="prior">What is believed of the rate before the trial.</param>
    /// <param name="firstLook">Patients before the first look.</param>
    /// <param name="patients">The most patients.</param>
    /// <param name="certainty">Success needs a posterior probability of a rate above p₀ that is above this, θ<sub>T</sub>.</param>
    /// <param name="futile">A predictive probability below this ends the trial, θ<sub>L</sub>; 0 ends none.</param>
    /// <param name="success">A predictive probability above this ends the trial, too, θ<sub>U</sub>; 1 ends none.</param>
    /// <exception cref="ArgumentException">A number that is none of these.</exception>
    public PredictiveProbability(double nullRate, BetaPosterior prior, int firstLook, int patients, double certainty, double futile, double success = 1)
    {
        new Demands().Within("the rate under the null hypothesis", nullRate).Within("the certainty that success needs", certainty).Rate("the predictive probability of futility", futile)
            .Rate("the predictive probability of success", success).That(futile < success, "futility begins above success").Looks(firstLook == patients ? [patients] : [firstLook, patients])
            .That(patients <= MostPatients, $"{patients} patients, and this design has at most {MostPatients}")
            .That(prior.Fault is null, prior.Fault ?? "").Hold();
        (NullRate, Prior, FirstLook, Patients, Certainty, Futile, Success) = (nullRate, prior, firstLook, patients, certainty, futile, success);
        _fewest = Counts(patients, x => !(prior.After(x, patients).Above(nullRate) > certainty));
        Boundary = new([.. Enumerable.Range(firstLook, patients - firstLook + 1).Select(LookAt)]);
    }

    /// <summary>The response rate that is not of interest.</summary>
    public double NullRate { get; }

    /// <summary>What is believed of the rate before the trial.</summary>
    public BetaPosterior Prior { get; }

    /// <summary>Patients before the first look.</summary>
    public int FirstLook { get; }

    /// <summary>The most patients.</summary>
    public int Patients { get; }

    /// <summary>The posterior probability that success needs.</summary>
    public double Certainty { get; }

    /// <summary>The predictive probability below which a trial ends.</summary>
    public double Futile { get; }

    /// <summary>The predictive probability above which a trial ends.</summary>
    public double Success { get; }

    /// <inheritdoc />
    public string Name => "Predictive probability";

    /// <inheritdoc />
    public string Source => "Lee, Liu, Clin. Trials 5 (2008) 93–106";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Response;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("null rate", NullRate), new("prior events", Prior.Events), new("prior others", Prior.Others), new("first look", FirstLook), new("patients", Patients),
        new("certainty of success", Certainty), new("futile below", Futile), new("success above", Success)];

    /// <inheritdoc />
    public StoppingBoundary Boundary { get; }

    /// <summary>The probability that the trial will be a success, after so many responses among so many patients.</summary>
    /// <exception cref="ArgumentException">More responses than patients, or more patients than the trial has.</exception>
    public double After(int responses, int patients)
    {
        new Demands().That(responses >= 0 && responses <= patients, $"{responses} responses of {patients} patients").That(patients <= Patients, $"{patients} patients of a trial of {Patients}").Hold();
        var (belief, left) = (Prior.After(responses, patients), Patients - patients);
        return Enumerable.Range(0, left + 1).Where(more => responses + more >= _fewest).Sum(more => belief.Predicts(more, left));
    }

    private Look LookAt(int patients)
    {
        if (patients == Patients) return new(patients, _fewest > 0 ? _fewest - 1 : null, _fewest <= patients ? _fewest : null);
        var futile = Counts(patients, x => After(x, patients) < Futile);
        var goesOn = Success < 1 ? Counts(patients, x => After(x, patients) <= Success) : patients + 1;
        return new(patients, futile > 0 ? futile - 1 : null, goesOn <= patients ? goesOn : null);
    }

    // How many of the counts from 0 on it holds for: the more responses, the better.
    private static int Counts(int patients, Func<int, bool> holds) => Enumerable.Range(0, patients + 1).TakeWhile(holds).Count();
}
