using MathNet.Numerics.Distributions;

namespace Cartwright.Trials.Designs.Intervals;

/// <summary>What is supposed of a level beforehand.</summary>
/// <param name="Toxicity">Its probability of toxicity, inside (0, 1).</param>
/// <param name="Patients">How many patients that knowledge is worth, at least 0.</param>
public readonly record struct PriorKnowledge(double Toxicity, int Patients);

/// <summary>iBOIN: BOIN that starts from what is known of each level; equal to BOIN where that is worth no patient.</summary>
/// <remarks>
/// Zhou, Lee, Wang, Bailey, Yuan. Incorporating historical information to improve phase I clinical trials. Pharm. Stat. 20 (2021) 1017–1034. That unequal probabilities of the three hypotheses move the
/// boundaries by ln(odds)/n is Liu, Yuan (2015) as the documentation of the R package escalation gives it. How prior knowledge becomes those probabilities (the expected posterior after as many patients
/// with the supposed toxicity) was not confirmed at its source. Where both boundaries are crossed the table de-escalates.
/// </remarks>
public static class InformativeBoin
{
    /// <summary>A decision table for each level.</summary>
    /// <param name="settings">As for BOIN.</param>
    /// <param name="known">For each level, the lowest first.</param>
    /// <param name="mostPatients">Largest number of patients at a level.</param>
    /// <exception cref="ArgumentException">No level, a toxicity that is no probability inside (0, 1) or lower than that of the level below, or a number of patients below 0.</exception>
    public static IReadOnlyList<DecisionBoundaries> Boundaries(BoinSettings settings, IReadOnlyList<PriorKnowledge> known, int mostPatients)
    {
        Check(known);
        return [.. known.Select((k, i) => Table(settings, k, i + 1, mostPatients))];
    }

    /// <summary>The design, with as many levels as there is knowledge of.</summary>
    /// <exception cref="ArgumentException">As above, or a setting out of its range.</exception>
    public static DoseEscalation Design(BoinSettings settings, IReadOnlyList<PriorKnowledge> known, TableConduct? conduct = null)
    {
        conduct ??= new();
        return TableDesign.Of(known.Count, Boundaries(settings, known, conduct.MostPatients), settings.Elimination, conduct, Boin.Rates(settings).DeEscalate);
    }

    /// <summary>Prior probabilities that a level is too low, right or too toxic.</summary>
    public static (double Low, double Right, double Toxic) Probabilities(BoinSettings settings, PriorKnowledge known)
    {
        double low = 0, right = 0, toxic = 0;
        for (var x = 0; x <= known.Patients; x++)
        {
            double Chance(double p) => Binomial.PMF(p, known.Patients, x);
            var (l, r, t) = (Chance(settings.Safe), Chance(settings.Target), Chance(settings.Toxic));
            var weight = Chance(known.Toxicity) / (l + r + t);
            (low, right, toxic) = (low + weight * l, right + weight * r, toxic + weight * t);
        }
        return (low, right, toxic);
    }

    private static DecisionBoundaries Table(BoinSettings settings, PriorKnowledge known, int level, int mostPatients)
    {
        var (low, right, toxic) = Probabilities(settings, known);
        return DecisionBoundaries.Of($"iBOIN, target {settings.Target}, level {level}", mostPatients,
            (n, y) => Boin.Decide(settings, Boin.Rates(settings, Math.Log(low / right) / n, Math.Log(right / toxic) / n), n, y));
    }

    private static void Check(IReadOnlyList<PriorKnowledge> known)
    {
        if (known.Count == 0) throw new ArgumentException("Something is to be known of one level at least.", nameof(known));
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is not { Toxicity: > 0 and < 1, Patients: >= 0 and <= 1000 }) throw new ArgumentException($"Level {i + 1}: a toxicity inside (0, 1), worth 0 to 1000 patients, is wanted; {known[i].Toxicity} worth {known[i].Patients} is not.", nameof(known));
            if (i > 0 && known[i].Toxicity < known[i - 1].Toxicity) throw new ArgumentException($"Level {i + 1} is supposed less toxic ({known[i].Toxicity}) than level {i} ({known[i - 1].Toxicity}).", nameof(known));
        }
    }
}
