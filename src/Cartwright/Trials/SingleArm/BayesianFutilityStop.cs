namespace Cartwright.Trials.SingleArm;

/// <summary>Stops a trial when it is unlikely that the response rate reaches what is hoped for: P(rate > target | data) below a chance.</summary>
/// <remarks>Thall, Simon. Practical Bayesian guidelines for phase IIB clinical trials. Biometrics 50 (1994) 337–349, with a fixed rate in the place of a standard treatment's distribution.</remarks>
public sealed record BayesianFutilityStop : ISingleArmDesign
{
    /// <summary>A rule.</summary>
    /// <param name="target">The response rate that is hoped for.</param>
    /// <param name="chance">The posterior probability of exceeding it below which the trial stops.</param>
    /// <param name="prior">What is believed of the rate before the trial.</param>
    /// <param name="looks">Patients evaluated at each look.</param>
    /// <exception cref="ArgumentException">A number that is none of these, or looks that do not rise.</exception>
    public BayesianFutilityStop(double target, double chance, BetaPosterior prior, IReadOnlyList<int> looks)
    {
        new Demands().Within("the response rate hoped for", target).Within("the chance", chance).Looks(looks).That(prior.Fault is null, prior.Fault ?? "").Hold();
        (Target, Chance, Prior) = (target, chance, prior);
        Boundary = new([.. looks.Select(n => new Look(n, Most(n), null))]);
    }

    /// <summary>The response rate that is hoped for.</summary>
    public double Target { get; }

    /// <summary>The posterior probability below which the trial stops.</summary>
    public double Chance { get; }

    /// <summary>What is believed of the rate before the trial.</summary>
    public BetaPosterior Prior { get; }

    /// <inheritdoc />
    public string Name => "Bayesian stopping for futility";

    /// <inheritdoc />
    public string Source => "Thall, Simon, Biometrics 50 (1994) 337–349";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Response;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("target", Target), new("chance", Chance), new("prior events", Prior.Events), new("prior others", Prior.Others)];

    /// <inheritdoc />
    public StoppingBoundary Boundary { get; }

    // The most responses that stop; none where no response at all leaves chance enough.
    private int? Most(int patients) =>
        Enumerable.Range(0, patients + 1).TakeWhile(x => Prior.After(x, patients).Above(Target) < Chance).Select(x => (int?)x).LastOrDefault();
}
