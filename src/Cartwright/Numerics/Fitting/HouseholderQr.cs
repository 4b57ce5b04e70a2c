namespace Cartwright.Numerics.Fitting;

/// <summary>The factors Q·R of a tall matrix by reflections; Q is only ever applied, never formed.</summary>
/// <remarks>Golub, Van Loan. Matrix Computations, fourth edition (2013), algorithm 5.2.1. A normal matrix JᵀJ would square the condition and lose half the digits.</remarks>
internal sealed class HouseholderQr
{
    // A column that lies in the span of those before it to within this share of its own length says nothing of its own.
    private const double OwnShare = 1e-12;

    private readonly double[,] reflectors;
    private readonly double[] diagonal, lengths;
    private readonly int rows, columns;

    private HouseholderQr(double[,] reflectors, double[] diagonal, double[] lengths) =>
        (this.reflectors, this.diagonal, this.lengths, rows, columns) = (reflectors, diagonal, lengths, reflectors.GetLength(0), diagonal.Length);

    /// <summary>Factors the matrix in place; it has at least as many rows as columns.</summary>
    public static HouseholderQr InPlace(double[,] matrix)
    {
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        var (diagonal, lengths) = (new double[columns], new double[columns]);
        for (var j = 0; j < columns; j++) lengths[j] = Length(matrix, 0, j);
        for (var j = 0; j < columns; j++)
        {
            var length = Length(matrix, j, j);
            if (length == 0) continue;
            diagonal[j] = matrix[j, j] > 0 ? -length : length;
            matrix[j, j] -= diagonal[j];
            var scale = -diagonal[j] * matrix[j, j];
            for (var k = j + 1; k < columns; k++)
            {
                var dot = 0.0;
                for (var i = j; i < rows; i++) dot += matrix[i, j] * matrix[i, k];
                for (var i = j; i < rows; i++) matrix[i, k] -= dot / scale * matrix[i, j];
            }
        }
        return new(matrix, diagonal, lengths);
    }

    /// <summary>The first column that is as good as a combination of those before it; null where none is.</summary>
    public int? FirstDependent
    {
        get
        {
            for (var j = 0; j < columns; j++)
                if (!(Math.Abs(diagonal[j]) > OwnShare * lengths[j])) return j;
            return null;
        }
    }

    /// <summary>The least-squares solution; the right side is overwritten with Qᵀ times itself. Every column is independent.</summary>
    public double[] Solve(double[] right)
    {
        for (var j = 0; j < columns; j++)
        {
            var scale = -diagonal[j] * reflectors[j, j];
            if (scale == 0) continue;
            var dot = 0.0;
            for (var i = j; i < rows; i++) dot += reflectors[i, j] * right[i];
            for (var i = j; i < rows; i++) right[i] -= dot / scale * reflectors[i, j];
        }
        var x = right[..columns];
        for (var j = columns - 1; j >= 0; j--)
        {
            for (var k = j + 1; k < columns; k++) x[j] -= reflectors[j, k] * x[k];
            x[j] /= diagonal[j];
        }
        return x;
    }

    /// <summary>(RᵀR)⁻¹, the variances of the solution for residuals of unit variance. Every column is independent.</summary>
    public double[,] InverseOfNormalMatrix()
    {
        var inverse = new double[columns, columns];
        for (var j = 0; j < columns; j++)
        {
            inverse[j, j] = 1 / diagonal[j];
            for (var i = j - 1; i >= 0; i--)
            {
                var sum = 0.0;
                for (var k = i + 1; k <= j; k++) sum += reflectors[i, k] * inverse[k, j];
                inverse[i, j] = -sum / diagonal[i];
            }
        }
        var product = new double[columns, columns];
        for (var i = 0; i < columns; i++)
            for (var j = 0; j < columns; j++)
                for (var k = Math.Max(i, j); k < columns; k++) product[i, j] += inverse[i, k] * inverse[j, k];
        return product;
    }

    private static double Length(double[,] matrix, int from, int column)
    {
        // Scaled by the largest, so that squares neither overflow nor vanish.
        var (largest, rows) = (0.0, matrix.GetLength(0));
        for (var i = from; i < rows; i++) largest = Math.Max(largest, Math.Abs(matrix[i, column]));
        if (largest == 0) return 0;
        var sum = 0.0;
        for (var i = from; i < rows; i++) sum += matrix[i, column] / largest * (matrix[i, column] / largest);
        return largest * Math.Sqrt(sum);
    }
}
