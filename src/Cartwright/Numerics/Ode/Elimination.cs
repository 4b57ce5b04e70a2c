using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Gaussian elimination of I − w·J over lanes, in place, row by row, without exchange of rows.</summary>
/// <remarks>
/// <para>Rows are not exchanged, because lanes would want different exchanges and a choice by mask costs more than the elimination. Nor is it needed here: the matrix is I
/// for short steps; and where states only pass amounts on and lose them, J has a column sum of at most 0 and no negative element off the diagonal, so I − w·J is
/// diagonally dominant by columns and elimination grows no element (Higham. Accuracy and Stability of Numerical Algorithms, 2nd edition (2002), theorem 9.9).</para>
/// <para>Elsewhere, as where a population grows so fast that w·growth is near 1, a pivot can be what is left when large numbers cancel, and the rows below grow by what
/// is lost. Elimination gives the exact factors of a matrix that is off by rounding times that growth (Higham, theorem 9.3). If more than all but
/// <see cref="Cancelled"/> is lost, the pivot becomes no number, the step's error no number either, and the step is rejected and shortened. The measure compares the
/// terms of one diagonal element, so that the units of the states do not matter.</para>
/// </remarks>
internal static class Elimination
{
    // Growth by 1e13 leaves a Jacobian that is right to a part in a thousand; the error estimate bears that. Stricter would reject long steps of closed systems, whose
    // total is conserved: there a pivot loses w·|J| rightly and without growth.
    private const double Cancelled = 1e-13;

    /// <summary>Replaces J by the factors of I − w·J; pivots are stored as their reciprocals.</summary>
    public static void Factorise<T>(Span<T> matrix, T weight, int size) where T : struct, ILane<T>
    {
        for (var row = 0; row < size; row++)
        {
            var at = matrix.Slice(row * size, size);
            for (var i = 0; i < size; i++) at[i] = -(weight * at[i]);
            var bulk = T.Abs(at[row]) + 1.0;
            at[row] += 1.0;
            for (var k = 0; k < row; k++)
            {
                var above = matrix.Slice(k * size, size);
                var multiple = at[k] *= above[k];
                for (var i = k + 1; i < size; i++) at[i] -= multiple * above[i];
                bulk += T.Abs(multiple * above[row]);
            }
            at[row] = 1.0 / T.Select(T.Abs(at[row]) > bulk * Cancelled, at[row], double.NaN);
        }
    }

    /// <summary>Replaces a right-hand side by the solution.</summary>
    public static void Solve<T>(ReadOnlySpan<T> factors, Span<T> side) where T : struct, ILane<T>
    {
        var size = side.Length;
        for (var row = 1; row < size; row++)
            for (var k = 0; k < row; k++) side[row] -= factors[row * size + k] * side[k];
        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++) side[row] -= factors[row * size + k] * side[k];
            side[row] *= factors[row * size + row];
        }
    }
}
