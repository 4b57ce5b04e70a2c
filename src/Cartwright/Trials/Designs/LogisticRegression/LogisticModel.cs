using Cartwright.Numerics.Quadrature;

namespace Cartwright.Trials.Designs.LogisticRegression;

/// <summary>What is believed of a logistic curve before the trial: its intercept (the logit at the reference dose) and the logarithm of its slope are bivariate normal.</summary>
/// <param name="Intercept">Mean of the logit of toxicity at the reference dose.</param>
/// <param name="InterceptSd">Its standard deviation.</param>
/// <param name="LogSlope">Mean of the logarithm of the slope over ln dose.</param>
/// <param name="LogSlopeSd">Its standard deviation.</param>
/// <param name="Correlation">Of the two, inside (−1, 1).</param>
public sealed record LogisticPrior(double Intercept, double InterceptSd, double LogSlope, double LogSlopeSd, double Correlation = 0);

/// <summary>The classes into which the probability of a toxicity falls: under, target (its lower end belongs to it), excessive, unacceptable.</summary>
/// <param name="Target">Where the target begins.</param>
/// <param name="Excessive">Where overdosing begins.</param>
/// <param name="Unacceptable">Where overdosing becomes unacceptable.</param>
public sealed record ToxicityClasses(double Target = 0.20, double Excessive = 0.35, double Unacceptable = 0.60);

/// <summary>A patient by the dose that was given.</summary>
/// <param name="Dose">In the unit of the model's doses: of cells, those infused.</param>
/// <param name="Toxicity">Whether there was a dose-limiting toxicity.</param>
public readonly record struct DosedPatient(double Dose, bool Toxicity);

/// <summary>Bayesian logistic regression of toxicity on dose: logit p = α + exp(λ) ln(dose / reference).</summary>
/// <remarks>
/// Neuenschwander, Branson, Gsponer. Critical aspects of the Bayesian approach to phase I cancer trials. Stat. Med. 27 (2008) 2420–2439.
/// The posterior is integrated in the prior's own standardised axes over 8.5 standard deviations. For every λ a class ends at one α, so its probability is an integral up to a point, and as accurate as the mean.
/// </remarks>
public sealed class LogisticModel
{
    private const double StandardDeviations = 8.5;

    private readonly PanelRule slopes = new(-StandardDeviations, StandardDeviations, 24, 10), intercepts = new(-StandardDeviations, StandardDeviations, 20, 10);
    private readonly double[] logPrior, alphas, slopeOf;
    private readonly double[][] logits;
    private readonly PartialWeights[][] ends;

    /// <summary>A model.</summary>
    /// <param name="doses">In one unit, rising, above 0.</param>
    /// <param name="reference">The dose at which the intercept is the logit, in the same unit.</param>
    /// <param name="prior">Of intercept and slope.</param>
    /// <param name="classes">Those of the paper where none are given.</param>
    /// <exception cref="ArgumentException">Doses that do not rise, a reference not above 0, a prior without spread, or classes that do not rise within 0..1.</exception>
    public LogisticModel(IReadOnlyList<double> doses, double reference, LogisticPrior prior, ToxicityClasses? classes = null)
    {
        (Doses, Reference, Prior, Classes) = ([.. doses], reference, prior, classes ?? new());
        Check();
        var (a, l) = (intercepts.Nodes.Length, slopes.Nodes.Length);
        (logPrior, alphas, slopeOf) = (new double[l * a], new double[l * a], Array.ConvertAll(slopes.Nodes, z => Math.Exp(prior.LogSlope + prior.LogSlopeSd * z)));
        for (var i = 0; i < l; i++)
            for (var k = 0; k < a; k++)
            {
                logPrior[i * a + k] = -(Square(slopes.Nodes[i]) + Square(intercepts.Nodes[k])) / 2;
                alphas[i * a + k] = prior.Intercept + prior.InterceptSd * (prior.Correlation * slopes.Nodes[i] + Rest * intercepts.Nodes[k]);
            }
        logits = [.. Doses.Select(Logits)];
        ends = [.. Doses.Select(Ends)];
    }

    /// <summary>Doses in one unit, rising.</summary>
    public IReadOnlyList<double> Doses { get; }

    /// <summary>The dose at which the intercept is the logit of toxicity.</summary>
    public double Reference { get; }

    /// <summary>What was believed.</summary>
    public LogisticPrior Prior { get; }

    /// <summary>Classes of toxicity.</summary>
    public ToxicityClasses Classes { get; }

    private double Rest => Math.Sqrt(1 - Prior.Correlation * Prior.Correlation);

    private double[] Cuts => [Classes.Target, Classes.Excessive, Classes.Unacceptable];

    /// <summary>The posterior after counts at the model's doses, the lowest first.</summary>
    /// <exception cref="ArgumentException">Not one count for each dose, or more toxicities than patients.</exception>
    public LogisticFit Posterior(IReadOnlyList<LevelCount> counts)
    {
        if (counts.Count != Doses.Count) throw new ArgumentException($"Counts at {counts.Count} doses, in a model of {Doses.Count}.", nameof(counts));
        var log = (double[])logPrior.Clone();
        for (var d = 0; d < counts.Count; d++)
        {
            if (!counts[d].IsPossible) throw new ArgumentException($"Dose {Doses[d]}: {counts[d].Toxicities} of {counts[d].Treated} with toxicity cannot be.", nameof(counts));
            Add(log, logits[d], counts[d]);
        }
        return Fit(log);
    }

    /// <summary>The posterior where each patient counts at the dose that was infused, whatever was assigned.</summary>
    /// <exception cref="ArgumentException">A dose not above 0.</exception>
    public LogisticFit PosteriorOf(IReadOnlyList<DosedPatient> patients)
    {
        var log = (double[])logPrior.Clone();
        foreach (var alike in patients.GroupBy(p => p.Dose))
        {
            if (!(alike.Key > 0 && double.IsFinite(alike.Key))) throw new ArgumentException($"An infused dose of {alike.Key} cannot be modelled; it has to be above 0.", nameof(patients));
            Add(log, Logits(alike.Key), new(alike.Count(), alike.Count(p => p.Toxicity)));
        }
        return Fit(log);
    }

    private double[] Logits(double dose)
    {
        var (logDose, a, logit) = (Math.Log(dose / Reference), intercepts.Nodes.Length, (double[])alphas.Clone());
        for (var i = 0; i < logit.Length; i++) logit[i] += slopeOf[i / a] * logDose;
        return logit;
    }

    // For each λ and each cut the α, in its own axis, at which the dose has the probability of the cut.
    private PartialWeights[] Ends(double dose)
    {
        var logDose = Math.Log(dose / Reference);
        return [.. from i in Enumerable.Range(0, slopes.Nodes.Length)
                   from cut in Cuts
                   let alpha = Math.Log(cut / (1 - cut)) - slopeOf[i] * logDose
                   select intercepts.Below(((alpha - Prior.Intercept) / Prior.InterceptSd - Prior.Correlation * slopes.Nodes[i]) / Rest)];
    }

    private static void Add(double[] log, double[] logits, LevelCount count)
    {
        if (count.Treated == 0) return;
        for (var k = 0; k < log.Length; k++)
            log[k] += count.Toxicities * logits[k] - count.Treated * (Math.Max(logits[k], 0) + Math.Log(1 + Math.Exp(-Math.Abs(logits[k]))));
    }

    private LogisticFit Fit(double[] log)
    {
        var largest = log.Max();
        for (var k = 0; k < log.Length; k++) log[k] = Math.Exp(log[k] - largest);
        var whole = Total(log, null);
        return new([.. Enumerable.Range(0, Doses.Count).Select(d => At(d, log, whole))]);
    }

    private DoseToxicity At(int dose, double[] density, double whole)
    {
        var probabilities = Array.ConvertAll(logits[dose], x => 1 / (1 + Math.Exp(-x)));
        var mean = Total(density, probabilities) / whole;
        var square = Total(density, Array.ConvertAll(probabilities, p => Square(p - mean))) / whole;
        var below = Below(dose, density, whole);
        return new(Doses[dose], mean, Math.Sqrt(square), below[0], below[1] - below[0], below[2] - below[1], 1 - below[2]);
    }

    private double Total(double[] density, double[]? of)
    {
        var (a, total) = (intercepts.Nodes.Length, 0.0);
        for (var i = 0; i < slopes.Nodes.Length; i++)
        {
            var row = 0.0;
            for (var k = 0; k < a; k++) row += intercepts.Weights[k] * density[i * a + k] * (of is null ? 1 : of[i * a + k]);
            total += slopes.Weights[i] * row;
        }
        return total;
    }

    private double[] Below(int dose, double[] density, double whole)
    {
        var (a, cuts, sums) = (intercepts.Nodes.Length, Cuts.Length, new double[Cuts.Length]);
        var running = new double[a + 1];
        for (var i = 0; i < slopes.Nodes.Length; i++)
        {
            for (var k = 0; k < a; k++) running[k + 1] = running[k] + intercepts.Weights[k] * density[i * a + k];
            for (var c = 0; c < cuts; c++)
            {
                var end = ends[dose][i * cuts + c];
                var row = running[end.Whole];
                for (var k = 0; k < end.Partial.Length; k++) row += end.Partial[k] * density[i * a + end.Whole + k];
                sums[c] += slopes.Weights[i] * row;
            }
        }
        return Array.ConvertAll(sums, s => s / whole);
    }

    private void Check()
    {
        if (Doses.Count == 0) throw new ArgumentException("There is no dose.");
        for (var i = 0; i < Doses.Count; i++)
            if (!(double.IsFinite(Doses[i]) && Doses[i] > (i == 0 ? 0 : Doses[i - 1]))) throw new ArgumentException(i == 0 ? $"The lowest dose is {Doses[i]}; it has to be above 0." : $"Doses do not rise: {Doses[i]} after {Doses[i - 1]}.");
        if (!(Reference > 0 && double.IsFinite(Reference))) throw new ArgumentException($"The reference dose is {Reference}; it has to be above 0.");
        if (!(Prior.InterceptSd > 0 && Prior.LogSlopeSd > 0 && Prior.Correlation is > -1 and < 1)) throw new ArgumentException("The prior's standard deviations have to be above 0, and the correlation inside (−1, 1).");
        if (!(Classes.Target > 0 && Classes.Excessive > Classes.Target && Classes.Unacceptable > Classes.Excessive && Classes.Unacceptable < 1)) throw new ArgumentException($"The classes of toxicity end at {Classes.Target}, {Classes.Excessive}, {Classes.Unacceptable}; they have to rise inside 0..1.");
    }

    private static double Square(double x) => x * x;
}
