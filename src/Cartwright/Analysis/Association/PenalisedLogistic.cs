using Cartwright.Analysis.Survival;

namespace Cartwright.Analysis.Association;

/// <summary>Coefficients, the intercept first, and the penalised log-likelihood there.</summary>
internal sealed record LogisticMaximum(double[] Coefficients, double LogLikelihood);

/// <summary>The penalised log-likelihood of a logistic regression, and its maximum with or without one coefficient held.</summary>
/// <remarks>The score is that of Firth (1993): Σ (y − π + h(½ − π)) x, h the leverage of the whole design, also where a coefficient is held.</remarks>
internal sealed class PenalisedLogistic
{
    private const int MostSteps = 200, MostHalvings = 40;
    private const double WantedShare = 0.1, LargestStep = 5, Still = 1e-10, Rounding = 1e-13;

    private readonly int subjects, width;
    private readonly double[] design;
    private readonly double[] outcomes;

    public PenalisedLogistic(IReadOnlyList<bool> outcomes, IReadOnlyList<IReadOnlyList<double>> covariates)
    {
        (subjects, width) = (outcomes.Count, covariates.Count + 1);
        this.outcomes = [.. outcomes.Select(o => o ? 1.0 : 0)];
        design = new double[subjects * width];
        for (var i = 0; i < subjects; i++)
            for (var j = 0; j < width; j++) design[i * width + j] = j == 0 ? 1 : covariates[j - 1][i];
    }

    /// <summary>Whether a column is a combination of those before it.</summary>
    public bool IsDependent => Information(new double[width]).Rank < width;

    /// <summary>Climbs from a start, the coefficient at the index held; null where the search does not end.</summary>
    public LogisticMaximum? Maximise(double[] start, int? held)
    {
        double[] at = [.. start];
        var value = LogLikelihood(at);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Move(at, held) is not { } found) return null;
            var (move, slope) = found;
            var largest = move.Max(Math.Abs);
            if (largest < Still * (1 + at.Max(Math.Abs))) return new(at, value);
            var (share, next, there) = (Math.Min(1, LargestStep / largest), at, double.NegativeInfinity);
            for (var halving = 0; halving < MostHalvings; halving++, share /= 2)
            {
                next = [.. at.Zip(move, (a, m) => a + share * m)];
                there = LogLikelihood(next);
                // A part of the gain that the slope promises: the information lacks the penalty's curvature, and a step by it can land as far beyond the top as it started before it.
                if (there >= value + WantedShare * share * slope - Rounding * Math.Abs(value)) break;
            }
            (at, value) = (next, there);
        }
        return null;
    }

    /// <summary>The point at which the coefficient has this value, the others moved as they go with it by the information: a start from which the climb is short.</summary>
    public double[] Shifted(double[] at, int j, double value)
    {
        var inverse = Information(at).Inverse();
        return [.. at.Select((a, k) => k == j ? value : inverse[j * width + j] > 0 ? a + (value - at[j]) * inverse[k * width + j] / inverse[j * width + j] : a)];
    }

    /// <summary>The standard errors, from the information.</summary>
    public double[] StandardErrors(double[] at)
    {
        var inverse = Information(at).Inverse();
        return [.. Enumerable.Range(0, width).Select(j => Math.Sqrt(inverse[j * width + j]))];
    }

    private double LogLikelihood(double[] at)
    {
        var sum = 0.0;
        for (var i = 0; i < subjects; i++)
        {
            var line = Line(at, i);
            sum += outcomes[i] * line - (line > 0 ? line + Math.Log(1 + Math.Exp(-line)) : Math.Log(1 + Math.Exp(line)));
        }
        var information = Information(at);
        return information.Rank < width ? double.NegativeInfinity : sum + information.LogDeterminant / 2;
    }

    // The step, and how fast the likelihood rises along it.
    private (double[] Move, double Slope)? Move(double[] at, int? held)
    {
        var information = Matrix(at);
        var whole = Cholesky.Of(information, width);
        if (whole.Rank < width) return null;
        var (inverse, score) = (whole.Inverse(), new double[width]);
        for (var i = 0; i < subjects; i++)
        {
            var p = Probability(at, i);
            var pull = outcomes[i] - p + Leverage(inverse, i) * p * (1 - p) * (0.5 - p);
            for (var j = 0; j < width; j++) score[j] += pull * design[i * width + j];
        }
        if (held is not { } h) return Along(whole.Solve(score), score);
        // A held coefficient moves nowhere: its row and column are those of nothing.
        for (var j = 0; j < width; j++) information[h * width + j] = information[j * width + h] = 0;
        (information[h * width + h], score[h]) = (1, 0);
        return Along(Cholesky.Of(information, width).Solve(score), score);
    }

    private static (double[], double) Along(double[] move, double[] score) => (move, move.Zip(score, (m, s) => m * s).Sum());

    private double Leverage(double[] inverse, int i)
    {
        var sum = 0.0;
        for (var j = 0; j < width; j++)
            for (var k = 0; k < width; k++) sum += design[i * width + j] * inverse[j * width + k] * design[i * width + k];
        return sum;
    }

    private Cholesky Information(double[] at) => Cholesky.Of(Matrix(at), width);

    private double[] Matrix(double[] at)
    {
        var matrix = new double[width * width];
        for (var i = 0; i < subjects; i++)
        {
            var p = Probability(at, i);
            for (var j = 0; j < width; j++)
                for (var k = 0; k < width; k++) matrix[j * width + k] += p * (1 - p) * design[i * width + j] * design[i * width + k];
        }
        return matrix;
    }

    private double Probability(double[] at, int i) => 1 / (1 + Math.Exp(-Line(at, i)));

    private double Line(double[] at, int i)
    {
        var line = 0.0;
        for (var j = 0; j < width; j++) line += at[j] * design[i * width + j];
        return line;
    }
}
