using Cartwright.Numerics.Lanes;

namespace Cartwright.Benchmarks;

/// <summary>
/// One patient's number that counts what is done with it: a sum, a product, a quotient and a root are one operation each, a fused one two; comparisons, choices and moves are none.
/// Not for two threads.
/// </summary>
public readonly record struct CountedLane(double Value) : IHardwareLane<CountedLane>
{
    // By hand from Exponential, Logarithm and Power for normal numbers.
    private const int OfExponential = 39, OfLogarithm = 33, OfPower = 113;

    private static long operations, divisions;

    /// <summary>Operations since this was last asked, and how many of them were divisions and roots.</summary>
    public static (long All, long Divisions) Take()
    {
        var taken = (operations, divisions);
        (operations, divisions) = (0, 0);
        return taken;
    }

    /// <inheritdoc />
    public static int Width => 1;

    /// <inheritdoc />
    public static implicit operator CountedLane(double value) => new(value);

    /// <inheritdoc />
    public static CountedLane operator +(CountedLane left, CountedLane right) => One(left.Value + right.Value);

    /// <inheritdoc />
    public static CountedLane operator -(CountedLane left, CountedLane right) => One(left.Value - right.Value);

    /// <inheritdoc />
    public static CountedLane operator *(CountedLane left, CountedLane right) => One(left.Value * right.Value);

    /// <inheritdoc />
    public static CountedLane operator /(CountedLane left, CountedLane right) => Divided(left.Value / right.Value);

    /// <inheritdoc />
    public static CountedLane operator -(CountedLane value) => new(-value.Value);

    /// <inheritdoc />
    public static Mask<CountedLane> operator <(CountedLane left, CountedLane right) => Of((Lane1)left.Value < right.Value);

    /// <inheritdoc />
    public static Mask<CountedLane> operator >(CountedLane left, CountedLane right) => Of((Lane1)left.Value > right.Value);

    /// <inheritdoc />
    public static Mask<CountedLane> operator <=(CountedLane left, CountedLane right) => Of((Lane1)left.Value <= right.Value);

    /// <inheritdoc />
    public static Mask<CountedLane> operator >=(CountedLane left, CountedLane right) => Of((Lane1)left.Value >= right.Value);

    /// <inheritdoc />
    public static CountedLane MultiplyAdd(CountedLane a, CountedLane b, CountedLane c) => Many(2, Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc />
    public static CountedLane Select(Mask<CountedLane> mask, CountedLane yes, CountedLane no) => new(Lane1.Select(Of(mask), yes.Value, no.Value).Value);

    /// <inheritdoc />
    public static CountedLane Min(CountedLane left, CountedLane right) => new(Lane1.Min(left.Value, right.Value).Value);

    /// <inheritdoc />
    public static CountedLane Max(CountedLane left, CountedLane right) => new(Lane1.Max(left.Value, right.Value).Value);

    /// <inheritdoc />
    public static CountedLane Abs(CountedLane value) => new(Math.Abs(value.Value));

    /// <inheritdoc />
    public static CountedLane Sqrt(CountedLane value) => Divided(Math.Sqrt(value.Value));

    /// <inheritdoc />
    public static CountedLane Exp(CountedLane power) => Many(OfExponential, Lane1.Exp(power.Value).Value);

    /// <inheritdoc />
    public static CountedLane Log(CountedLane value) => Many(OfLogarithm, Lane1.Log(value.Value).Value);

    /// <inheritdoc />
    public static CountedLane Pow(CountedLane value, CountedLane power) => Many(OfPower, Lane1.Pow(value.Value, power.Value).Value);

    /// <inheritdoc />
    public static uint Bits(Mask<CountedLane> mask) => Lane1.Bits(Of(mask));

    /// <inheritdoc />
    public static Mask<CountedLane> And(Mask<CountedLane> left, Mask<CountedLane> right) => Of(Lane1.And(Of(left), Of(right)));

    /// <inheritdoc />
    public static Mask<CountedLane> Or(Mask<CountedLane> left, Mask<CountedLane> right) => Of(Lane1.Or(Of(left), Of(right)));

    /// <inheritdoc />
    public static CountedLane Round(CountedLane value) => new(Lane1.Round(value.Value).Value);

    /// <inheritdoc />
    public static CountedLane PowerOfTwo(CountedLane integer) => new(Lane1.PowerOfTwo(integer.Value).Value);

    /// <inheritdoc />
    public static CountedLane Exponent(CountedLane value) => new(Lane1.Exponent(value.Value).Value);

    /// <inheritdoc />
    public static CountedLane Significand(CountedLane value) => new(Lane1.Significand(value.Value).Value);

    private static CountedLane One(double value) => Many(1, value);

    private static CountedLane Many(int count, double value)
    {
        operations += count;
        return new(value);
    }

    private static CountedLane Divided(double value)
    {
        divisions++;
        return One(value);
    }

    private static Mask<CountedLane> Of(Mask<Lane1> mask) => new(new(mask.Bits.Value));

    private static Mask<Lane1> Of(Mask<CountedLane> mask) => new(new(mask.Bits.Value));
}
