namespace Cartwright.Numerics.Lanes;

/// <summary>
/// A number, or several patients' numbers side by side: the arithmetic in which equations are written once. One lane (<see cref="Lane1"/>) is the reference;
/// wider ones give each patient the same bits as it alone would get, because every operation here rounds the same at every width.
/// </summary>
/// <remarks>A lane type may also be something other than a number (a value with its derivatives; a node of an expression): equations never ask which.</remarks>
public interface ILane<T> where T : struct, ILane<T>
{
    /// <summary>How many patients are side by side.</summary>
    static abstract int Width { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract implicit operator T(double value);

    /// <summary>The sum.</summary>
    static abstract T operator +(T left, T right);

    /// <summary>The difference.</summary>
    static abstract T operator -(T left, T right);

    /// <summary>The product.</summary>
    static abstract T operator *(T left, T right);

    /// <summary>The quotient.</summary>
    static abstract T operator /(T left, T right);

    /// <summary>The negative.</summary>
    static abstract T operator -(T value);

    /// <summary>Where the left is less.</summary>
    static abstract Mask<T> operator <(T left, T right);

    /// <summary>Where the left is greater.</summary>
    static abstract Mask<T> operator >(T left, T right);

    /// <summary>Where the left is less or equal.</summary>
    static abstract Mask<T> operator <=(T left, T right);

    /// <summary>Where the left is greater or equal.</summary>
    static abstract Mask<T> operator >=(T left, T right);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>The first where the mask holds, the second elsewhere; both are computed.</summary>
    static abstract T Select(Mask<T> mask, T yes, T no);

    /// <summary>The smaller; the second where either is not a number.</summary>
    static abstract T Min(T left, T right);

    /// <summary>The larger; the second where either is not a number.</summary>
    static abstract T Max(T left, T right);

    /// <summary>The magnitude.</summary>
    static abstract T Abs(T value);

    /// <summary>The square root.</summary>
    static abstract T Sqrt(T value);

    /// <summary>e to the power, within 0.7 ulp, the same bits at every width; +∞ above 709.78, and 0 below −708: no subnormal results.</summary>
    static abstract T Exp(T power);

    /// <summary>The natural logarithm, within 0.8 ulp, the same bits at every width; −∞ at 0, not a number below.</summary>
    static abstract T Log(T value);

    /// <summary>A base not below 0 to a power, within 1.2 ulp, the same bits at every width; 0 to a positive power is 0, to the power 0 is 1; not a number for a base below 0.</summary>
    static abstract T Pow(T value, T power);
}
