using Cartwright.Numerics.Random;

namespace Cartwright.Trials.Designs.Simulations;

/// <summary>Trials drawn by walking over the states of an enumerated design: the decisions, selection included, are those that the design gave when it was enumerated, so that a step is one random number and one look-up.</summary>
/// <remarks>
/// One cohort takes one uniform number and at most as many comparisons as it can turn out; nothing is allocated. The generator (Philox, two numbers a
/// block) limits it, then the misses of the table of steps.
/// </remarks>
public sealed class WalkedTrials
{
    private readonly StateSpace space;

    // For every state: where its steps begin in <c>next</c>, and where the cumulated chances of its cohort begin; -1 where trials end.
    private readonly int[] firstNext, firstChance, next;
    private readonly double[] cumulated;

    /// <summary>Prepares walks under a scenario.</summary>
    public WalkedTrials(StateSpace space, ToxicityScenario truth)
    {
        this.space = space;
        (firstNext, firstChance) = (new int[space.States.Count], new int[space.States.Count]);
        var steps = new List<int>();
        var chances = new List<double>();
        var begins = new Dictionary<(int Level, int Patients), int>();
        for (var i = 0; i < firstNext.Length; i++)
        {
            (firstNext[i], firstChance[i]) = (steps.Count, -1);
            if (space.States[i].Decision is not Decision.Treat treat) continue;
            if (!begins.TryGetValue((treat.Level, treat.Patients), out var begin))
            {
                begin = begins[(treat.Level, treat.Patients)] = chances.Count;
                chances.AddRange(Cumulated(space.Sampling.Probabilities(treat, truth)));
            }
            firstChance[i] = begin;
            steps.AddRange(space.States[i].Next);
        }
        (next, cumulated) = ([.. steps], [.. chances]);
    }

    /// <summary>How often each state was the end of a trial, by its index.</summary>
    public int[] Walk(int trials, ulong seed)
    {
        var ends = new int[space.States.Count];
        for (var trial = 1; trial <= trials; trial++) ends[End(RandomDraws.For(seed, (uint)trial, 1, Purpose.DesignOutcomes))]++;
        return ends;
    }

    private int End(RandomDraws draws)
    {
        var state = 0;
        for (var chance = firstChance[0]; chance >= 0; chance = firstChance[state])
        {
            var at = draws.Uniform();
            var after = 0;
            while (at >= cumulated[chance + after]) after++;
            state = next[firstNext[state] + after];
        }
        return state;
    }

    /// <summary>Averages over walked trials.</summary>
    public DesignFigures Figures(IReadOnlyList<int> ends)
    {
        var (figures, trials) = (new EndedTrials(space.Design.Levels), (double)ends.Sum());
        for (var i = 0; i < ends.Count; i++)
            if (ends[i] > 0) figures.Add(space.States[i].Outcomes, space.States[i].Decision, ends[i] / trials);
        return figures.Figures();
    }

    // The last is endless, so that a number a hair below 1 cannot fall off the end.
    private static IEnumerable<double> Cumulated(IReadOnlyList<double> chances)
    {
        var sum = 0.0;
        for (var i = 0; i < chances.Count; i++) yield return i == chances.Count - 1 ? double.PositiveInfinity : sum += chances[i];
    }
}
