using System.Globalization;

namespace Cartwright.Models;

/// <summary>How a parameter of a published model differs between patients, as its source reports it.</summary>
public abstract record Variability
{
    // The upper quartile of the standard normal distribution.
    private const double UpperQuartile = 0.674489750196082;

    private Variability()
    {
    }

    /// <summary>In words, with its figures: for a table.</summary>
    public abstract string Words { get; }

    /// <summary>The value of the patient who lies so many standard deviations from the typical one; for a range, at that quantile of it.</summary>
    public abstract double At(double typical, double deviate);

    /// <summary>typical · exp(ω·η): ω is the standard deviation of the logarithm.</summary>
    /// <param name="LogSd">ω.</param>
    /// <param name="AtMost">A value drawn above is this: a share is at most 1.</param>
    public sealed record LogNormal(double LogSd, double AtMost = double.PositiveInfinity) : Variability
    {
        /// <inheritdoc />
        public override string Words => string.Create(CultureInfo.InvariantCulture, $"log-normal, ω {LogSd:0.###}");

        /// <inheritdoc />
        public override double At(double typical, double deviate) => Math.Min(AtMost, typical * Math.Exp(LogSd * deviate));

        /// <summary>From a coefficient of variation: ω² = ln(1 + cv²).</summary>
        public static LogNormal OfCv(double cv) => new(Math.Sqrt(Math.Log(1 + cv * cv)));

        /// <summary>From the variance of the logarithm.</summary>
        public static LogNormal OfVariance(double variance, double atMost = double.PositiveInfinity) => new(Math.Sqrt(variance), atMost);
    }

    /// <summary>Log-normal around the typical value, as wide as the printed quartiles are apart.</summary>
    public sealed record Quartiles(double Lower, double Upper) : Variability
    {
        /// <inheritdoc />
        public override string Words => string.Create(CultureInfo.InvariantCulture, $"quartiles {Lower:G4} and {Upper:G4}");

        /// <inheritdoc />
        public override double At(double typical, double deviate) => typical * Math.Exp(Math.Log(Upper / Lower) / (2 * UpperQuartile) * deviate);
    }

    /// <summary>Even by decades between two limits: where a source samples a range and knows no typical value.</summary>
    public sealed record DecadeRange(double Lowest, double Highest) : Variability
    {
        /// <inheritdoc />
        public override string Words => string.Create(CultureInfo.InvariantCulture, $"{Lowest:G4} to {Highest:G4}, by decades");

        /// <inheritdoc />
        public override double At(double typical, double deviate) => Lowest * Math.Pow(Highest / Lowest, NormalShare.Below(deviate));
    }

    /// <summary>Even between two limits.</summary>
    public sealed record Range(double Lowest, double Highest) : Variability
    {
        /// <inheritdoc />
        public override string Words => string.Create(CultureInfo.InvariantCulture, $"{Lowest:G4} to {Highest:G4}");

        /// <inheritdoc />
        public override double At(double typical, double deviate) => Lowest + (Highest - Lowest) * NormalShare.Below(deviate);
    }
}
