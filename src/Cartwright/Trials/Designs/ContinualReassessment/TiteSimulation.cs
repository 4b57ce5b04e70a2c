using Cartwright.Numerics.Random;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>Trials of a time-to-event continual reassessment, drawn at random: where the enumeration is out of reach.</summary>
public static class TiteSimulation
{
    /// <summary>Means over so many trials. A share p has the standard error √(p (1 − p) / trials).</summary>
    /// <param name="design">The design.</param>
    /// <param name="truth">What is supposed; with many bins times are as good as continuous.</param>
    /// <param name="trials">How many.</param>
    /// <param name="seed">Every trial depends on the seed and its own number alone.</param>
    /// <exception cref="ArgumentException">Not one probability for each level, or no trial.</exception>
    public static DesignFigures Of(TiteDesign design, TiteTruth truth, int trials, ulong seed)
    {
        truth.Check(design);
        Require.Positive(trials, "The number of trials");
        var levels = design.Model.Levels;
        var (treated, toxicities, recommended) = (new double[levels], new double[levels], new double[levels]);
        for (var trial = 0; trial < trials; trial++)
        {
            var patients = Trial(design, truth, RandomDraws.For(seed, (uint)trial, 0, Purpose.Toxicity));
            foreach (var patient in patients)
            {
                treated[patient.Level - 1] += 1.0 / trials;
                if (patient.Toxicity) toxicities[patient.Level - 1] += 1.0 / trials;
            }
            recommended[design.Fit(patients).Mtd - 1] += 1.0 / trials;
        }
        return new(new Dictionary<int, double> { [design.Patients] = 1 }, treated, toxicities, 0, recommended, 0);
    }

    // A patient's bin is drawn whole at the start; what is known of it at a cut is what has happened by then.
    private static FollowedPatient[] Trial(TiteDesign design, TiteTruth truth, RandomDraws draws)
    {
        var all = new List<(int Level, int Bin)>();
        for (var i = 0; i < design.Patients; i++)
        {
            var level = design.Next([.. all.Select((p, k) => Known(p, (i - k) * truth.Interval))]).Level;
            var bin = draws.Uniform() < truth.Dlt[level - 1] ? 1 + (int)(draws.Uniform() * truth.Bins) : int.MaxValue;
            all.Add((level, bin));
        }
        return [.. all.Select(p => Known(p, truth.Bins))];

        FollowedPatient Known((int Level, int Bin) patient, int bins) => new(patient.Level, patient.Bin <= bins, Math.Min(Math.Min(patient.Bin, bins), truth.Bins) * design.Window / truth.Bins);
    }
}
