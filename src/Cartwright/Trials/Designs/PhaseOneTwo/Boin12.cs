using System.Collections.Concurrent;
using System.Globalization;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Slots;
using MathNet.Numerics;

namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>BOIN12: a design for the optimal biological dose, which weighs response against toxicity.</summary>
/// <remarks>
/// Lin, Zhou, Yan, Li, Yuan. BOIN12: Bayesian optimal interval phase I/II trial design for utility-based dose finding in immunotherapy and targeted therapies. JCO Precis. Oncol. 4 (2020) 1393–1402.
/// Desirability is the posterior probability that a level's mean utility exceeds the benchmark, the utility being counted as so many successes (quasi-binomial), from a uniform prior.
/// Of equally desirable levels the higher is taken, as the authors' program does. The worked example of the paper is followed step by step in a test.
/// A level too toxic closes those above it; a level without effect is passed over.
/// </remarks>
public sealed class Boin12 : INextDose, ISafetyStop, ISelection
{
    private readonly Boin12Settings settings;
    private readonly BoinBoundaries rates;

    private readonly RememberedCounts remembered;
    private readonly ConcurrentDictionary<LevelCount, double> desirable = new();
    private readonly IsotonicSelection toleratedBy;

    private Boin12(Boin12Settings settings)
    {
        (this.settings, rates, remembered) = (settings, Boin.Rates(new BoinSettings(settings.Admissible.MostToxicity)), new(settings.Admissible));
        toleratedBy = new(settings.Admissible.MostToxicity) { Closes = remembered.TooToxic };
    }

    /// <summary>The design over so many levels.</summary>
    /// <exception cref="ArgumentException">A setting out of its range.</exception>
    public static DoseEscalation Design(int levels, Boin12Settings settings)
    {
        settings.Admissible.Require();
        settings.Utilities.Require();
        var rule = new Boin12(settings);
        return new(levels, settings.Cohort, settings.MostPatients)
        {
            WatchesResponses = true,
            NextDose = rule,
            Stops = [rule, .. settings.EnoughAtLevel is { } enough ? [new EnoughAtLevel(enough)] : Array.Empty<ISafetyStop>()],
            Selection = rule,
            Eliminates = rule.remembered.TooToxic,
            // Where the middle utilities sum to 100 it does not matter who had both, and such outcomes are one state.
            CountsBoth = settings.Utilities.Neither + settings.Utilities.Both is not 100,
        };
    }

    /// <summary>The probability, 0..1, that the mean utility of a level with such counts exceeds the benchmark.</summary>
    public static double Desirability(Boin12Settings settings, LevelCount seen)
    {
        var successes = settings.Utilities.Successes(seen);
        return 1 - SpecialFunctions.BetaRegularized(1 + successes, 1 + seen.Treated - successes, settings.Benchmark / 100);
    }

    /// <inheritdoc />
    public Proposal Propose(Outcomes outcomes)
    {
        var (level, seen) = (outcomes.Current, outcomes.At(outcomes.Current));
        var (said, untried) = ($"{seen} with toxicity and {seen.Responses}/{seen.Treated} with response at level {level}", level < outcomes.Levels && outcomes.At(level + 1).Treated == 0);
        if (seen.Treated >= settings.ExploreAfter && seen.ToxicityRate < rates.DeEscalate && untried && Allowed(outcomes, level + 1)) return new(level + 1, $"{said}: enough to explore level {level + 1}");
        if (seen.ToxicityRate >= rates.DeEscalate) return Lower(outcomes, $"{said}: too much toxicity");
        return seen.ToxicityRate > rates.Escalate && seen.Treated >= settings.EnoughBetween
            ? Best(outcomes, level - 1, level, $"{said}: no higher") : Best(outcomes, level - 1, level + 1, said);
    }

    /// <inheritdoc />
    public Ending? Consider(Outcomes outcomes, Proposal proposal) =>
        NoneAllowed(outcomes) ? new("no level is safe and effective enough", true)
        : !Allowed(outcomes, proposal.Level) ? new($"level {proposal.Level} would be next, and it is {(remembered.Futile(outcomes.At(proposal.Level)) ? "not effective" : "not safe")} enough", false)
        : null;

    /// <summary>The most useful of the levels up to the maximum tolerated dose, among those tried that are safe and effective enough.</summary>
    /// <inheritdoc />
    public (int? Level, string Because) Select(Outcomes outcomes)
    {
        var tolerated = toleratedBy.Select(outcomes).Level;
        var best = Enumerable.Range(1, tolerated ?? 0).Where(l => outcomes.At(l).Treated > 0 && Allowed(outcomes, l)).OrderByDescending(l => Utility(outcomes.At(l))).ThenBy(l => l).FirstOrDefault();
        return best == 0 ? (null, "no level tried is safe and effective enough")
            : (best, string.Create(CultureInfo.InvariantCulture, $"of the levels up to level {tolerated}, the highest tolerated, level {best} has the greatest utility: {Utility(outcomes.At(best)):0.0} of 100"));
    }

    private double Utility(LevelCount seen) => 100 * (1 + settings.Utilities.Successes(seen)) / (2 + seen.Treated);

    private bool Allowed(Outcomes outcomes, int level) => remembered.Allows(outcomes, level);

    private bool NoneAllowed(Outcomes outcomes)
    {
        for (var level = 1; level <= outcomes.Levels; level++)
            if (Allowed(outcomes, level)) return false;
        return true;
    }

    private double Desirability(LevelCount seen) => desirable.TryGetValue(seen, out var known) ? known : desirable[seen] = Desirability(settings, seen);

    private static Proposal Lower(Outcomes outcomes, string said) => outcomes.Current == 1 ? new(1, $"{said}, and no level is lower") : new(outcomes.Current - 1, $"{said}, one level down");

    private Proposal Best(Outcomes outcomes, int from, int to, string said)
    {
        var (best, desirability) = (0, -1.0);
        for (var l = Math.Max(1, from); l <= Math.Min(to, outcomes.Levels); l++)
            if (Allowed(outcomes, l) && Desirability(outcomes.At(l)) is var d && d >= desirability) (best, desirability) = (l, d);
        return best == 0 ? Lower(outcomes, $"{said}: no level near is safe and effective enough")
            : new(best, string.Create(CultureInfo.InvariantCulture, $"{said}: of the levels near, level {best} is the most desirable ({desirability:0.000})"));
    }
}
