namespace Cartwright.Numerics.Lanes;

/// <summary>A lane of plain binary64 numbers, with what a solver's loop and the elementary functions need beyond arithmetic; equations do not see it.</summary>
/// <remarks>Generic code asks for <c>struct, IHardwareLane&lt;T&gt;, ILane&lt;T&gt;</c>: the compiler looks for a conversion from double only in the interfaces named, not in what they derive from.</remarks>
public interface IHardwareLane<T> : ILane<T> where T : struct, IHardwareLane<T>
{
    /// <summary>One bit for each lane, lowest first, set where the mask holds.</summary>
    static abstract uint Bits(Mask<T> mask);

    /// <summary>Where both hold.</summary>
    static abstract Mask<T> And(Mask<T> left, Mask<T> right);

    /// <summary>Where either holds.</summary>
    static abstract Mask<T> Or(Mask<T> left, Mask<T> right);

    /// <summary>The nearest integer, halves to even.</summary>
    static abstract T Round(T value);

    /// <summary>2 to an integral power from −1022 to 1023 (else meaningless), exactly.</summary>
    static abstract T PowerOfTwo(T integer);

    /// <summary>The integral exponent of a positive normal number's greatest power of two that is not above it, as a number.</summary>
    static abstract T Exponent(T value);

    /// <summary>A positive normal number's significand, at least 1 and less than 2.</summary>
    static abstract T Significand(T value);
}
