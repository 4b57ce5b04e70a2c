using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Benchmarks;

/// <summary>Nanoseconds a number for exponential, logarithm and power in each lane, beside .NET's own; the least of many runs, because another program can only make one longer.</summary>
public static class ElementaryFunctionTimes
{
    private const int Count = 1024, Runs = 400;

    private delegate void Loop(double[] x, double[] y, double[] result);

    /// <summary>Prints a table, and each time over that of <see cref="Math"/>.</summary>
    public static void Print()
    {
        var random = new Random(3);
        double[] powers = [.. Draws(random, -20, 20)], values = [.. powers.Select(Math.Exp)], exponents = [.. Draws(random, -3, 3)];
        Console.WriteLine($"256 bits {Vector256.IsHardwareAccelerated}, 512 bits {Vector512.IsHardwareAccelerated}; ns a number (ratio to Math)");
        Row("exp", powers, exponents, (x, _, to) => Each(x, to, Math.Exp), WideExp, Exp<Lane1>, Exp<Lane4>, Exp<Lane8>);
        Row("log", values, exponents, (x, _, to) => Each(x, to, Math.Log), WideLog, Log<Lane1>, Log<Lane4>, Log<Lane8>);
        Row("pow", values, exponents, RaiseEach, null, Pow<Lane1>, Pow<Lane4>, Pow<Lane8>);
    }

    private static IEnumerable<double> Draws(Random random, double low, double high) => Enumerable.Range(0, Count).Select(_ => low + (high - low) * random.NextDouble());

    private static void Row(string name, double[] x, double[] y, Loop math, Loop? vector, Loop one, Loop four, Loop eight)
    {
        var scalar = Least(math, x, y);
        string Told(Loop? loop)
        {
            if (loop is null) return "–";
            var ns = Least(loop, x, y);
            return string.Create(CultureInfo.InvariantCulture, $"{ns:f2} ({ns / scalar:f2})");
        }

        Console.WriteLine($"{name}: Math {scalar:f2}, Vector256 {Told(vector)}, Lane1 {Told(one)}, Lane4 {Told(four)}, Lane8 {Told(eight)}");
    }

    private static double Least(Loop loop, double[] x, double[] y)
    {
        var (result, least) = (new double[Count], double.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            loop(x, y, result);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Count);
        }
        return least;
    }

    private static void Each(double[] x, double[] to, Func<double, double> of)
    {
        for (var i = 0; i < x.Length; i++) to[i] = of(x[i]);
    }

    private static void RaiseEach(double[] x, double[] y, double[] to)
    {
        for (var i = 0; i < x.Length; i++) to[i] = Math.Pow(x[i], y[i]);
    }

    // Named in the loop: through a delegate they would not be compiled to vector code.
    private static void WideExp(double[] x, double[] y, double[] to)
    {
        for (var i = 0; i < x.Length; i += 4) Vector256.Exp(Vector256.Create<double>(x.AsSpan(i))).CopyTo(to.AsSpan(i));
    }

    private static void WideLog(double[] x, double[] y, double[] to)
    {
        for (var i = 0; i < x.Length; i += 4) Vector256.Log(Vector256.Create<double>(x.AsSpan(i))).CopyTo(to.AsSpan(i));
    }

    private static void Exp<T>(double[] x, double[] y, double[] to) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Span<T> from = MemoryMarshal.Cast<double, T>(x.AsSpan()), into = MemoryMarshal.Cast<double, T>(to.AsSpan());
        for (var i = 0; i < from.Length; i++) into[i] = T.Exp(from[i]);
    }

    private static void Log<T>(double[] x, double[] y, double[] to) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Span<T> from = MemoryMarshal.Cast<double, T>(x.AsSpan()), into = MemoryMarshal.Cast<double, T>(to.AsSpan());
        for (var i = 0; i < from.Length; i++) into[i] = T.Log(from[i]);
    }

    private static void Pow<T>(double[] x, double[] y, double[] to) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Span<T> from = MemoryMarshal.Cast<double, T>(x.AsSpan()), into = MemoryMarshal.Cast<double, T>(to.AsSpan());
        var powers = MemoryMarshal.Cast<double, T>(y.AsSpan());
        for (var i = 0; i < from.Length; i++) into[i] = T.Pow(from[i], powers[i]);
    }
}
