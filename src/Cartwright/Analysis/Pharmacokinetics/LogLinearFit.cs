namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// A straight line through the logarithms of consecutive quantifiable samples: ln C = Intercept − Lambda·t, by ordinary least squares.
/// Adjusted R² = 1 − (1 − R²)(n − 1)/(n − 2).
/// </summary>
/// <param name="Lambda">Rate of decline per unit of time; negative where the levels rise.</param>
/// <param name="Intercept">Logarithm of the level that the line has at time 0.</param>
/// <param name="RSquared">Part of the variance of ln C on the line.</param>
/// <param name="Days">Times of the points used, in order.</param>
public sealed record LogLinearFit(double Lambda, double Intercept, double RSquared, IReadOnlyList<double> Days)
{
    /// <summary>Number of points used.</summary>
    public int Points => Days.Count;

    /// <summary>R² with its due for few points.</summary>
    public double AdjustedRSquared => Adjusted(RSquared, Points);

    /// <summary>Correlation of time and ln C: −√R² for a decline.</summary>
    public double Correlation => -Math.Sign(Lambda) * Math.Sqrt(RSquared);

    /// <summary>ln 2 / λ.</summary>
    public double HalfLife => Math.Log(2) / Lambda;

    /// <summary>Length of the window used, in half-lives.</summary>
    public double Span => (Days[^1] - Days[0]) / HalfLife;

    /// <summary>The level on the line.</summary>
    public double LevelAt(double days) => Math.Exp(Intercept - Lambda * days);

    internal static double Adjusted(double rSquared, int points) => 1 - (1 - rSquared) * (points - 1) / (points - 2);

    /// <summary>Fits the samples from the first index to the last, both included; a window of equal levels has R² 0 and λ 0.</summary>
    internal static LogLinearFit Through(double[] days, double[] logs, int first, int last)
    {
        var (lambda, intercept, rSquared) = Solve(days, logs, first, last);
        return new(lambda, intercept, rSquared, days[first..(last + 1)]);
    }

    internal static (double Lambda, double Intercept, double RSquared) Solve(double[] days, double[] logs, int first, int last)
    {
        var n = last - first + 1;
        double meanTime = 0, meanLog = 0;
        for (var i = first; i <= last; i++) (meanTime, meanLog) = (meanTime + days[i] / n, meanLog + logs[i] / n);
        double time = 0, log = 0, both = 0;
        for (var i = first; i <= last; i++)
        {
            var (t, y) = (days[i] - meanTime, logs[i] - meanLog);
            (time, log, both) = (time + t * t, log + y * y, both + t * y);
        }
        var slope = both / time;
        return (-slope, meanLog - slope * meanTime, log > 0 ? Math.Min(1, both * both / (time * log)) : 0);
    }
}
