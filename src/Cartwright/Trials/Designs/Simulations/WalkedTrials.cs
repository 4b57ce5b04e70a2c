using Cartwright.Numerics.Random;

namespace Cartwright.Trials.Designs.Simulations;

/// <summary>Trials drawn by walking over the states of an enumerated design: the decisions, selection included, are those that the design gave when it was enumerated, so that a step is one random number and one look-up.</summary>
/// <remarks>
/// One cohort takes one uniform number and a comparison less than the ways it can turn out, without a branch among them; nothing is allocated. The generator (Philox, two numbers a
/// block) limits it, then the misses of the table of steps.
/// </remarks>
public sealed class WalkedTrials
{
    private readonly StateSpace space;

    private readonly Place[] places;
    private readonly int[] next;
    private readonly double[] cumulated;

    /// <summary>Prepares walks under a scenario.</summary>
    public WalkedTrials(StateSpace space, ToxicityScenario truth)
    {
        this.space = space;
        places = new Place[space.States.Count];
        var steps = new List<int>();
        var chances = new List<double>();
        var begins = new Dictionary<(int Level, int Patients), int>();
        for (var i = 0; i < places.Length; i++)
        {
            if (space.States[i].Decision is not Decision.Treat treat) continue;
            if (!begins.TryGetValue((treat.Level, treat.Patients), out var begin))
            {
                begin = begins[(treat.Level, treat.Patients)] = chances.Count;
                chances.AddRange(Cumulated(space.Sampling.Probabilities(treat, truth)));
            }
            places[i] = new(steps.Count, begin, space.States[i].Next.Count - 1);
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
        for (var place = places[0]; place.Thresholds > 0; place = places[state])
        {
            var at = draws.Uniform();
            var after = 0;
            foreach (var threshold in cumulated.AsSpan(place.FirstChance, place.Thresholds)) after += at >= threshold ? 1 : 0;
            state = next[place.FirstNext + after];
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

    // Without the last: what lies above every threshold is the last way, so that a number a hair below 1 cannot fall off the end.
    private static IEnumerable<double> Cumulated(IReadOnlyList<double> chances)
    {
        var sum = 0.0;
        for (var i = 0; i < chances.Count - 1; i++) yield return sum += chances[i];
    }

    /// <summary>Where a state's steps begin, where the cumulated chances of its cohort begin, and how many thresholds they are; none where trials end.</summary>
    private readonly record struct Place(int FirstNext, int FirstChance, int Thresholds);
}
