namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The b under which the data are likeliest, without a prior.</summary>
/// <remarks>
/// O'Quigley, Shen. Continual reassessment method: a likelihood approach. Biometrics 52 (1996) 673–684. There is none before one patient had a toxicity and one had not.
/// The variance is the inverse of the observed information. dfcrm gives another number beside its maximum: the mean square of b under the likelihood taken for a density, less the maximum squared.
/// Under the logistic curve that integral does not exist.
/// </remarks>
public static class MaximumLikelihood
{
    private const double Furthest = 10;
    private const double Step = 1e-4;

    /// <summary>Whether the likelihood has a maximum: one toxicity at least, and one patient at least who counts without.</summary>
    public static bool Exists(IReadOnlyList<WeightedPatient> patients) => patients.Any(p => p.Toxicity) && patients.Any(p => !p.Toxicity && p.Weight > 0);

    /// <summary>The fit, with b within ±10.</summary>
    /// <exception cref="ArgumentException">There is no maximum, a level that is not there, or a weight outside 0..1.</exception>
    public static CrmFit Of(CrmModel model, IReadOnlyList<WeightedPatient> patients)
    {
        foreach (var patient in patients) patient.Check(model.Levels);
        if (!Exists(patients)) throw new ArgumentException("The likelihood has no maximum before one patient had a toxicity and one had not.", nameof(patients));
        var b = Largest(x => model.LogLikelihood(patients, x));
        var variance = -Step * Step / (model.LogLikelihood(patients, b + Step) - 2 * model.LogLikelihood(patients, b) + model.LogLikelihood(patients, b - Step));
        return new(model, b, variance, x => CrmFit.NormalBelow(x, b, variance));
    }

    // The best of a grid, then the golden section about it: a likelihood of this kind has one maximum, but long flat ends.
    private static double Largest(Func<double, double> log)
    {
        const int Cells = 400;
        var cell = 2 * Furthest / Cells;
        var best = Enumerable.Range(0, Cells + 1).Select(i => -Furthest + i * cell).MaxBy(log);
        var (low, high, share) = (best - cell, best + cell, (Math.Sqrt(5) - 1) / 2);
        while (high - low > 1e-10)
        {
            var (left, right) = (high - share * (high - low), low + share * (high - low));
            if (log(left) < log(right)) low = left;
            else high = right;
        }
        return (low + high) / 2;
    }
}
