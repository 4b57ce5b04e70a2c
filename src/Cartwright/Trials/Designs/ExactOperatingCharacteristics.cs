namespace Cartwright.Trials.Designs;

/// <summary>What a design does under one set of true toxicity probabilities, by enumerating every state it can come to: no simulation, no error but rounding.</summary>
/// <remarks>Forward recursion over the states: a state passes its probability on, weighted by the binomial probability of the next cohort's toxicities.</remarks>
/// <param name="Dlt">True probability of a dose-limiting toxicity at each level, the lowest first.</param>
/// <param name="Cap">The number of patients that the trial may enrol, or null.</param>
/// <param name="WithoutCap">The design left to run to its end.</param>
/// <param name="WithCap">The trial stopped, without an answer, where the next cohort would exceed the cap; null without a cap.</param>
/// <param name="Paths">Terminal sequences of cohort outcomes, without the cap.</param>
/// <param name="States">Distinct live states, without the cap.</param>
public sealed record ExactOperatingCharacteristics(
    IReadOnlyList<double> Dlt, int? Cap, DesignFigures WithoutCap, DesignFigures? WithCap, long Paths, int States)
{
    /// <summary>Probability that the design needs more patients than the cap; null without a cap.</summary>
    public double? ExceedsCap => Cap is { } cap ? WithoutCap.MoreThan(cap) : null;

    /// <summary>Enumerates a design.</summary>
    /// <exception cref="ArgumentException">As many probabilities as levels are wanted, each within 0..1 (inclusive); a cap is at least 1.</exception>
    public static ExactOperatingCharacteristics Of(IDoseDesign design, IReadOnlyList<double> dlt, int? cap) => Of(StateSpace.Of(design), dlt, cap);

    /// <summary>The same for a design that is enumerated already: the states do not depend on the probabilities.</summary>
    /// <exception cref="ArgumentException">As many probabilities as levels are wanted, each within 0..1 (inclusive); a cap is at least 1.</exception>
    public static ExactOperatingCharacteristics Of(StateSpace space, IReadOnlyList<double> dlt, int? cap) => Of(space, new ToxicityScenario("as given", dlt), cap);

    /// <summary>The same under a scenario that may suppose responses too.</summary>
    /// <exception cref="ArgumentException">As many probabilities as levels are wanted, each within 0..1 (inclusive); a cap is at least 1.</exception>
    public static ExactOperatingCharacteristics Of(StateSpace space, ToxicityScenario truth, int? cap)
    {
        Require(space.Design.Levels, truth.Dlt, "toxicity");
        if (truth.Response is { } response) Require(space.Design.Levels, response, "response");
        if (cap < 1) throw new ArgumentOutOfRangeException(nameof(cap), cap, "A cap is at least one patient.");

        return new([.. truth.Dlt], cap, Figures(space, truth, int.MaxValue), cap is { } most ? Figures(space, truth, most) : null, space.Paths, space.Live);
    }

    private static void Require(int levels, IReadOnlyList<double> probabilities, string of)
    {
        if (probabilities.Count != levels) throw new ArgumentException($"{probabilities.Count} {of} probabilities for {levels} levels; one for each level is wanted.", nameof(probabilities));
        foreach (var p in probabilities)
            if (p is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probabilities), p, "A probability lies within 0..1.");
    }

    private static DesignFigures Figures(StateSpace space, ToxicityScenario truth, int most)
    {
        var ends = new EndedTrials(truth.Dlt.Count);
        var chances = new Dictionary<(int Level, int Patients), IReadOnlyList<double>>();
        var probability = new double[space.States.Count];
        probability[0] = 1;
        for (var i = 0; i < probability.Length; i++)
        {
            var state = space.States[i];
            if (probability[i] == 0) continue;
            if (state.Decision is Decision.Treat treat && state.Outcomes.Treated + treat.Patients <= most)
            {
                if (!chances.TryGetValue((treat.Level, treat.Patients), out var chance)) chance = chances[(treat.Level, treat.Patients)] = space.Sampling.Probabilities(treat, truth);
                for (var after = 0; after < chance.Count; after++) probability[state.Next[after]] += probability[i] * chance[after];
            }
            else
                ends.Add(state.Outcomes, state.Decision, probability[i]);
        }
        return ends.Figures();
    }
}
