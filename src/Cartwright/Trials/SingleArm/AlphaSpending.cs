using MathNet.Numerics.Distributions;

namespace Cartwright.Trials.SingleArm;

/// <summary>How much of the type I error, one-sided, may be spent by the time that a share of the information is there.</summary>
/// <remarks>Lan, DeMets. Discrete sequential boundaries for clinical trials. Biometrika 70 (1983) 659–663.</remarks>
public abstract record AlphaSpending
{
    private AlphaSpending() { }

    /// <summary>As a protocol names it.</summary>
    public abstract string Name { get; }

    /// <summary>The error spent by a share of the information from 0 to 1, of all that there is.</summary>
    public abstract double Spent(double alpha, double share);

    /// <summary>Like O'Brien and Fleming's boundary: 2 − 2Φ(z<sub>α/2</sub>/√t).</summary>
    public sealed record ObrienFleming : AlphaSpending
    {
        /// <inheritdoc />
        public override string Name => "Lan-DeMets, O'Brien-Fleming";

        /// <inheritdoc />
        public override double Spent(double alpha, double share) => share <= 0 ? 0 : 2 * Normal.CDF(0, 1, Normal.InvCDF(0, 1, alpha / 2) / Math.Sqrt(share));
    }

    /// <summary>Like Pocock's boundary: α ln(1 + (e − 1)t).</summary>
    public sealed record Pocock : AlphaSpending
    {
        /// <inheritdoc />
        public override string Name => "Lan-DeMets, Pocock";

        /// <inheritdoc />
        public override double Spent(double alpha, double share) => alpha * Math.Log(1 + (Math.E - 1) * share);
    }

    /// <summary>One parameter for both and what lies between: α(1 − e<sup>−γt</sup>)/(1 − e<sup>−γ</sup>), and αt at γ = 0. −4 is near O'Brien and Fleming, 1 near Pocock.</summary>
    /// <remarks>Hwang, Shih, DeCani. Group sequential designs using a family of type I error probability spending functions. Stat. Med. 9 (1990) 1439–1445.</remarks>
    public sealed record HwangShihDeCani : AlphaSpending
    {
        /// <summary>With this γ.</summary>
        /// <exception cref="ArgumentException">γ is no number from −40 to 40.</exception>
        public HwangShihDeCani(double gamma)
        {
            new Demands().That(gamma is >= -40 and <= 40, $"gamma is {gamma:G6}, and must lie from -40 to 40").Hold();
            Gamma = gamma;
        }

        /// <summary>Negative spends late, positive early.</summary>
        public double Gamma { get; }

        /// <inheritdoc />
        public override string Name => $"Hwang-Shih-DeCani, gamma {Gamma:G6}";

        /// <inheritdoc />
        public override double Spent(double alpha, double share) => Gamma == 0 ? alpha * share : alpha * double.ExpM1(-Gamma * share) / double.ExpM1(-Gamma);
    }
}
