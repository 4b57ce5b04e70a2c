namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>A log-likelihood with its gradient and the information, minus its second derivative (lower triangle, row by row); on demand also the information's derivatives.</summary>
internal sealed class Derivatives(int width, bool third = false)
{
    private readonly double[] mean = new double[width];

    public int Width => width;

    public double LogLikelihood { get; set; }

    public double[] Score { get; } = new double[width];

    public double[] Triangle { get; } = new double[width * (width + 1) / 2];

    /// <summary>For each coefficient the triangle of the information's derivative by it; empty unless asked for.</summary>
    public double[] Third { get; } = new double[third ? width * width * (width + 1) / 2 : 0];

    /// <summary>The information as a full matrix.</summary>
    public double[] Information
    {
        get
        {
            var (full, at) = (new double[width * width], 0);
            for (var j = 0; j < width; j++)
                for (var k = 0; k <= j; k++) full[j * width + k] = full[k * width + j] = Triangle[at++];
            return full;
        }
    }

    public void Clear()
    {
        LogLikelihood = 0;
        Array.Clear(Score);
        Array.Clear(Triangle);
        Array.Clear(Third);
    }

    /// <summary>The numerator of an event's factor: its linear predictor.</summary>
    public void AddEvent(ReadOnlySpan<double> x, double linear)
    {
        LogLikelihood += linear;
        for (var j = 0; j < x.Length; j++) Score[j] += x[j];
    }

    /// <summary>The denominator of so many events' factors: the log of a risk set's hazard, less a share of the tied events' own.</summary>
    public void Subtract(RiskMoments risk, double events, RiskMoments? tied = null, double share = 0)
    {
        var weight = risk.Weight - share * (tied?.Weight ?? 0);
        LogLikelihood -= events * Math.Log(weight);
        for (int j = 0, at = 0; j < width; j++)
        {
            mean[j] = (risk.First[j] - (tied is null ? 0 : share * tied.First[j])) / weight;
            Score[j] -= events * mean[j];
            for (var k = 0; k <= j; k++, at++)
                Triangle[at] += events * ((risk.Second[at] - (tied is null ? 0 : share * tied.Second[at])) / weight - mean[j] * mean[k]);
        }
        if (Third.Length > 0) AddThird(risk, events, weight, tied, share);
    }

    // The third central moment of the covariates over the risk set.
    private void AddThird(RiskMoments risk, double events, double weight, RiskMoments? tied, double share)
    {
        double Second(int j, int k)
        {
            var at = j >= k ? j * (j + 1) / 2 + k : k * (k + 1) / 2 + j;
            return (risk.Second[at] - (tied is null ? 0 : share * tied.Second[at])) / weight;
        }
        for (int r = 0, at = 0; r < width; r++)
            for (var j = 0; j < width; j++)
                for (var k = 0; k <= j; k++, at++)
                {
                    var raw = (risk.Third[at] - (tied is null ? 0 : share * tied.Third[at])) / weight;
                    Third[at] += events * (raw - mean[r] * Second(j, k) - mean[j] * Second(r, k) - mean[k] * Second(r, j) + 2 * mean[r] * mean[j] * mean[k]);
                }
    }
}
