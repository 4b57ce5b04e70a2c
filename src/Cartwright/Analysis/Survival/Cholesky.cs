namespace Cartwright.Analysis.Survival;

/// <summary>The factor L Lᵀ of a small matrix of variances. A row that depends on the rows before it is left out, and counts in no solution.</summary>
/// <remarks>Golub, Van Loan. Matrix Computations, fourth edition (2013), section 4.2. Written out because it must tell which row is dependent, which a library's
/// decomposition answers by an exception or a tiny pivot.</remarks>
internal sealed class Cholesky
{
    private const double UsualShare = 1e-10;

    private readonly double[] lower;
    private readonly int size;

    private Cholesky(double[] lower, int size, bool[] dependent) => (this.lower, this.size, Dependent) = (lower, size, dependent);

    public bool[] Dependent { get; }

    public int Rank => Dependent.Count(d => !d);

    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < size; i++)
                if (!Dependent[i]) sum += 2 * Math.Log(lower[i * size + i]);
            return sum;
        }
    }

    /// <summary>Factors a full symmetric matrix; a pivot counts as nothing below this share of the diagonal element it came from, or below this number.</summary>
    public static Cholesky Of(ReadOnlySpan<double> matrix, int size, double least = 0, double share = UsualShare)
    {
        var (lower, dependent) = (new double[size * size], new bool[size]);
        for (var j = 0; j < size; j++)
        {
            var pivot = matrix[j * size + j] - Dot(lower, j, j, size, j);
            dependent[j] = !(pivot > Math.Max(least, share * matrix[j * size + j]));
            if (dependent[j]) continue;
            lower[j * size + j] = Math.Sqrt(pivot);
            for (var i = j + 1; i < size; i++) lower[i * size + j] = (matrix[i * size + j] - Dot(lower, i, j, size, j)) / lower[j * size + j];
        }
        return new(lower, size, dependent);
    }

    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = Forward(right);
        for (var i = size - 1; i >= 0; i--)
        {
            if (Dependent[i]) continue;
            for (var k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k];
            x[i] /= lower[i * size + i];
        }
        return x;
    }

    public double QuadraticForm(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var part in Forward(x)) sum += part * part;
        return sum;
    }

    public double[] Inverse()
    {
        var (inverse, unit) = (new double[size * size], new double[size]);
        for (var j = 0; j < size; j++)
        {
            if (Dependent[j]) continue;
            unit[j] = 1;
            Solve(unit).CopyTo(inverse, j * size);
            unit[j] = 0;
        }
        return inverse;
    }

    private double[] Forward(ReadOnlySpan<double> right)
    {
        var x = new double[size];
        for (var i = 0; i < size; i++)
        {
            if (Dependent[i]) continue;
            var sum = right[i];
            for (var k = 0; k < i; k++) sum -= lower[i * size + k] * x[k];
            x[i] = sum / lower[i * size + i];
        }
        return x;
    }

    private static double Dot(double[] lower, int i, int j, int size, int columns)
    {
        var sum = 0.0;
        for (var k = 0; k < columns; k++) sum += lower[i * size + k] * lower[j * size + k];
        return sum;
    }
}
