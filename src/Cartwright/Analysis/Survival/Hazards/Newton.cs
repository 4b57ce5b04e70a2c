namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>A log-likelihood with its derivatives at these coefficients.</summary>
internal delegate void Likelihood(ReadOnlySpan<double> coefficients, Derivatives into);

/// <summary>Where the search ended. A coefficient that is endless still moves there although the likelihood no longer rises: it has no finite estimate.</summary>
internal sealed record Maximum(double[] Coefficients, Derivatives At, Derivatives AtNothing, bool[] Endless);

/// <summary>Newton's method from nothing, the step halved until the likelihood rises.</summary>
/// <remarks>Therneau, Grambsch. Modeling Survival Data (2000), section 3.4. Along a direction in which the likelihood is monotone every step is about one unit of the linear
/// predictor while the gain falls e-fold; at a maximum steps and gain vanish together.</remarks>
internal static class Newton
{
    private const int MostSteps = 60, MostHalvings = 30;
    private const double Gained = 1e-9, Still = 1e-6, StillPenalised = 1e-10, Moves = 0.01, Rounding = 1e-13, FlatShare = 1e-13, Unknown = 1e4;

    public static Maximum Maximise(int width, Likelihood likelihood, bool third = false)
    {
        var (here, there) = (new Derivatives(width, third), new Derivatives(width, third));
        var (at, step, nothing) = (new double[width], new double[width], here);
        likelihood(at, here);
        var factor = Cholesky.Of(here.Information, width);
        // What is left after a Newton step is about its square; the penalty's own curvature is not in the information, and its steps only shrink by a factor.
        var still = third ? StillPenalised : Still;
        for (var i = 0; i < MostSteps; i++)
        {
            step = Limited(factor.Solve(here.Score));
            if (there == nothing) there = new(width, third);
            var next = Advance(at, step, likelihood, here, there);
            var gain = there.LogLikelihood - here.LogLikelihood;
            var nextFactor = Cholesky.Of(there.Information, width, share: FlatShare);
            // Covariates were independent at the start: where they no longer are, the likelihood is flat as far out as the search has come.
            if (!(gain >= -Rounding * Math.Abs(here.LogLikelihood)) || nextFactor.Rank < width) break;
            (at, here, there, factor) = (next, there, here, nextFactor);
            var largest = Largest(step);
            if (largest < still || (largest > Moves && gain <= Gained * (1 + Math.Abs(here.LogLikelihood)))) break;
        }
        return new(at, here, nothing, Endless(step, factor, nothing));
    }

    // Still moving; or, beside such ones, as good as unknown, for the direction of no return may cross an axis on which it stands still.
    private static bool[] Endless(double[] step, Cholesky factor, Derivatives nothing)
    {
        bool[] moving = [.. step.Select(s => Math.Abs(s) > Moves)];
        if (!moving.Contains(true)) return moving;
        var (variance, before, width) = (factor.Inverse(), Cholesky.Of(nothing.Information, step.Length).Inverse(), step.Length);
        return [.. moving.Select((m, j) => m || variance[j * width + j] > Unknown * before[j * width + j])];
    }

    private static double[] Advance(double[] at, double[] step, Likelihood likelihood, Derivatives here, Derivatives there)
    {
        var (next, share) = (new double[at.Length], 1.0);
        for (var halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            for (var j = 0; j < at.Length; j++) next[j] = at[j] + share * step[j];
            likelihood(next, there);
            // Within rounding of the maximum the gradient knows better than the likelihood, and a whole step is right.
            if (there.LogLikelihood >= here.LogLikelihood - Rounding * Math.Abs(here.LogLikelihood)) break;
        }
        return next;
    }

    private static double[] Limited(double[] step)
    {
        var largest = Largest(step);
        if (largest > 5)
            for (var j = 0; j < step.Length; j++) step[j] *= 5 / largest;
        return step;
    }

    private static double Largest(double[] step)
    {
        var largest = 0.0;
        foreach (var s in step) largest = Math.Max(largest, Math.Abs(s));
        return largest;
    }
}
