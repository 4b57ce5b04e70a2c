namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>A log-likelihood with its derivatives at these coefficients.</summary>
internal delegate void Likelihood(ReadOnlySpan<double> coefficients, Derivatives into);

/// <summary>Where the search ended. A coefficient that still moves there, although the likelihood no longer rises, has no finite estimate.</summary>
internal sealed record Maximum(double[] Coefficients, Derivatives At, Derivatives AtNothing, bool[] Moving);

/// <summary>Newton's method from nothing, the step halved until the likelihood rises.</summary>
/// <remarks>Therneau, Grambsch. Modeling Survival Data (2000), section 3.4. Along a direction in which the likelihood is monotone every step is about one unit of the linear
/// predictor while the gain falls e-fold; at a maximum steps and gain vanish together.</remarks>
internal static class Newton
{
    private const int MostSteps = 60, MostHalvings = 30;
    private const double Gained = 1e-10, Still = 1e-10, Moves = 0.01, Rounding = 1e-13;

    public static Maximum Maximise(int width, Likelihood likelihood, bool third = false)
    {
        var (here, there) = (new Derivatives(width, third), new Derivatives(width, third));
        var at = new double[width];
        likelihood(at, here);
        var nothing = here;
        var step = new double[width];
        for (var i = 0; i < MostSteps; i++)
        {
            step = Limited(Cholesky.Of(here.Information, width).Solve(here.Score));
            if (there == nothing) there = new(width, third);
            var next = Advance(at, step, likelihood, here, there);
            var gain = there.LogLikelihood - here.LogLikelihood;
            if (gain < -Rounding * Math.Abs(here.LogLikelihood)) break;
            (at, here, there) = (next, there, here);
            var largest = Largest(step);
            if (largest < Still || (largest > Moves && gain <= Gained * (1 + Math.Abs(here.LogLikelihood)))) break;
        }
        return new(at, here, nothing, [.. step.Select(s => Math.Abs(s) > Moves)]);
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
