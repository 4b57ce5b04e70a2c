namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>Covariates about their means, in units of their largest deviation, a row a subject in the order of a sweep: what step lengths and pivots are judged on.
/// In standard deviations a covariate that one subject in thousands has would seem to stand still while its coefficient runs away.</summary>
internal sealed class ScaledCovariates
{
    private ScaledCovariates(double[] rows, int width, int[] kept, double[] means, double[] scales) =>
        (Rows, Width, Kept, Means, Scales) = (rows, width, kept, means, scales);

    public double[] Rows { get; }

    public int Width { get; }

    /// <summary>The places of the columns among the model's covariates.</summary>
    public int[] Kept { get; }

    public double[] Means { get; }

    public double[] Scales { get; }

    public ReadOnlySpan<double> Row(int i) => Rows.AsSpan(i * Width, Width);

    /// <summary>All columns that are not the same in everybody.</summary>
    public static ScaledCovariates Of(IReadOnlyList<Covariate> covariates, int[] order)
    {
        var moments = covariates.Select(c => Moments(c.Values)).ToList();
        int[] kept = [.. Enumerable.Range(0, covariates.Count).Where(j => moments[j].Scale > 1e-12 * Math.Abs(moments[j].Mean))];
        var rows = new double[order.Length * kept.Length];
        for (var j = 0; j < kept.Length; j++)
        {
            var (values, (mean, scale)) = (covariates[kept[j]].Values, moments[kept[j]]);
            for (var i = 0; i < order.Length; i++) rows[i * kept.Length + j] = (values[order[i]] - mean) / scale;
        }
        return new(rows, kept.Length, kept, [.. kept.Select(j => moments[j].Mean)], [.. kept.Select(j => moments[j].Scale)]);
    }

    /// <summary>Without the columns that depend on those before them.</summary>
    public ScaledCovariates Without(bool[] dependent)
    {
        int[] left = [.. Enumerable.Range(0, Width).Where(j => !dependent[j])];
        if (left.Length == Width) return this;
        var rows = new double[Rows.Length / Math.Max(1, Width) * left.Length];
        for (var i = 0; i * Width < Rows.Length; i++)
            for (var j = 0; j < left.Length; j++) rows[i * left.Length + j] = Rows[i * Width + left[j]];
        return new(rows, left.Length, [.. left.Select(j => Kept[j])], [.. left.Select(j => Means[j])], [.. left.Select(j => Scales[j])]);
    }

    private static (double Mean, double Scale) Moments(IReadOnlyList<double> values)
    {
        var (mean, largest) = (0.0, 0.0);
        for (var i = 0; i < values.Count; i++) mean += (values[i] - mean) / (i + 1);
        for (var i = 0; i < values.Count; i++) largest = Math.Max(largest, Math.Abs(values[i] - mean));
        return (mean, largest);
    }
}
