using Cartwright.Numerics.Random;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>The counter-based generator and the normal deviate.</summary>
internal static class RandomNumbers
{
    private const string Random123 = "Salmon, Moraes, Dror, Shaw (SC11, 2011); Random123, tests/kat_vectors, philox4x32 10";

    public static KnownArea Area() => new("Random numbers",
    [
        Vector("counter and key of zeros", new(0, 0, 0, 0), 0, 0, "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
        Vector("counter and key of ones", new(~0u, ~0u, ~0u, ~0u), ~0u, ~0u, "408f276d 41c83b0e a20bc7c6 6d5451fd"),
        Vector("counter and key of π's digits", new(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0xa4093822, 0x299f31d0, "d16cfe09 94fdcceb 5001e420 24126ea1"),
        Normal("tails", [1e-300, 1e-20, 1e-10, 0.001, 0.9999, 0.999999999999], "-37.0470962993612 -9.26234008979841 -6.36134090240406 -3.09023230616781 3.71901648545571 7.03448691004784"),
        Normal("middle", [0.0749, 0.3, 0.5, 0.925], "-1.44023826752796 -0.524400512708041 0 1.43953147093846"),
    ]);

    private static KnownWords Vector(string of, PhiloxBlock counter, uint keyA, uint keyB, string theirs) => new($"Philox4x32-10 of {of}", Random123, theirs, () =>
    {
        var block = Philox4x32.At(counter, keyA, keyB);
        return $"{block.A:x8} {block.B:x8} {block.C:x8} {block.D:x8}";
    });

    private static KnownNumbers Normal(string where, double[] at, string theirs) =>
        new($"Normal deviate in the {where}: p = {string.Join(", ", at.Select(p => p.ToString("0.############e-0", System.Globalization.CultureInfo.InvariantCulture)))}",
            "R 4.2.2, qnorm, to 15 figures", theirs, Allowance.Relative(1e-14), () => [.. at.Select(p => (double?)InverseNormal.At(p))]);
}
