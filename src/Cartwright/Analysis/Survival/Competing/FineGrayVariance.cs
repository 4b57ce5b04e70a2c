using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.Analysis.Survival.Competing;

/// <summary>The robust variance of a subdistribution model: what each subject moves the score by, the censoring distribution's estimate included.</summary>
/// <remarks>Fine, Gray (1999), (7) and (8): I⁻¹ Σ (η + ψ)(η + ψ)ᵀ I⁻¹, in sums over all subjects in linear time.</remarks>
internal static class FineGrayVariance
{
    public static double[] Of(SubdistributionDesign design, SubdistributionRisk risk, double[] coefficients, double[] information)
    {
        var width = design.Covariates.Width;
        risk.Run(coefficients, new Derivatives(width));
        var influence = new double[design.Days.Length * width];
        var departed = AddScore(design, risk, coefficients, influence);
        AddCensoring(design, departed, influence);
        return Sandwich(influence, information, width);
    }

    // η; gives back q at each subject's time u: what the score owes to those with another event, over X < u <= t as in (8).
    private static double[] AddScore(SubdistributionDesign design, SubdistributionRisk risk, double[] coefficients, double[] influence)
    {
        var (width, times) = (design.Covariates.Width, risk.EventTimes);
        var (before, after, left, owed) = (new Integral(width), new Integral(width), new RiskMoments(width), new double[influence.Length]);
        for (var k = 0; k < times.Count; k++) after.Add(risk, k, design.Uncensored[times[k]]);
        for (int i = 0, next, k = 0; i < design.Days.Length; i = next)
        {
            next = design.NextTime(i);
            for (var j = 0; j < width; j++) owed[i * width + j] = after.Of(left.First[j], left.Weight, j);
            if (k < times.Count && times[k] == i)
            {
                before.Add(risk, k, 1);
                after.Add(risk, k, -design.Uncensored[i]);
                for (var s = i; s < next; s++) AddEvent(design, s, risk.Means.AsSpan(k * width, width), influence);
                k++;
            }
            for (var s = i; s < next; s++) AddExposure(design, s, coefficients, before, after, left, influence);
        }
        return owed;
    }

    private static void AddEvent(SubdistributionDesign design, int subject, ReadOnlySpan<double> mean, double[] influence)
    {
        if (design.Causes[subject] != 1) return;
        var x = design.Covariates.Row(subject);
        for (var j = 0; j < x.Length; j++) influence[subject * x.Length + j] += x[j] - mean[j];
    }

    private static void AddExposure(SubdistributionDesign design, int subject, double[] coefficients, Integral before, Integral after, RiskMoments left, double[] influence)
    {
        var x = design.Covariates.Row(subject);
        var hazard = Math.Exp(RiskSweep.Linear(x, coefficients));
        var (other, weight) = (design.Causes[subject] == 2, hazard / design.Uncensored[subject]);
        if (other) left.Add(x, weight);
        for (var j = 0; j < x.Length; j++) influence[subject * x.Length + j] -= hazard * before.Of(x[j], j) + (other ? weight * after.Of(x[j], j) : 0);
    }

    // ψ: a censoring moves the weights of all who left before it.
    private static void AddCensoring(SubdistributionDesign design, double[] owed, double[] influence)
    {
        var (n, width) = (design.Days.Length, design.Covariates.Width);
        var compensator = new double[width];
        for (int i = 0, next; i < n; i = next)
        {
            next = design.NextTime(i);
            double atRisk = n - i, censored = design.Causes.AsSpan(i, next - i).Count(0);
            for (var j = 0; j < width; j++)
            {
                var each = owed[i * width + j] / atRisk;
                compensator[j] += each * censored / atRisk;
                for (var s = i; s < next; s++) influence[s * width + j] += (design.Causes[s] == 0 ? each : 0) - compensator[j];
            }
        }
    }

    private static double[] Sandwich(double[] influence, double[] information, int width)
    {
        var meat = new double[width * width];
        for (var i = 0; i < influence.Length; i += width)
            for (var j = 0; j < width; j++)
                for (var k = 0; k < width; k++) meat[j * width + k] += influence[i + j] * influence[i + k];
        var bread = Cholesky.Of(information, width).Inverse();
        return Product(Product(bread, meat, width), bread, width);
    }

    private static double[] Product(double[] a, double[] b, int width)
    {
        var product = new double[width * width];
        for (var j = 0; j < width; j++)
            for (var k = 0; k < width; k++)
                for (var l = 0; l < width; l++) product[j * width + k] += a[j * width + l] * b[l * width + k];
        return product;
    }

    // ∫ (x − mean) weight dΛ over the times added so far.
    private sealed class Integral(int width)
    {
        private readonly double[] means = new double[width];
        private double hazard;

        public void Add(SubdistributionRisk risk, int time, double weight)
        {
            var increment = weight * risk.EventsAt(time) / risk.Weights[time];
            hazard += increment;
            for (var j = 0; j < width; j++) means[j] += risk.Means[time * width + j] * increment;
        }

        public double Of(double x, int j) => x * hazard - means[j];

        public double Of(double sumOfX, double weight, int j) => sumOfX * hazard - means[j] * weight;
    }
}
