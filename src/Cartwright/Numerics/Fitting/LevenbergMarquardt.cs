using System.Numerics;

namespace Cartwright.Numerics.Fitting;

/// <summary>A curve: its height at x, for parameters that may be complex. Written once; its slopes follow from it exactly.</summary>
public delegate Complex Curve(ReadOnlySpan<Complex> parameters, double x);

/// <summary>
/// Fits a curve to observations by least squares. Each step solves the linear problem with the curve's own slopes by reflections, drawn towards no step by a damping that falls while steps
/// succeed and rises when they fail. Slopes are taken by a complex step, Im f(p + ih)/h, which loses no digits: the curve must be analytic (no absolute value, no maximum).
/// </summary>
/// <remarks>Marquardt. SIAM J. Appl. Math. 11 (1963) 431–441; the damping by the gain ratio of Nielsen, Damping parameter in Marquardt's method, IMM-REP-1999-05 (1999); the scaling by columns of
/// Moré, Lecture Notes in Mathematics 630 (1978) 105–116. Complex step: Squire, Trapp. SIAM Rev. 40 (1998) 110–112.</remarks>
public static class LevenbergMarquardt
{
    private const int MostSteps = 20_000, MostPolishing = 40;
    private const double Tiny = 1e-30, FirstDamping = 1e-3, Still = 1e-13, NoGain = 1e-15, MostPolished = 1e-3;

    /// <summary>Fits a curve to the points (x, y) from a start.</summary>
    /// <exception cref="ArgumentException">There are not as many x as y, or one of them is not finite.</exception>
    public static CurveFit Fit(Curve curve, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> start)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} places and {y.Length} observations.", nameof(y));
        foreach (var value in (double[])[.. x, .. y, .. start])
            if (!double.IsFinite(value)) throw new ArgumentException($"An observation, its place and a start are finite; {value} is not.", nameof(y));
        return x.Length < start.Length
            ? CurveFit.None($"{start.Length} parameters need as many observations; there are {x.Length}", start.Length, x.Length)
            : new Search(curve, x.ToArray(), y.ToArray(), start.ToArray()).Run();
    }

    private sealed class Search(Curve curve, double[] x, double[] y, double[] parameters)
    {
        private readonly int width = parameters.Length;
        private readonly double[] scale = new double[parameters.Length];
        private double[] residuals = new double[x.Length];
        private double[,] slopes = new double[x.Length, parameters.Length];

        public CurveFit Run()
        {
            var (sum, damping, raise) = (Linearise(parameters, residuals, slopes), FirstDamping, 2.0);
            if (!double.IsFinite(sum)) return CurveFit.None("the curve has no height at the start", width, x.Length);
            for (var step = 1; step <= MostSteps; step++)
            {
                Rescale();
                var move = Damped(damping);
                var next = Enumerable.Range(0, width).Select(j => parameters[j] + move[j]).ToArray();
                var (nextResiduals, nextSlopes) = (new double[x.Length], new double[x.Length, width]);
                var (nextSum, hoped) = (Linearise(next, nextResiduals, nextSlopes), Hoped(move, damping));
                var gain = double.IsFinite(nextSum) ? (sum - nextSum) / hoped : -1;
                var ended = IsStill(move, next) || hoped <= NoGain * sum;
                if (gain > 0)
                {
                    (parameters, residuals, slopes, sum) = (next, nextResiduals, nextSlopes, nextSum);
                    (damping, raise) = (damping * Math.Max(1.0 / 3, 1 - Math.Pow(2 * gain - 1, 3)), 2);
                }
                else (damping, raise) = (damping * raise, raise * 2);
                if (ended) return Finished(Polished(sum), step);
                if (!double.IsFinite(damping)) break;
            }
            return CurveFit.None("the search for the curve did not end", width, x.Length, MostSteps);
        }

        // The curve's heights and slopes at the parameters; the sum of squares of what is left.
        private double Linearise(double[] at, double[] left, double[,] slopesAt)
        {
            Span<Complex> p = stackalloc Complex[width];
            for (var j = 0; j < width; j++) p[j] = at[j];
            var sum = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                for (var j = 0; j < width; j++)
                {
                    var h = Tiny * Math.Max(1e-8, Math.Abs(at[j]));
                    p[j] = new(at[j], h);
                    var there = curve(p, x[i]);
                    p[j] = at[j];
                    slopesAt[i, j] = there.Imaginary / h;
                    if (j == 0) left[i] = y[i] - there.Real;
                }
                sum += left[i] * left[i];
                for (var j = 0; j < width; j++)
                    if (!double.IsFinite(slopesAt[i, j])) return double.NaN;
            }
            return sum;
        }

        private void Rescale()
        {
            for (var j = 0; j < width; j++)
            {
                var squares = 0.0;
                for (var i = 0; i < x.Length; i++) squares += slopes[i, j] * slopes[i, j];
                scale[j] = Math.Max(scale[j], Math.Sqrt(squares));
                if (scale[j] == 0) scale[j] = double.Epsilon;
            }
        }

        private double[] Damped(double damping)
        {
            var (matrix, right) = (new double[x.Length + width, width], new double[x.Length + width]);
            Array.Copy(slopes, matrix, slopes.Length);
            residuals.CopyTo(right, 0);
            for (var j = 0; j < width; j++) matrix[x.Length + j, j] = Math.Sqrt(damping) * scale[j];
            return HouseholderQr.InPlace(matrix).Solve(right);
        }

        // By how much the linear problem falls for this step: |J·move|² + 2·damping·|D·move|².
        private double Hoped(double[] move, double damping)
        {
            var fall = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                var along = 0.0;
                for (var j = 0; j < width; j++) along += slopes[i, j] * move[j];
                fall += along * along;
            }
            for (var j = 0; j < width; j++) fall += 2 * damping * (scale[j] * move[j]) * (scale[j] * move[j]);
            return fall;
        }

        private static bool IsStill(double[] move, double[] at)
        {
            for (var j = 0; j < move.Length; j++)
                if (!(Math.Abs(move[j]) <= Still * Math.Abs(at[j]))) return false;
            return true;
        }

        // Near the end the sum of squares no longer tells better from worse, and the undamped step still does: it is taken while it shrinks.
        private double Polished(double sum)
        {
            for (var (round, last) = (0, double.PositiveInfinity); round < MostPolishing; round++)
            {
                var factors = HouseholderQr.InPlace((double[,])slopes.Clone());
                if (factors.FirstDependent is not null) break;
                var move = factors.Solve([.. residuals]);
                var next = Enumerable.Range(0, width).Select(j => parameters[j] + move[j]).ToArray();
                var share = Enumerable.Range(0, width).Max(j => Math.Abs(move[j]) / Math.Abs(next[j]));
                if (!(share < 0.9 * last) || share > MostPolished) break;
                var (nextResiduals, nextSlopes) = (new double[x.Length], new double[x.Length, width]);
                var nextSum = Linearise(next, nextResiduals, nextSlopes);
                if (!(nextSum <= sum * (1 + 1e-9))) break;
                (parameters, residuals, slopes, sum, last) = (next, nextResiduals, nextSlopes, nextSum, share);
            }
            return sum;
        }

        private CurveFit Finished(double sum, int steps)
        {
            var factors = HouseholderQr.InPlace((double[,])slopes.Clone());
            var freedom = x.Length - width;
            var because = freedom == 0 ? "no degree of freedom is left" : factors.FirstDependent is { } j ? $"the data do not tell parameter {j + 1} from those before it" : null;
            if (because is not null) return new([.. parameters.Select(p => (Estimate)p)], [.. parameters.Select(_ => Estimate.None(because))], sum, x.Length, steps);
            var variances = factors.InverseOfNormalMatrix();
            return new([.. parameters.Select(p => (Estimate)p)], [.. Enumerable.Range(0, width).Select(k => (Estimate)Math.Sqrt(sum / freedom * variances[k, k]))], sum, x.Length, steps);
        }
    }
}
