using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Numerics.Lanes;

public class Lane4ParityTests : LaneParityTests<Lane4>;

public class Lane8ParityTests : LaneParityTests<Lane8>;

/// <summary>Every operation of a wide lane gives every patient the bits that <see cref="Lane1"/> gives it.</summary>
public abstract class LaneParityTests<T> where T : struct, IHardwareLane<T>, ILane<T>
{
    private static readonly double[] Edges =
    [
        0.0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, 2.2250738585072014e-308, double.MaxValue, double.MinValue, double.PositiveInfinity,
        double.NegativeInfinity, double.NaN, -double.NaN, 0.5, 1.5, 2.5, -0.5, -2.5, 0.49999999999999994, 4503599627370495.5, 4503599627370497.5, 9007199254740993, 1e300,
        709.782712893384, 709.79, -708, -708.5, 1.4142135623730951, 0.70710678118654757,
    ];

    private static readonly Gen<long> AnyBits = Gen.Choose(int.MinValue, int.MaxValue).Two().Select(two => (long)two.Item1 << 32 | (uint)two.Item2);

    private static readonly Gen<double> Around0 = AnyBits.Select(bits => bits * Math.Pow(2, -53));

    private static readonly Gen<double> AnyDouble = Gen.Frequency(
        (3, Gen.Elements(Edges)), (2, AnyBits.Select(BitConverter.Int64BitsToDouble)), (3, Around0), (2, Around0.Select(x => 1 + x * Math.Pow(2, -12))));

    private static readonly Gen<double> PositiveNormal =
        AnyBits.Select(bits => BitConverter.Int64BitsToDouble(bits & long.MaxValue)).Where(x => double.IsNormal(x) && double.IsPositive(x));

    private static readonly Gen<double> NormalPower = Gen.Choose(-1022, 1023).Select(n => (double)n);

    /// <summary>Operations on any three numbers.</summary>
    public static TheoryData<string> OnAny => [.. Any<Lane1>().Keys];

    /// <summary>Operations on positive normal numbers.</summary>
    public static TheoryData<string> OnNormal => [.. Normal<Lane1>().Keys];

    [Theory]
    [MemberData(nameof(OnAny))]
    public void Of_any_numbers(string operation) => Holds(AnyDouble, Any<Lane1>()[operation], Any<T>()[operation], 300);

    [Theory]
    [MemberData(nameof(OnNormal))]
    public void Of_positive_normal_numbers(string operation) => Holds(PositiveNormal, Normal<Lane1>()[operation], Normal<T>()[operation], 300);

    [Fact]
    public void A_power_of_two() => Holds(NormalPower, (n, _, _) => Lane1.PowerOfTwo(n), (n, _, _) => T.PowerOfTwo(n), 300);

    [Fact]
    public void A_number_fills_every_lane()
    {
        T filled = 2.5;
        Assert.Equal(Enumerable.Repeat(2.5, T.Width), Lanes(filled));
    }

    [Fact]
    public void The_first_lane_is_the_lowest_bit()
    {
        var number = From([.. Enumerable.Range(0, T.Width).Select(i => (double)i)]);
        Assert.Equal(0b1u, T.Bits(number < 1.0));
        Assert.Equal((1u << T.Width) - 2, T.Bits(number > 0.0));
        Assert.Equal(0b110u, T.Bits(T.And(number >= 1.0, number <= 2.0)));
        Assert.Equal(0b1u | 1u << (T.Width - 1), T.Bits(T.Or(number < 1.0, number >= T.Width - 1.0)));
    }

    private static Dictionary<string, Func<L, L, L, L>> Any<L>() where L : struct, IHardwareLane<L>, ILane<L> => new()
    {
        ["+"] = (a, b, _) => a + b,
        ["-"] = (a, b, _) => a - b,
        ["*"] = (a, b, _) => a * b,
        ["/"] = (a, b, _) => a / b,
        ["negative"] = (a, _, _) => -a,
        ["<"] = (a, b, c) => L.Select(a < b, b, c),
        [">"] = (a, b, c) => L.Select(a > b, b, c),
        ["<="] = (a, b, c) => L.Select(a <= b, b, c),
        [">="] = (a, b, c) => L.Select(a >= b, b, c),
        ["and"] = (a, b, c) => L.Select(L.And(a < b, b < c), a, c),
        ["or"] = (a, b, c) => L.Select(L.Or(a < b, b < c), a, c),
        ["multiply-add"] = L.MultiplyAdd,
        ["min"] = (a, b, _) => L.Min(a, b),
        ["max"] = (a, b, _) => L.Max(a, b),
        ["magnitude"] = (a, _, _) => L.Abs(a),
        ["root"] = (a, _, _) => L.Sqrt(a),
        ["round"] = (a, _, _) => L.Round(a),
        ["exp"] = (a, _, _) => L.Exp(a),
        ["log"] = (a, _, _) => L.Log(a),
        ["pow"] = (a, b, _) => L.Pow(a, b),
        ["pow of a magnitude"] = (a, b, _) => L.Pow(L.Abs(a), b),
    };

    private static Dictionary<string, Func<L, L, L, L>> Normal<L>() where L : struct, IHardwareLane<L>, ILane<L> => new()
    {
        ["exponent"] = (a, _, _) => L.Exponent(a),
        ["significand"] = (a, _, _) => L.Significand(a),
        ["log"] = (a, _, _) => L.Log(a),
        ["pow"] = (a, b, _) => L.Pow(a, 700.0 / L.Log(b)),
    };

    private static void Holds(Gen<double> number, Func<Lane1, Lane1, Lane1, Lane1> alone, Func<T, T, T, T> together, int times)
    {
        var numbers = number.ArrayOf(T.Width);
        Prop.ForAll(numbers.ToArbitrary(), numbers.ToArbitrary(), numbers.ToArbitrary(), (a, b, c) =>
        {
            var wide = Lanes(together(From(a), From(b), From(c)));
            for (var lane = 0; lane < T.Width; lane++) Same(alone(a[lane], b[lane], c[lane]).Value, wide[lane], (a[lane], b[lane], c[lane]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
    }

    private static void Same(double alone, double together, (double, double, double) of) =>
        Assert.True(double.IsNaN(alone) ? double.IsNaN(together) : BitConverter.DoubleToInt64Bits(alone) == BitConverter.DoubleToInt64Bits(together), $"{of}: {alone:r} alone, {together:r} together");

    private static T From(double[] lanes) => MemoryMarshal.Cast<double, T>(lanes.AsSpan())[0];

    private static double[] Lanes(T value) => MemoryMarshal.Cast<T, double>(new Span<T>(ref value)).ToArray();
}
