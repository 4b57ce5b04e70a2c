using System.Runtime.InteropServices;

namespace Cartwright.Trials.Designs;

/// <summary>What a design too large to enumerate whole does under one scenario: paths less likely than a limit are dropped, and what was dropped bounds the error of every probability.</summary>
/// <param name="Figures">From the paths kept; a true probability lies between the one given and that plus <paramref name="Dropped"/>.</param>
/// <param name="Dropped">Probability of all dropped paths together, exactly counted.</param>
/// <param name="States">States kept.</param>
/// <param name="ExpectedAssigned">Expected patients treated at each level, the lowest first, wherever they came to count.</param>
public sealed record PrunedCharacteristics(DesignFigures Figures, double Dropped, int States, IReadOnlyList<double> ExpectedAssigned)
{
    /// <summary>Goes forward from smaller trials to larger, keeping the states that are at least so likely.</summary>
    /// <param name="design">The design.</param>
    /// <param name="truth">What is supposed to be true.</param>
    /// <param name="least">A state less likely than this is dropped (exclusive); 0 drops nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static PrunedCharacteristics Of(IDoseDesign design, ToxicityScenario truth, double least) => Of(design, truth, SamplingModel.For(design), least);

    /// <summary>The same under another sampling of patients.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static PrunedCharacteristics Of(IDoseDesign design, ToxicityScenario truth, SamplingModel sampling, double least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        var (ends, assigned, dropped, kept) = (new EndedTrials(design.Levels), new double[design.Levels], 0.0, 0);
        var ahead = new Ahead(design, sampling, truth);
        while (ahead.Smallest() is { } trials)
            foreach (var (outcomes, probability) in trials)
            {
                if (probability < least) { dropped += probability; continue; }
                kept++;
                var decision = design.Decide(outcomes);
                if (decision is not Decision.Treat treat) { ends.Add(outcomes, decision, probability); continue; }
                assigned[treat.Level - 1] += probability * treat.Patients;
                ahead.Branch(outcomes, treat, probability);
            }
        return new(ends.Figures(), dropped, kept, assigned);
    }

    /// <summary>What still lies ahead, by the number of patients seen: trials of one size are complete before any is followed, so that paths to one state meet.</summary>
    private sealed class Ahead(IDoseDesign design, SamplingModel sampling, ToxicityScenario truth)
    {
        private readonly SortedDictionary<int, Dictionary<Outcomes, double>> bySize = new() { [0] = new() { [Outcomes.None(design.Levels)] = 1 } };
        private readonly Dictionary<(int Level, int Patients), IReadOnlyList<double>> chances = [];

        public Dictionary<Outcomes, double>? Smallest()
        {
            if (bySize.Count == 0) return null;
            var (size, trials) = bySize.First();
            bySize.Remove(size);
            return trials;
        }

        public void Branch(Outcomes outcomes, Decision.Treat treat, double probability)
        {
            if (!chances.TryGetValue((treat.Level, treat.Patients), out var chance)) chance = chances[(treat.Level, treat.Patients)] = sampling.Probabilities(treat, truth);
            var after = sampling.After(outcomes, treat);
            for (var k = 0; k < after.Count; k++)
                if (chance[k] > 0) Add(design.Distinguish(after[k]), probability * chance[k]);
        }

        private void Add(Outcomes state, double probability)
        {
            var size = state.Treated + state.Short;
            if (!bySize.TryGetValue(size, out var trials)) trials = bySize[size] = [];
            CollectionsMarshal.GetValueRefOrAddDefault(trials, state, out _) += probability;
        }
    }
}
