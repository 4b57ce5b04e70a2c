namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>Σ w, Σ w x, Σ w x xᵀ of subjects with hazards w (the last as its lower triangle, row by row), and on demand Σ w x x x.</summary>
internal sealed class RiskMoments(int width, bool third = false)
{
    public double Weight { get; private set; }

    public double[] First { get; } = new double[width];

    public double[] Second { get; } = new double[width * (width + 1) / 2];

    /// <summary>For each covariate the triangle of second moments once more; empty unless asked for.</summary>
    public double[] Third { get; } = new double[third ? width * width * (width + 1) / 2 : 0];

    public void Clear()
    {
        Weight = 0;
        Array.Clear(First);
        Array.Clear(Second);
        Array.Clear(Third);
    }

    public void CopyFrom(RiskMoments other)
    {
        Weight = other.Weight;
        other.First.CopyTo(First, 0);
        other.Second.CopyTo(Second, 0);
    }

    public void Add(ReadOnlySpan<double> x, double weight)
    {
        var first  = First.AsSpan(0, x.Length);
        var second = Second.AsSpan();
        var at = 0;
        Weight += weight;
        for (var j = 0; j < x.Length; j++)
        {
            var weighted = weight * x[j];
            first[j] += weighted;
            for (var k = 0; k <= j; k++) second[at++] += weighted * x[k];
        }
        if (Third.Length > 0) AddThird(x, weight);
    }

    private void AddThird(ReadOnlySpan<double> x, double weight)
    {
        var at = 0;
        foreach (var r in x)
            for (var j = 0; j < x.Length; j++)
                for (var k = 0; k <= j; k++) Third[at++] += weight * r * x[j] * x[k];
    }
}
