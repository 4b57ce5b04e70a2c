namespace Cartwright.Numerics;

/// <summary>Rounding to decimals as the ROUND function of SAS does: to the nearest, and of two that are as near to the one farther from zero, where a number that is
/// half-way but for the error of binary arithmetic counts as half-way.</summary>
/// <remarks>
/// SAS 9.2 Language Reference: Dictionary, ROUND and ROUNDZ. SAS calls the allowance fuzzing and does not publish it. Here it is the 1e-12 of a number that the same page
/// recommends for a test of equality, and agrees with its printed examples (2.5 − 10⁻¹¹ is 2, 2.5 − 10⁻¹² is 3); of numbers above 1000 last digits it grows no more.
/// </remarks>
public static class SasRounding
{
    private const double Fuzz = 1e-12;
    private const double MostFuzz = 1e-9;

    /// <summary>The rounded number, as near to its decimals as a binary number can be; never a negative zero. A number too large to have a fraction is itself.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="decimals">0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or cannot have so many decimals.</exception>
    public static double Round(double value, int decimals)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "only a finite number is rounded");
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        var scale = Math.Pow(10, decimals);
        var scaled = Math.Abs(value) * scale;
        if (!(scaled < 1L << 52)) return value;
        var whole = Math.Floor(scaled);
        if (scaled - whole >= 0.5 - Math.Max(Math.BitIncrement(scaled) - scaled, Math.Min(MostFuzz, Fuzz * scaled))) whole++;
        return whole == 0 ? 0 : Math.CopySign(whole / scale, value);
    }
}
