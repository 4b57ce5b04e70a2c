using System.Collections.Concurrent;
using MathNet.Numerics;

namespace Cartwright.Trials.Designs;

/// <summary>What is seen of a cohort, and how likely each way it can turn out is: what branches an enumeration.</summary>
public abstract record SamplingModel
{
    /// <summary>Toxicity alone, or toxicity and response where the design watches both.</summary>
    public static SamplingModel For(IDoseDesign design) => design.WatchesResponses ? new ToxicityAndResponse() : new ToxicityAlone();

    /// <summary>Every way the cohort can turn out, in a fixed order; where a design sees toxicities alone, by their number from 0.</summary>
    public abstract IReadOnlyList<Outcomes> After(Outcomes outcomes, Decision.Treat treat);

    /// <summary>The probability of each, in the same order.</summary>
    public abstract IReadOnlyList<double> Probabilities(Decision.Treat treat, ToxicityScenario truth);

    /// <summary>Evaluable patients at the level see toxicity or not: binomial.</summary>
    public sealed record ToxicityAlone : SamplingModel
    {
        /// <inheritdoc />
        public override IReadOnlyList<Outcomes> After(Outcomes outcomes, Decision.Treat treat) =>
            After(outcomes, treat.Level, treat.Patients);

        private static Outcomes[] After(Outcomes outcomes, int level, int patients)
        {
            var after = new Outcomes[patients + 1];
            for (var t = 0; t <= patients; t++) after[t] = outcomes.With(level, patients, t);
            return after;
        }

        /// <inheritdoc />
        public override IReadOnlyList<double> Probabilities(Decision.Treat treat, ToxicityScenario truth) => Binomial(treat.Patients, truth.Dlt[treat.Level - 1]);
    }

    /// <summary>Each patient has neither, toxicity, response or both: multinomial. Response is independent of toxicity unless the scenario says how many have both.</summary>
    public sealed record ToxicityAndResponse : SamplingModel
    {
        /// <inheritdoc />
        public override IReadOnlyList<Outcomes> After(Outcomes outcomes, Decision.Treat treat) =>
            Array.ConvertAll(Cohorts(treat.Patients), c => outcomes.With(treat.Level, c));

        /// <inheritdoc />
        public override IReadOnlyList<double> Probabilities(Decision.Treat treat, ToxicityScenario truth)
        {
            var cell = truth.CellsAt(treat.Level);
            return Array.ConvertAll(Cohorts(treat.Patients), c => Multinomial(c, cell));
        }

        // Neither, toxicity alone, response alone, both.
        private static double Multinomial(LevelCount c, (double Neither, double Toxicity, double Response, double Both) p)
        {
            int[] counts = [c.Treated - c.Toxicities - c.Responses + c.Both, c.Toxicities - c.Both, c.Responses - c.Both, c.Both];
            return SpecialFunctions.Multinomial(c.Treated, counts) * Math.Pow(p.Neither, counts[0]) * Math.Pow(p.Toxicity, counts[1]) * Math.Pow(p.Response, counts[2]) * Math.Pow(p.Both, counts[3]);
        }

        private static LevelCount[] Cohorts(int patients) => Known.GetOrAdd(patients, n => [.. Made(n)]);

        // Enumeration asks for the same few by the million.
        private static readonly ConcurrentDictionary<int, LevelCount[]> Known = new();

        private static IEnumerable<LevelCount> Made(int patients) =>
            from toxicities in Enumerable.Range(0, patients + 1)
            from responses in Enumerable.Range(0, patients + 1)
            from both in Enumerable.Range(0, Math.Min(toxicities, responses) + 1)
            let count = new LevelCount(patients, toxicities, responses, both)
            where count.IsPossible
            select count;
    }

    /// <summary>Binomial probabilities of 0 … n events.</summary>
    internal static double[] Binomial(int n, double p)
    {
        var probabilities = new double[n + 1];
        for (var k = 0; k <= n; k++) probabilities[k] = MathNet.Numerics.Distributions.Binomial.PMF(p, n, k);
        return probabilities;
    }
}
