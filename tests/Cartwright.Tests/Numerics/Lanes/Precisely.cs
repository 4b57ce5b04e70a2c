using System.Numerics;

namespace Cartwright.Tests.Numerics.Lanes;

/// <summary>Exponential, logarithm and power from their series in fixed-point integers of 256 binary places: nothing of the library's way of computing them, and 60 digits to spare.</summary>
internal static class Precisely
{
    private const int Places = 256;
    private static readonly BigInteger One = BigInteger.One << Places;
    private static readonly BigInteger LogOfTwo = TwiceArtanh(One / 3);

    /// <summary>By how many units in the last place a double misses e^(power · ln base).</summary>
    public static double UlpsFromPow(double actual, double @base, double power) => UlpsFromExp(actual, Times(Log(@base), power));

    /// <summary>By how many units in the last place a double misses e^power.</summary>
    public static double UlpsFromExp(double actual, double power) => UlpsFromExp(actual, Fixed(power));

    /// <summary>By how many units in the last place a double misses the logarithm of a value.</summary>
    public static double UlpsFromLog(double actual, double value) => Ulps(actual, Log(value), 0);

    /// <summary>e to the power, as a decimal of that many digits, cut off.</summary>
    public static BigInteger ExpDigits(double power, int digits)
    {
        var (number, exponent) = Exp(Fixed(power));
        return number * BigInteger.Pow(10, digits) * BigInteger.Pow(2, exponent) >> Places;
    }

    /// <summary>The logarithm, as a decimal of that many digits, cut off.</summary>
    public static BigInteger LogDigits(double value, int digits) => Log(value) * BigInteger.Pow(10, digits) >> Places;

    private static double UlpsFromExp(double actual, BigInteger power)
    {
        var (number, exponent) = Exp(power);
        return Ulps(actual, number, exponent);
    }

    // A number · 2^exponent with the number in [0.7, 1.5).
    private static (BigInteger Number, int Exponent) Exp(BigInteger power)
    {
        var n = (int)((2 * power + LogOfTwo) / (2 * LogOfTwo));
        var r = power - n * LogOfTwo;
        var (sum, term) = (BigInteger.Zero, One);
        for (var k = 1; !term.IsZero; k++)
        {
            sum += term;
            term = (term * r >> Places) / k;
            if (term == BigInteger.MinusOne) break;
        }
        return (sum, n);
    }

    private static BigInteger Log(double value)
    {
        var (significand, exponent) = Parts(value);
        var bits = (int)significand.GetBitLength();
        var m = significand << (Places - bits);
        return (exponent + bits) * LogOfTwo + TwiceArtanh((m - One) * One / (m + One));
    }

    private static BigInteger TwiceArtanh(BigInteger s)
    {
        var square = s * s >> Places;
        var (sum, power) = (BigInteger.Zero, s);
        for (var k = 1; !power.IsZero && power != BigInteger.MinusOne; k += 2)
        {
            sum += power / k;
            power = power * square >> Places;
        }
        return 2 * sum;
    }

    // |actual − number·2^exponent| over the distance of neighbouring doubles at the true value.
    private static double Ulps(double actual, BigInteger number, int exponent)
    {
        var last = Math.Max((int)BigInteger.Abs(number).GetBitLength() - Places + exponent - 53, -1074);
        var (significand, scale) = Parts(actual);
        var places = Places - exponent;
        var difference = BigInteger.Abs(Shifted(significand, scale + places) - number);
        return (double)difference * Math.Pow(2, -Places) * Math.Pow(2, exponent - last);
    }

    private static BigInteger Fixed(double value) => Times(One, value);

    private static BigInteger Times(BigInteger number, double value)
    {
        var (significand, exponent) = Parts(value);
        return Shifted(number * significand, exponent);
    }

    private static BigInteger Shifted(BigInteger number, int by) => by >= 0 ? number << by : number >> -by;

    private static (BigInteger Significand, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (exponent, fraction) = ((int)(bits >>> 52 & 0x7FF), bits & 0xF_FFFF_FFFF_FFFF);
        var significand = exponent == 0 ? fraction : fraction | 1L << 52;
        return (value < 0 ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }
}
