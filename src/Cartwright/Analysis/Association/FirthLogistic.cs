using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Association;

/// <summary>A coefficient of a logistic regression: the change of the log odds for one unit more, its interval and its probability.</summary>
/// <param name="Interval">From the profile of the penalised likelihood: not symmetrical about the coefficient.</param>
/// <param name="P">By the ratio of penalised likelihoods.</param>
public sealed record LogisticCoefficient(Estimate Coefficient, Estimate StandardError, ConfidenceInterval Interval, Estimate P)
{
    /// <summary>None, for a reason.</summary>
    public static LogisticCoefficient None(string because, double level = ConfidenceInterval.UsualLevel) =>
        new(Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because, level), Estimate.None(because));
}

/// <summary>
/// Logistic regression with the likelihood times the root of its information's determinant. Its estimates are finite even where a covariate separates those with the outcome from those without,
/// as it often does among twenty subjects; elsewhere they are less biased than the usual ones.
/// </summary>
/// <param name="Intercept">The log odds where every covariate is 0.</param>
/// <param name="Coefficients">One a covariate, in their order.</param>
/// <param name="LogLikelihood">The penalised one, at its highest.</param>
/// <remarks>Firth. Bias reduction of maximum likelihood estimates. Biometrika 80 (1993) 27–38; Heinze, Schemper. A solution to the problem of separation in logistic regression. Stat. Med. 21 (2002) 2409–2419.</remarks>
public sealed record FirthLogistic(LogisticCoefficient Intercept, IReadOnlyList<LogisticCoefficient> Coefficients, Estimate LogLikelihood)
{
    private const double Near = 1e-9;
    private const int MostDoublings = 60, MostBisections = 200;

    /// <summary>Fits the outcomes on covariates, each with a value a subject.</summary>
    /// <exception cref="ArgumentException">A covariate has not as many values as there are outcomes.</exception>
    public static FirthLogistic Fit(IReadOnlyList<bool> outcomes, IReadOnlyList<IReadOnlyList<double>> covariates, double level = ConfidenceInterval.UsualLevel)
    {
        if (covariates.FirstOrDefault(c => c.Count != outcomes.Count) is { } odd) throw new ArgumentException($"{odd.Count} values for {outcomes.Count} outcomes.", nameof(covariates));
        var width = covariates.Count + 1;
        if (outcomes.Count <= width) return None($"{outcomes.Count} subjects are too few for {covariates.Count} covariate{(covariates.Count == 1 ? "" : "s")}", width, level);
        if (outcomes.Distinct().Count() < 2) return None(outcomes[0] ? "everybody has the outcome" : "nobody has the outcome", width, level);
        var likelihood = new PenalisedLogistic(outcomes, covariates);
        if (likelihood.IsDependent) return None("a covariate does not vary, or is a combination of others", width, level);
        if (likelihood.Maximise(new double[width], null) is not { } best) return None("the search did not end", width, level);
        var errors = likelihood.StandardErrors(best.Coefficients);
        LogisticCoefficient[] all = [.. Enumerable.Range(0, width).Select(j => Described(likelihood, best, errors[j], j, level))];
        return new(all[0], all[1..], best.LogLikelihood);
    }

    private static LogisticCoefficient Described(PenalisedLogistic likelihood, LogisticMaximum best, double error, int j, double level)
    {
        var fall = ChiSquared.InvCDF(1, level) / 2;
        var p = likelihood.Maximise(likelihood.Shifted(best.Coefficients, j, 0), j) is { } without
            ? 1 - ChiSquared.CDF(1, Math.Max(0, 2 * (best.LogLikelihood - without.LogLikelihood)))
            : Estimate.None("the search without it did not end");
        return new(best.Coefficients[j], error, new(End(likelihood, best, error, j, fall, -1), End(likelihood, best, error, j, fall, 1), level), p);
    }

    // The value beyond the coefficient at which the best that the others can do has fallen so far: doubled outwards, then halved inwards.
    private static Estimate End(PenalisedLogistic likelihood, LogisticMaximum best, double error, int j, double fall, int side)
    {
        var (inner, step) = (best.Coefficients[j], error);
        var from = best.Coefficients;
        double? Excess(double value)
        {
            if (likelihood.Maximise(likelihood.Shifted(from, j, value), j) is not { } there) return null;
            from = there.Coefficients;
            return best.LogLikelihood - there.LogLikelihood - fall;
        }
        for (var i = 0; i < MostDoublings; i++)
        {
            var outer = inner + side * step;
            // Where the climb is lost it was too far at once.
            if (Excess(outer) is not { } excess)
            {
                step /= 4;
                continue;
            }
            if (excess < 0)
            {
                (inner, step) = (outer, 1.6 * step);
                continue;
            }
            for (var b = 0; b < MostBisections && Math.Abs(outer - inner) > Near * Math.Max(1, Math.Abs(outer)); b++)
            {
                var middle = (inner + outer) / 2;
                if (Excess(middle) is not { } at) break;
                if (at < 0) inner = middle; else outer = middle;
            }
            return (inner + outer) / 2;
        }
        return Estimate.None("the profile of the likelihood does not fall far enough for an end");
    }

    private static FirthLogistic None(string because, int width, double level)
    {
        var none = new LogisticCoefficient(Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because, level), Estimate.None(because));
        return new(none, [.. Enumerable.Repeat(none, width - 1)], Estimate.None(because));
    }
}
