using MathNet.Numerics;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>A curve of toxicity over dose with one unknown, b. At b = 0 it runs through the skeleton; a larger b makes every dose less toxic.</summary>
/// <remarks>
/// A dose has no unit here: its label on the curve's own axis follows from the skeleton, so that the probability at b = 0 is the one guessed.
/// O'Quigley, Pepe, Fisher. Continual reassessment method: a practical design for phase 1 clinical trials in cancer. Biometrics 46 (1990) 33–48.
/// Cheung. Dose finding by the continual reassessment method (2011), section 3.2; the form with exp(b) is that of the R package dfcrm.
/// </remarks>
public abstract record DoseToxicityCurve
{
    /// <summary>Where a dose stands whose probability at b is this one.</summary>
    /// <exception cref="ArgumentException">The curve never reaches that probability.</exception>
    public abstract double LabelOf(double probability, double b = 0);

    /// <summary>Logarithms of the probability of a toxicity, and of none, at a label.</summary>
    public abstract (double Toxicity, double None) Logarithms(double label, double b);

    /// <summary>The b at which a label has this probability; infinite where the curve at that label stays to one side of it.</summary>
    public abstract double ParameterAt(double label, double probability);

    /// <summary>The probability of a toxicity at a label, within 0..1.</summary>
    public double ProbabilityAt(double label, double b) => Math.Exp(Logarithms(label, b).Toxicity);

    /// <summary>Empiric, or power: p = q^exp(b).</summary>
    public sealed record Empiric : DoseToxicityCurve
    {
        /// <inheritdoc />
        public override double LabelOf(double probability, double b = 0) => Math.Log(probability) / Math.Exp(b);

        /// <inheritdoc />
        public override (double Toxicity, double None) Logarithms(double label, double b)
        {
            var log = label * Math.Exp(b);
            return (log, Math.Log(-SpecialFunctions.Expm1(log)));
        }

        /// <inheritdoc />
        public override double ParameterAt(double label, double probability) => Math.Log(Math.Log(probability) / label);
    }

    /// <summary>Logistic with one parameter: logit p = intercept + exp(b) x.</summary>
    /// <param name="Intercept">3 as is usual; every guess has to lie below its inverse logit (0.953 for 3).</param>
    public sealed record Logistic(double Intercept = 3) : DoseToxicityCurve
    {
        /// <inheritdoc />
        public override double LabelOf(double probability, double b = 0)
        {
            var label = (Logit(probability) - Intercept) / Math.Exp(b);
            return label < 0 ? label : throw new ArgumentException($"A guess of {probability} is not below {1 / (1 + Math.Exp(-Intercept)):0.###}, where the logistic curve with intercept {Intercept} ends.", nameof(probability));
        }

        /// <inheritdoc />
        public override (double Toxicity, double None) Logarithms(double label, double b)
        {
            var logit = Intercept + Math.Exp(b) * label;
            var shared = Math.Log(1 + Math.Exp(-Math.Abs(logit)));
            return (Math.Min(logit, 0) - shared, -Math.Max(logit, 0) - shared);
        }

        /// <inheritdoc />
        public override double ParameterAt(double label, double probability)
        {
            var share = (Logit(probability) - Intercept) / label;
            return share > 0 ? Math.Log(share) : double.NegativeInfinity;
        }

        private static double Logit(double p) => Math.Log(p / (1 - p));
    }
}
