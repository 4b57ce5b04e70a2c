namespace Cartwright.Numerics.Random;

/// <summary>The counter-based generator Philox4x32-10: 128 bits of counter and 64 of key give 128 random bits, and nothing is remembered between calls.</summary>
/// <remarks>
/// Salmon, Moraes, Dror, Shaw. Parallel random numbers: as easy as 1, 2, 3. SC11 (2011), doi 10.1145/2063384.2063405, section 4.3 and Table 2.
/// Checked against the known answers of the authors' Random123 (tests/kat_vectors).
/// </remarks>
public static class Philox4x32
{
    private const int Rounds = 10;
    private const uint MultiplierA = 0xD2511F53;
    private const uint MultiplierB = 0xCD9E8D57;
    private const uint KeyStepA = 0x9E3779B9;
    private const uint KeyStepB = 0xBB67AE85;

    /// <summary>The block of random bits at a counter, under a key.</summary>
    public static PhiloxBlock At(PhiloxBlock counter, uint keyA, uint keyB)
    {
        var (a, b, c, d) = counter;
        for (var round = 0; round < Rounds; round++)
        {
            var left  = (ulong)MultiplierA * a;
            var right = (ulong)MultiplierB * c;
            (a, b, c, d) = ((uint)(right >> 32) ^ b ^ keyA, (uint)right, (uint)(left >> 32) ^ d ^ keyB, (uint)left);
            keyA = unchecked(keyA + KeyStepA);
            keyB = unchecked(keyB + KeyStepB);
        }
        return new(a, b, c, d);
    }
}

/// <summary>Four words of 32 bits: a counter, or what comes of it.</summary>
public readonly record struct PhiloxBlock(uint A, uint B, uint C, uint D);
