using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The rate of decline of a phase with the line it was read from, or the reason there is none.</summary>
public sealed record PhaseSlope
{
    /// <summary>The fewest points that a slope is read from.</summary>
    public const int FewestPoints = 3;

    /// <summary>The shortest window, in half-lives, that a half-life is trusted from.</summary>
    public const double ShortestSpan = 2;

    // A longer window is preferred while it costs no more than this of adjusted R²: the rule of WinNonlin and PKNCA.
    private const double AdjustedRSquaredTolerance = 1e-4;

    private PhaseSlope(LogLinearFit? fit, string? reason) => (Fit, Reason) = (fit, reason);

    /// <summary>The line; null where there is none.</summary>
    public LogLinearFit? Fit { get; }

    /// <summary>Why there is no slope; null where there is one.</summary>
    public string? Reason { get; }

    /// <summary>λ, per unit of time; positive.</summary>
    public Estimate Lambda => Of(fit => fit.Lambda);

    /// <summary>ln 2 / λ.</summary>
    public Estimate HalfLife => Of(fit => fit.HalfLife);

    /// <summary>Why the half-life should not be relied on; null where nothing speaks against it.</summary>
    public string? UnreliableBecause => Fit is { } fit && fit.Span < ShortestSpan
        ? FormattableString.Invariant($"Unreliable because its {fit.Points} points span {fit.Span:0.00} half-lives; {ShortestSpan} are needed")
        : null;

    internal static PhaseSlope Missing(string reason) => new(null, reason);

    /// <summary>Something read from the line, or the reason there is none.</summary>
    public Estimate Of(Func<LogLinearFit, double> what) => Fit is null ? Estimate.None(Reason!) : what(Fit);

    /// <summary>
    /// The best fit among the last 3, 4, … samples from the first index on: the longest window whose adjusted R² is within 0.0001 of the best,
    /// among windows that decline. A rising window is no candidate and does not set the best.
    /// </summary>
    /// <remarks>Phoenix WinNonlin, "Lambda Z or slope estimation settings, best fit"; PKNCA 0.12.1, <c>pk.calc.half.life</c>.</remarks>
    /// <param name="days">Times of the quantifiable samples, rising.</param>
    /// <param name="logs">Logarithms of their levels.</param>
    /// <param name="earliest">Index of the first sample that may be used.</param>
    /// <param name="where">Which samples may be used, for the reason: "after the peak".</param>
    /// <param name="most">The most points; null: no limit.</param>
    internal static PhaseSlope BestFit(double[] days, double[] logs, int earliest, string where, int? most = null)
    {
        var last = days.Length - 1;
        if (most is { } limit) earliest = Math.Max(earliest, last - limit + 1);
        if (last - earliest + 1 < FewestPoints) return TooFew(last - earliest + 1, where);

        var adjusted = new double[last - FewestPoints + 2 - earliest];
        var best = double.NegativeInfinity;
        for (var i = 0; i < adjusted.Length; i++)
        {
            var (lambda, _, rSquared) = LogLinearFit.Solve(days, logs, earliest + i, last);
            adjusted[i] = lambda > 0 ? LogLinearFit.Adjusted(rSquared, last - earliest - i + 1) : double.NegativeInfinity;
            best = Math.Max(best, adjusted[i]);
        }
        if (double.IsNegativeInfinity(best)) return NoDecline(where);
        var longest = Array.FindIndex(adjusted, a => a >= best - AdjustedRSquaredTolerance);
        return new(LogLinearFit.Through(days, logs, earliest + longest, last), null);
    }

    /// <summary>The fit through all samples of a window, first and last index included.</summary>
    internal static PhaseSlope Through(double[] days, double[] logs, int first, int last, string where)
    {
        if (last - first + 1 < FewestPoints) return TooFew(last - first + 1, where);
        var fit = LogLinearFit.Through(days, logs, first, last);
        return fit.Lambda > 0 ? new(fit, null) : NoDecline(where);
    }

    private static PhaseSlope TooFew(int points, string where) => new(null, $"{FewestPoints} points needed, {(points <= 0 ? "none" : points)} quantifiable {where}");

    private static PhaseSlope NoDecline(string where) => new(null, $"no decline among the samples {where}");
}
