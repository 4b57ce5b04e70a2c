namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The levels that a two-stage design goes through until the first toxicity.</summary>
/// <remarks>
/// Cheung. Coherence principles in dose-finding studies. Biometrika 92 (2005) 863–873: too slow a first stage makes the model escalate right after the first toxicity,
/// which no clinician follows. The search goes from fast to slow and returns the slowest stage that never does.
/// </remarks>
public static class InitialDesign
{
    /// <summary>Whether the model, met with the first toxicity in any patient of the stage, never points above that patient's level.</summary>
    /// <exception cref="ArgumentException">Not a stage: a level that is not there, or one below the one before.</exception>
    public static bool IsCoherent(CrmModel model, IReadOnlyList<int> stage, bool byLikelihood)
    {
        Check(stage, model.Levels, stage.Count);
        return Enumerable.Range(0, stage.Count).All(first =>
        {
            List<WeightedPatient> patients = [.. stage.Take(first + 1).Select((level, i) => new WeightedPatient(level, i == first))];
            if (byLikelihood && !MaximumLikelihood.Exists(patients)) return true;
            return (byLikelihood ? MaximumLikelihood.Of(model, patients) : model.PosteriorOf(patients)).Mtd <= patients[^1].Level;
        });
    }

    /// <summary>The slowest coherent stage found from the fastest on, one patient more at a level at a time and from the level below the highest downwards, as long as enough are left for the highest.</summary>
    /// <param name="model">The model that takes over.</param>
    /// <param name="patients">Patients in the trial.</param>
    /// <param name="atHighest">How many at least are treated at the highest level if nobody has a toxicity.</param>
    /// <param name="byLikelihood">Whether b is estimated by maximum likelihood.</param>
    /// <exception cref="ArgumentException">A number that no trial can have, or not even the fastest stage is coherent.</exception>
    public static IReadOnlyList<int> Calibrated(CrmModel model, int patients, int atHighest, bool byLikelihood)
    {
        if (atHighest < 1 || patients <= atHighest) throw new ArgumentException($"Of {patients} patients {atHighest} at the highest level cannot be.", nameof(atHighest));
        var (at, found) = (new int[model.Levels - 1], (IReadOnlyList<int>?)null);
        for (var step = 0; at.Length > 0; step++)
        {
            at[at.Length - 1 - step % at.Length]++;
            if (patients - at.Sum() < atHighest) break;
            var stage = Stage(at, patients);
            if (!IsCoherent(model, stage, byLikelihood)) break;
            found = stage;
        }
        return found ?? throw new ArgumentException("Not even the fastest initial stage is coherent with this model.", nameof(model));
    }

    internal static void Check(IReadOnlyList<int> stage, int levels, int patients)
    {
        if (stage.Count < patients || stage.Count == 0) throw new ArgumentException($"The initial stage has {stage.Count} levels for {patients} patients; it has one for each.", nameof(stage));
        foreach (var level in stage) Require.Level(level, levels);
        for (var i = 1; i < stage.Count; i++)
            if (stage[i] < stage[i - 1]) throw new ArgumentException($"The initial stage goes down, from level {stage[i - 1]} to {stage[i]}, though nobody has had a toxicity.", nameof(stage));
    }

    private static int[] Stage(int[] at, int patients) =>
        [.. at.SelectMany((count, i) => Enumerable.Repeat(i + 1, count)), .. Enumerable.Repeat(at.Length + 1, patients - at.Sum())];
}
