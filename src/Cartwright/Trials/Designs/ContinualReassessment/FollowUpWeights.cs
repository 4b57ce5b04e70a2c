namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>A patient in follow-up.</summary>
/// <param name="Level">The level treated at, from 1.</param>
/// <param name="Toxicity">Whether a dose-limiting toxicity has been seen.</param>
/// <param name="Days">Days from the start of the window (for cells: of conditioning) to the toxicity, or to the cut of data where there is none.</param>
public readonly record struct FollowedPatient(int Level, bool Toxicity, double Days);

/// <summary>How much a patient without toxicity counts before the window has passed: 0 at its start, 1 at its end.</summary>
/// <remarks>Cheung, Chappell. Sequential designs for phase I clinical trials with late-onset toxicities. Biometrics 56 (2000) 1177–1182. Every scheme is a line through knots.</remarks>
public abstract record FollowUpWeights
{
    /// <summary>The patients as the likelihood sees them.</summary>
    /// <param name="patients">In any order.</param>
    /// <param name="window">Days of the window of dose-limiting toxicity.</param>
    /// <exception cref="ArgumentException">No window, a negative follow-up, or a toxicity after the window.</exception>
    public IReadOnlyList<WeightedPatient> Weigh(IReadOnlyList<FollowedPatient> patients, double window)
    {
        Require.Positive(window, "The window of dose-limiting toxicity");
        foreach (var patient in patients)
        {
            if (!(patient.Days >= 0)) throw new ArgumentException($"A follow-up of {patient.Days} days cannot be.", nameof(patients));
            if (patient.Toxicity && patient.Days > window) throw new ArgumentException($"A toxicity on day {patient.Days} lies after the window of {window} days and is not dose-limiting.", nameof(patients));
        }
        var knots = Knots([.. patients.Where(p => p.Toxicity).Select(p => p.Days).Order()], window);
        return [.. patients.Select(p => new WeightedPatient(p.Level, p.Toxicity, p.Toxicity || p.Days >= window ? 1 : At(knots, p.Days)))];
    }

    private protected abstract IReadOnlyList<WeightKnot> Knots(IReadOnlyList<double> toxicities, double window);

    private static double At(IReadOnlyList<WeightKnot> knots, double day)
    {
        var next = 1;
        while (next < knots.Count - 1 && knots[next].Day <= day) next++;
        var (from, to) = (knots[next - 1], knots[next]);
        return from.Weight + (to.Weight - from.Weight) * (day - from.Day) / (to.Day - from.Day);
    }

    /// <summary>The share of the window that has passed.</summary>
    public sealed record Linear : FollowUpWeights
    {
        private protected override IReadOnlyList<WeightKnot> Knots(IReadOnlyList<double> toxicities, double window) => [new(0, 0), new(window, 1)];
    }

    /// <summary>As the toxicities seen so far came in time: each of them, and the end of the window, adds the same weight. Without any it is linear.</summary>
    public sealed record Adaptive : FollowUpWeights
    {
        private protected override IReadOnlyList<WeightKnot> Knots(IReadOnlyList<double> toxicities, double window) =>
            [new(0, 0), .. toxicities.Select((day, i) => new WeightKnot(day, (i + 1.0) / (toxicities.Count + 1))), new(window, 1)];
    }

    /// <summary>A curve that the protocol gives: when toxicities of this product are expected, as cytokine release in the first days and cytopenia in the last.</summary>
    public sealed record Curve : FollowUpWeights
    {
        private readonly IReadOnlyList<WeightKnot> knots;

        /// <summary>A line through knots, the first on day 0, the last with weight 1 at the end of the window.</summary>
        /// <exception cref="ArgumentException">Fewer than two knots, days that do not rise, weights that fall or leave 0..1.</exception>
        public Curve(params IReadOnlyList<WeightKnot> knots)
        {
            if (knots.Count < 2 || knots[0].Day != 0 || knots[^1].Weight != 1) throw new ArgumentException("A curve of weights begins on day 0 and ends with weight 1.", nameof(knots));
            for (var i = 0; i < knots.Count; i++)
            {
                Require.Probability(knots[i].Weight, $"The weight of day {knots[i].Day}");
                if (i > 0 && (knots[i].Day <= knots[i - 1].Day || knots[i].Weight < knots[i - 1].Weight)) throw new ArgumentException($"Days of a curve of weights rise and weights do not fall; they do not from day {knots[i - 1].Day} to day {knots[i].Day}.", nameof(knots));
            }
            this.knots = [.. knots];
        }

        private protected override IReadOnlyList<WeightKnot> Knots(IReadOnlyList<double> toxicities, double window) =>
            knots[^1].Day == window ? knots : throw new ArgumentException($"The curve of weights ends on day {knots[^1].Day}, the window after {window} days.", nameof(window));
    }
}

/// <summary>A day from the start of the window, and the weight then.</summary>
public readonly record struct WeightKnot(double Day, double Weight);
