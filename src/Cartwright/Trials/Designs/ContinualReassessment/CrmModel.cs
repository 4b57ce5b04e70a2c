using Cartwright.Numerics.Quadrature;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The model of a continual reassessment: a curve with one unknown b, a normal prior on b with mean 0, and the target.</summary>
/// <remarks>
/// What is estimated is b, by its posterior mean; probabilities of toxicity are the curve's at that b, not their own posterior means (as the R package dfcrm, and
/// Cheung 2011, section 3.3). The posterior is integrated at fixed nodes over ten prior standard deviations to either side: logarithms of the curve are kept for every level, so a fit is sums.
/// </remarks>
public sealed class CrmModel
{
    private const double StandardDeviations = 10;
    private const int Panels = 64;
    private const int NodesInPanel = 12;

    private readonly PanelRule rule;
    private readonly double[] labels, logPrior;
    private readonly double[][] logToxicity, logNone;

    /// <summary>A model.</summary>
    /// <param name="skeleton">Guesses for each level.</param>
    /// <param name="target">Probability of a dose-limiting toxicity aimed at, inside (0, 1).</param>
    /// <param name="curve">Empiric where none is named.</param>
    /// <param name="priorVariance">Of b; 1.34 is usual (O'Quigley, Shen 1996; dfcrm).</param>
    /// <exception cref="ArgumentException">The target is outside (0, 1), the variance outside (0, 100], or a guess beyond the logistic curve's end.</exception>
    public CrmModel(Skeleton skeleton, double target, DoseToxicityCurve? curve = null, double priorVariance = 1.34)
    {
        Require.Target(target);
        if (priorVariance is not (> 0 and <= 100)) throw new ArgumentException($"The prior variance of b is {priorVariance}; it lies above 0 and at most at 100.", nameof(priorVariance));
        (Skeleton, Target, Curve, PriorVariance) = (skeleton, target, curve ?? new DoseToxicityCurve.Empiric(), priorVariance);

        var most = StandardDeviations * Math.Sqrt(priorVariance);
        rule = new(-most, most, Panels, NodesInPanel);
        labels = [.. skeleton.Guesses.Select(q => Curve.LabelOf(q))];
        logPrior = Array.ConvertAll(rule.Nodes, b => -b * b / (2 * priorVariance));
        var logarithms = labels.Select(l => Array.ConvertAll(rule.Nodes, b => Curve.Logarithms(l, b))).ToList();
        logToxicity = [.. logarithms.Select(l => Array.ConvertAll(l, p => p.Toxicity))];
        logNone = [.. logarithms.Select(l => Array.ConvertAll(l, p => p.None))];
    }

    /// <summary>The guesses.</summary>
    public Skeleton Skeleton { get; }

    /// <summary>Probability of a dose-limiting toxicity aimed at.</summary>
    public double Target { get; }

    /// <summary>The curve.</summary>
    public DoseToxicityCurve Curve { get; }

    /// <summary>Variance of the normal prior of b.</summary>
    public double PriorVariance { get; }

    /// <summary>Number of dose levels.</summary>
    public int Levels => Skeleton.Levels;

    /// <summary>The posterior after these counts, the lowest level first.</summary>
    /// <exception cref="ArgumentException">Not one count for each level, or more toxicities than patients.</exception>
    public CrmFit Posterior(IReadOnlyList<LevelCount> counts)
    {
        if (counts.Count != Levels) throw new ArgumentException($"Counts at {counts.Count} levels, in a model of {Levels}.", nameof(counts));
        for (var i = 0; i < Levels; i++)
            if (!counts[i].IsPossible) throw new ArgumentException($"Level {i + 1}: {counts[i].Toxicities} of {counts[i].Treated} with toxicity cannot be.", nameof(counts));
        return Fit(() => LogPosterior(counts));
    }

    /// <summary>The posterior where patients without toxicity count by a weight, in part or whole: likelihood (w p) or (1 − w p).</summary>
    /// <exception cref="ArgumentException">A level that is not there, or a weight outside 0..1.</exception>
    public CrmFit PosteriorOf(IReadOnlyList<WeightedPatient> patients)
    {
        foreach (var patient in patients) patient.Check(Levels);
        return Fit(() => LogPosterior(patients));
    }

    /// <summary>The probability of a toxicity at a level, from 1, if b is this.</summary>
    public double ToxicityAt(int level, double b) => Curve.ProbabilityAt(labels[level - 1], b);

    /// <summary>The b at which a level has this probability.</summary>
    public double ParameterAt(int level, double probability) => Curve.ParameterAt(labels[level - 1], probability);

    /// <summary>The level whose probability is nearest to the target, the lower of two as near; the highest where none is above the target, the lowest where none is below.</summary>
    public int LevelNearest(double b)
    {
        var nearest = 1;
        for (var level = 2; level <= Levels; level++)
            if (Math.Abs(ToxicityAt(level, b) - Target) < Math.Abs(ToxicityAt(nearest, b) - Target)) nearest = level;
        return nearest;
    }

    internal double LogLikelihood(IReadOnlyList<WeightedPatient> patients, double b) => patients.Sum(p =>
    {
        var (toxicity, none) = Curve.Logarithms(labels[p.Level - 1], b);
        return p.Toxicity ? toxicity : p.Weight == 1 ? none : Math.Log(1 - p.Weight * Math.Exp(toxicity));
    });

    private double[] LogPosterior(IReadOnlyList<LevelCount> counts)
    {
        var log = (double[])logPrior.Clone();
        for (var i = 0; i < Levels; i++)
        {
            Add(log, counts[i].Toxicities, logToxicity[i]);
            Add(log, counts[i].Treated - counts[i].Toxicities, logNone[i]);
        }
        return log;
    }

    private double[] LogPosterior(IReadOnlyList<WeightedPatient> patients)
    {
        var log = (double[])logPrior.Clone();
        foreach (var alike in patients.GroupBy(p => p))
        {
            var (patient, times, toxicity) = (alike.Key, alike.Count(), logToxicity[alike.Key.Level - 1]);
            if (patient.Toxicity) Add(log, times, toxicity);
            else if (patient.Weight == 1) Add(log, times, logNone[patient.Level - 1]);
            else if (patient.Weight > 0)
                for (var k = 0; k < log.Length; k++) log[k] += times * Math.Log(1 - patient.Weight * Math.Exp(toxicity[k]));
        }
        return log;
    }

    // What is remembered of a fit is two numbers; a tail, which few ask for, is integrated again.
    private CrmFit Fit(Func<double[]> logPosterior)
    {
        var (mass, nodes) = (Mass(logPosterior(), out var whole), rule.Nodes);
        double first = 0, second = 0;
        for (var k = 0; k < mass.Length; k++)
        {
            first += rule.Weights[k] * mass[k] * nodes[k];
            second += rule.Weights[k] * mass[k] * nodes[k] * nodes[k];
        }
        var mean = first / whole;
        return new(this, mean, second / whole - mean * mean, b => Below(Mass(logPosterior(), out var all), b) / all);
    }

    private double[] Mass(double[] log, out double whole)
    {
        var largest = log.Max();
        whole = 0;
        for (var k = 0; k < log.Length; k++) whole += rule.Weights[k] * (log[k] = Math.Exp(log[k] - largest));
        return log;
    }

    private double Below(double[] density, double b)
    {
        var below = rule.Below(b);
        var sum = 0.0;
        for (var k = 0; k < below.Whole; k++) sum += rule.Weights[k] * density[k];
        for (var k = 0; k < below.Partial.Length; k++) sum += below.Partial[k] * density[below.Whole + k];
        return sum;
    }

    private static void Add(double[] log, int times, double[] logarithms)
    {
        if (times == 0) return;
        for (var k = 0; k < log.Length; k++) log[k] += times * logarithms[k];
    }
}
