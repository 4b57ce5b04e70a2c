namespace Cartwright.Trials.SingleArm;

/// <summary>Stops a trial when it is likely that toxicity is above its limit: with so many toxicities that P(rate > limit | data) is above a certainty.</summary>
/// <remarks>Thall, Simon. Practical Bayesian guidelines for phase IIB clinical trials. Biometrics 50 (1994) 337–349; Geller, Follmann, Leifer, Carter, in: Geller (ed.), Advances in Clinical Trial
/// Biostatistics (2003), chapter 5, on toxicity. The certainty is no error: what the rule does at a true rate is in its exact characteristics, and belongs beside it in a protocol.</remarks>
public sealed record BayesianToxicityStop : ISingleArmDesign
{
    /// <summary>A rule.</summary>
    /// <param name="limit">The toxicity rate that must not be exceeded.</param>
    /// <param name="certainty">The posterior probability of exceeding it that stops the trial when it is passed.</param>
    /// <param name="prior">What is believed of the rate before the trial.</param>
    /// <param name="looks">Patients evaluated at each look.</param>
    /// <exception cref="ArgumentException">A number that is none of these, or looks that do not rise.</exception>
    public BayesianToxicityStop(double limit, double certainty, BetaPosterior prior, IReadOnlyList<int> looks)
    {
        new Demands().Within("the limit of toxicity", limit).Within("the certainty", certainty).Looks(looks).That(prior.Fault is null, prior.Fault ?? "").Hold();
        (Limit, Certainty, Prior) = (limit, certainty, prior);
        Boundary = new([.. looks.Select(n => new Look(n, null, Fewest(n)))]);
    }

    /// <summary>The toxicity rate that must not be exceeded.</summary>
    public double Limit { get; }

    /// <summary>The posterior probability that stops the trial.</summary>
    public double Certainty { get; }

    /// <summary>What is believed of the rate before the trial.</summary>
    public BetaPosterior Prior { get; }

    /// <inheritdoc />
    public string Name => "Bayesian stopping for toxicity";

    /// <inheritdoc />
    public string Source => "Thall, Simon, Biometrics 50 (1994) 337–349";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Toxicity;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("limit", Limit), new("certainty", Certainty), new("prior events", Prior.Events), new("prior others", Prior.Others)];

    /// <inheritdoc />
    public StoppingBoundary Boundary { get; }

    // The fewest toxicities that stop; none where not even a toxicity of everybody would.
    private int? Fewest(int patients) =>
        Enumerable.Range(0, patients + 1).Where(x => Prior.After(x, patients).Above(Limit) > Certainty).Select(x => (int?)x).FirstOrDefault();
}
