using System.Numerics;
using Fractions;

namespace Cartwright.Trials.Designs;

/// <summary>What a design does under probabilities that are fractions, as fractions: without any rounding, so that two programs can be compared digit for digit.</summary>
/// <param name="RecommendsNone">Probability that no level is recommended.</param>
/// <param name="Recommends">Probability that each level is recommended, the lowest first.</param>
/// <param name="ExpectedTreated">Expected patients at each level, the lowest first.</param>
/// <param name="ExpectedToxicities">Expected toxicities at each level, the lowest first.</param>
public sealed record RationalCharacteristics(Fraction RecommendsNone, IReadOnlyList<Fraction> Recommends, IReadOnlyList<Fraction> ExpectedTreated, IReadOnlyList<Fraction> ExpectedToxicities)
{
    /// <summary>Enumerates in fractions a design that sees toxicity alone.</summary>
    /// <exception cref="ArgumentException">The design watches responses, or there is not one probability within 0..1 for each level.</exception>
    public static RationalCharacteristics Of(StateSpace space, IReadOnlyList<Fraction> dlt)
    {
        if (space.Sampling is not SamplingModel.ToxicityAlone) throw new ArgumentException("Only designs that see toxicity alone are enumerated in fractions.", nameof(space));
        if (dlt.Count != space.Design.Levels || dlt.Any(p => p < Fraction.Zero || p > Fraction.One)) throw new ArgumentException($"One probability within 0..1 for each of {space.Design.Levels} levels is wanted.", nameof(dlt));

        var probability = new Fraction[space.States.Count];
        probability[0] = Fraction.One;
        for (var i = 0; i < probability.Length; i++)
            if (space.States[i].Decision is Decision.Treat treat)
                for (var t = 0; t <= treat.Patients; t++) probability[space.States[i].Next[t]] += probability[i] * Binomial(treat.Patients, t, dlt[treat.Level - 1]);
        return Gathered(space, probability);
    }

    private static RationalCharacteristics Gathered(StateSpace space, Fraction[] probability)
    {
        var ends = space.States.Select((state, i) => (state.Outcomes, Stop: state.Decision as Decision.Stop, P: probability[i])).Where(e => e.Stop is not null).ToList();
        Fraction Sum(Func<(Outcomes Outcomes, Decision.Stop? Stop, Fraction P), Fraction> of) => ends.Aggregate(Fraction.Zero, (sum, end) => sum + of(end));
        Fraction[] ByLevel(Func<LevelCount, int> count) => [.. Enumerable.Range(1, space.Design.Levels).Select(l => Sum(e => e.P * new Fraction(count(e.Outcomes.At(l)))))];
        Fraction Recommended(int? level) => Sum(e => e.Stop!.Recommended == level ? e.P : Fraction.Zero);
        return new(Recommended(null), [.. Enumerable.Range(1, space.Design.Levels).Select(l => Recommended(l))], ByLevel(c => c.Treated), ByLevel(c => c.Toxicities));
    }

    private static Fraction Binomial(int n, int k, Fraction p)
    {
        var ways = BigInteger.One;
        for (var i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
        return new Fraction(ways) * Fraction.Pow(p, k) * Fraction.Pow(Fraction.One - p, n - k);
    }
}
