using System.Numerics;
using Cartwright.Numerics;
using Cartwright.Numerics.Fitting;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>A half-life with its interval, or why there is none.</summary>
/// <param name="RelativeError">The standard error of the logarithm of the rate: 0.1 is about one tenth.</param>
public sealed record FittedHalfLife(Estimate Days, Estimate RelativeError, ConfidenceInterval Interval);

/// <summary>
/// Contraction and persistence of one subject at once: C(t) = A·exp(−αt) + B·exp(−βt) from the peak on, by least squares of ln C, which takes the error of a level to be a share of it. Unlike two
/// lines it needs no day at which the phases part, and it gives standard errors. A phase whose rate is not known to within a factor of about e is not estimable.
/// </summary>
/// <param name="Fast">Half-life of the fast phase, ln 2/α.</param>
/// <param name="Slow">Half-life of the slow phase, ln 2/β.</param>
/// <param name="SlowShare">B/(A + B): what of the level at the peak declines slowly.</param>
/// <param name="ResidualDeviation">Standard deviation of ln C about the curve.</param>
/// <param name="Points">Samples used.</param>
/// <remarks>The form is usual for CAR-T cells after their peak: Stein et al. CPT Pharmacometrics Syst. Pharmacol. 8 (2019) 285–295.</remarks>
public sealed record TwoPhaseDecline(FittedHalfLife Fast, FittedHalfLife Slow, Estimate SlowShare, Estimate ResidualDeviation, int Points)
{
    /// <summary>The fewest samples: four parameters and one degree of freedom.</summary>
    public const int FewestPoints = 5;

    private const double LargestError = 1;

    internal static TwoPhaseDecline Missing(string because, int points = 0)
    {
        var none = Estimate.None(because);
        FittedHalfLife no = new(none, none, ConfidenceInterval.None(because));
        return new(no, no, none, none, points);
    }

    /// <summary>Fits the samples of a decline: rising times, the peak's first, and the logarithms of the levels.</summary>
    public static TwoPhaseDecline Of(ReadOnlySpan<double> days, ReadOnlySpan<double> logs)
    {
        if (days.Length < FewestPoints) return Missing($"{FewestPoints} points needed, {days.Length} quantifiable from the peak on", days.Length);
        var (from, t, y) = (days[0], new double[days.Length], logs.ToArray());
        for (var i = 0; i < t.Length; i++) t[i] = days[i] - from;
        if (Start(t, y) is not { } start) return Missing("no two phases, a fast one and then a slow one, are to be seen", t.Length);
        return Read(LevenbergMarquardt.Fit(LogLevel, t, y, start), t.Length);
    }

    // Parameters: ln A, ln α, ln B, ln β.
    private static Complex LogLevel(ReadOnlySpan<Complex> p, double t) => Complex.Log(Complex.Exp(p[0] - Complex.Exp(p[1]) * t) + Complex.Exp(p[2] - Complex.Exp(p[3]) * t));

    private static TwoPhaseDecline Read(CurveFit fit, int points)
    {
        if (fit.Parameters[0].Reason is { } because) return Missing(because, points);
        double[] p = [.. fit.Parameters.Select(e => e.OrNull!.Value)];
        var (fast, slow) = p[1] >= p[3] ? (1, 3) : (3, 1);
        var share = 1 / (1 + Math.Exp(p[fast - 1] - p[slow - 1]));
        return new(HalfLife(fit, fast), HalfLife(fit, slow), share, fit.ResidualStandardDeviation, points);
    }

    private static FittedHalfLife HalfLife(CurveFit fit, int rate)
    {
        var (days, error) = (Math.Log(2) / Math.Exp(fit.Parameters[rate].OrNull!.Value), fit.StandardErrors[rate]);
        if (error.OrNull is not { } known || !double.IsFinite(days)) return None(error.Reason ?? "the rate is as good as nothing");
        if (known > LargestError) return None("the samples do not determine this rate: its standard error is as large as itself");
        var reach = StudentT.InvCDF(0, 1, fit.DegreesOfFreedom, (1 + ConfidenceInterval.UsualLevel) / 2) * known;
        return new(days, known, new(days * Math.Exp(-reach), Finite(days * Math.Exp(reach)), ConfidenceInterval.UsualLevel));
    }

    private static Estimate Finite(double number) => double.IsFinite(number) ? number : Estimate.None("without end");

    private static FittedHalfLife None(string because) => new(Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because));

    // Curves are peeled: a line through the last samples, a second through what it leaves of the first ones; of all such pairs the one that fits best.
    private static double[]? Start(double[] t, double[] y)
    {
        double[]? best = null;
        var least = double.PositiveInfinity;
        for (var cut = 2; cut <= t.Length - 2; cut++)
        {
            if (Peeled(t, y, cut) is not { } start) continue;
            var left = 0.0;
            Complex[] at = [.. start.Select(s => (Complex)s)];
            for (var i = 0; i < t.Length; i++) left += Math.Pow(y[i] - LogLevel(at, t[i]).Real, 2);
            if (left < least) (best, least) = (start, left);
        }
        return best;
    }

    private static double[]? Peeled(double[] t, double[] y, int cut)
    {
        var (slow, level, _) = LogLinearFit.Solve(t, y, cut, t.Length - 1);
        if (!(slow > 0)) return null;
        List<double> days = [], logs = [];
        for (var i = 0; i < cut; i++)
            if (Math.Exp(y[i]) - Math.Exp(level - slow * t[i]) is > 0 and var rest) { days.Add(t[i]); logs.Add(Math.Log(rest)); }
        if (days.Count < 2) return null;
        var (fast, top, _) = LogLinearFit.Solve([.. days], [.. logs], 0, days.Count - 1);
        return fast > slow ? [top, Math.Log(fast), level, Math.Log(slow)] : null;
    }
}
