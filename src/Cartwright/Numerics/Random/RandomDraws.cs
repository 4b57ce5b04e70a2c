namespace Cartwright.Numerics.Random;

/// <summary>
/// The random numbers of one purpose in one patient of one trial: they depend on nothing but (seed, trial, patient, purpose, item), in no order but their own.
/// A value type: it allocates nothing, and a copy goes on from where the original stood.
/// </summary>
/// <remarks>
/// The seed is the key of <see cref="Philox4x32"/>; the other four and the place in the stream are its counter. Two streams never share a block:
/// purpose and item take 16 bits each, trial and patient 32 each, and a stream has 2³² blocks of two numbers.
/// </remarks>
public struct RandomDraws
{
    private readonly ulong seed;
    private readonly uint trial;
    private readonly uint patient;
    private readonly uint purposeAndItem;
    private uint next;
    private double held;
    private bool holds;

    private RandomDraws(ulong seed, uint trial, uint patient, Purpose purpose, ushort item) =>
        (this.seed, this.trial, this.patient, purposeAndItem) = (seed, trial, patient, ((uint)purpose << 16) | item);

    /// <summary>The stream under a key. The item tells apart the visits or analytes of one purpose.</summary>
    public static RandomDraws For(ulong seed, uint trial, uint patient, Purpose purpose, ushort item = 0) => new(seed, trial, patient, purpose, item);

    /// <summary>Uniform in the open interval (0, 1): the middles of 2⁵² equal cells.</summary>
    public double Uniform()
    {
        if (holds)
        {
            holds = false;
            return held;
        }
        var block = Philox4x32.At(new(next++, purposeAndItem, patient, trial), (uint)seed, (uint)(seed >> 32));
        (held, holds) = (Cell(block.C, block.D), true);
        return Cell(block.A, block.B);
    }

    /// <summary>Uniform between two numbers, neither reached.</summary>
    public double Uniform(double from, double to) => from + (to - from) * Uniform();

    /// <summary>Standard normal, by inversion: a relative accuracy of about 1 part in 10¹⁶, and never beyond ±8.3.</summary>
    public double Normal() => InverseNormal.At(Uniform());

    /// <summary>Log-normal with this median and coefficient of variation (0.2 is 20 %): the logarithm has variance ln(1 + cv²).</summary>
    public double LogNormal(double median, double cv) => median * Math.Exp(Math.Sqrt(Math.Log(1 + cv * cv)) * Normal());

    /// <summary>True with this probability.</summary>
    public bool Bernoulli(double probability) => Uniform() < probability;

    /// <summary>Exponential with this mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(Uniform());

    /// <summary>Poisson with this mean, by counting exponential gaps.</summary>
    public int Poisson(double mean)
    {
        var count = 0;
        for (var at = Exponential(1); at <= mean; at += Exponential(1)) count++;
        return count;
    }

    /// <summary>An index from 0, each with a probability proportional to its weight.</summary>
    /// <exception cref="ArgumentException">There is no positive weight.</exception>
    public int ChooseIndex(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        if (!(total > 0)) throw new ArgumentException("One weight at least is positive.", nameof(weights));
        var at = Uniform() * total;
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0) continue;
            if (at < weights[i]) return i;
            at -= weights[i];
            last = i;
        }
        return last;
    }

    // 52 bits and a half: every middle is a double, so that neither end is ever reached by rounding.
    private static double Cell(uint high, uint low) => ((((ulong)high << 20) | (low >> 12)) + 0.5) * (1.0 / (1UL << 52));
}
