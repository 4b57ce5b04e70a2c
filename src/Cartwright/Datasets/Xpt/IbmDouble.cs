using System.Buffers.Binary;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Xpt;

/// <summary>Numbers as the IBM System/360 held them: a sign, a power of 16 in excess of 64, and 56 bits of fraction. The last bytes may be cut off.</summary>
/// <remarks>SAS Institute. The record layout of a data set in SAS transport (XPORT) format, TS-140. A double within the range of a power of 16 is held exactly.</remarks>
internal static class IbmDouble
{
    private const int FractionBits = 56;
    private const ulong Fraction = (1UL << FractionBits) - 1;
    private const byte Sign = 0x80;
    private const int Excess = 64;

    /// <summary>The value of 2 to 8 bytes; null where they are neither a number nor a missing value.</summary>
    public static DataValue? Read(ReadOnlySpan<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[8];
        bytes.CopyTo(whole);
        var fraction = BinaryPrimitives.ReadUInt64BigEndian(whole) & Fraction;
        if (fraction == 0) return WithoutFraction(whole[0]);
        var size = Math.ScaleB((double)fraction, (4 * ((whole[0] & ~Sign) - Excess)) - FractionBits);
        return DataValue.Of((whole[0] & Sign) == 0 ? size : -size);
    }

    /// <summary>Writes a number in 2 to 8 bytes; false, and nothing written, where they cannot hold it exactly.</summary>
    public static bool TryWrite(double number, Span<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[8];
        if (number == 0) whole[0] = double.IsNegative(number) ? Sign : (byte)0;
        else if (!TryWriteNormal(number, whole)) return false;
        if (whole[bytes.Length..].ContainsAnyExcept((byte)0)) return false;
        whole[..bytes.Length].CopyTo(bytes);
        return true;
    }

    /// <summary>Writes a missing value.</summary>
    public static void WriteMissing(char kind, Span<byte> bytes)
    {
        bytes.Clear();
        bytes[0] = (byte)kind;
    }

    private static DataValue? WithoutFraction(byte first) => first switch
    {
        0 => DataValue.Of(0.0),
        Sign => DataValue.Of(-0.0),
        _ => DataValue.IsMissingKind((char)first) ? DataValue.MissingAs((char)first) : null,
    };

    // A double is 53 bits times a power of 2; at most 3 bits further left it is a fraction times a power of 16.
    private static bool TryWriteNormal(double number, Span<byte> whole)
    {
        var bits = BitConverter.DoubleToUInt64Bits(Math.Abs(number));
        var power = (int)(bits >> 52) - 1075;
        if (bits >> 52 == 0) return false;
        var shift = ((power % 4) + 4) % 4;
        var exponent = Excess + ((power - shift + FractionBits) / 4);
        if (exponent is < 0 or > 127) return false;
        BinaryPrimitives.WriteUInt64BigEndian(whole, ((bits & ((1UL << 52) - 1)) | (1UL << 52)) << shift);
        whole[0] = (byte)(exponent | (number < 0 ? Sign : 0));
        return true;
    }
}
