namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>Ties as truly simultaneous: the probability of just these among all sets of so many out of those at risk.</summary>
/// <remarks>Cox (1972), section 6; the recursion over subjects is that of Gail, Lubin, Rubinstein. Biometrika 68 (1981) 703–707, here with its two derivatives.
/// R calls it exact and SAS DISCRETE; what SAS calls EXACT is another likelihood.</remarks>
internal static class DiscreteTies
{
    public static void Run(CoxDesign design, ReadOnlySpan<double> coefficients, Derivatives into)
    {
        into.Clear();
        for (var s = 0; s + 1 < design.Starts.Length; s++)
        {
            var last = design.Starts[s + 1];
            for (int end = last, first; end > design.Starts[s]; end = first)
            {
                first = design.FirstTied(design.Starts[s], end);
                var events = design.Events(first, end);
                if (events == 0) continue;
                for (var i = first; i < end; i++)
                    if (design.Observed[i]) into.AddEvent(design.Covariates.Row(i), RiskSweep.Linear(design.Covariates.Row(i), coefficients));
                new Subsets(design.Width, events).Subtract(design, first, last, coefficients, into);
            }
        }
    }

    // Row k of each table: the sum over all sets of k subjects of the products of their hazards, its gradient, its second derivative (triangle).
    private sealed class Subsets(int width, int events)
    {
        private readonly int triangle = width * (width + 1) / 2;
        private readonly double[] sum = new double[events + 1];
        private readonly double[] gradient = new double[(events + 1) * width];
        private readonly double[] curvature = new double[(events + 1) * (width * (width + 1) / 2)];

        public void Subtract(CoxDesign design, int first, int end, ReadOnlySpan<double> coefficients, Derivatives into)
        {
            // Hazards in units in which so many of them sum to the number of events: then no sum of products overflows.
            var total = 0.0;
            for (var i = first; i < end; i++) total += Math.Exp(RiskSweep.Linear(design.Covariates.Row(i), coefficients));
            var unit = total / events;
            sum[0] = 1;
            for (var i = first; i < end; i++)
            {
                var x = design.Covariates.Row(i);
                var hazard = Math.Exp(RiskSweep.Linear(x, coefficients)) / unit;
                for (var k = Math.Min(events, i - first + 1); k > 0; k--) Extend(k, x, hazard);
            }
            into.LogLikelihood -= Math.Log(sum[events]) + events * Math.Log(unit);
            var g = gradient.AsSpan(events * width, width);
            var c = curvature.AsSpan(events * triangle, triangle);
            for (int j = 0, at = 0; j < width; j++)
            {
                into.Score[j] -= g[j] / sum[events];
                for (var l = 0; l <= j; l++, at++) into.Triangle[at] += c[at] / sum[events] - g[j] / sum[events] * (g[l] / sum[events]);
            }
        }

        private void Extend(int k, ReadOnlySpan<double> x, double hazard)
        {
            var fewer   = sum[k - 1];
            var g       = gradient.AsSpan(k * width, width);
            var gFewer  = gradient.AsSpan((k - 1) * width, width);
            var c       = curvature.AsSpan(k * triangle, triangle);
            var cFewer  = curvature.AsSpan((k - 1) * triangle, triangle);
            for (int j = 0, at = 0; j < width; j++)
            {
                for (var l = 0; l <= j; l++, at++) c[at] += hazard * (cFewer[at] + x[j] * gFewer[l] + gFewer[j] * x[l] + x[j] * x[l] * fewer);
                g[j] += hazard * (gFewer[j] + x[j] * fewer);
            }
            sum[k] += hazard * fewer;
        }
    }
}
