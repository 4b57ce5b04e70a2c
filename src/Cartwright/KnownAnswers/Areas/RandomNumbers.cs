using System.Globalization;
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
        Normal("tails", "1e-300 1e-20 1e-10 0.001 0.9999 0.999999999999", "-37.047096299361 -9.2623400897984 -6.3613409024041 -3.0902323061678 3.7190164854557 7.0344869100478"),
        Normal("middle", "0.0749 0.3 0.5 0.925", "-1.4402382675280 -0.52440051270804 0 1.4395314709385"),
    ]);

    private static KnownWords Vector(string of, PhiloxBlock counter, uint keyA, uint keyB, string theirs) => new($"Philox4x32-10 of {of}", Random123, theirs, () =>
    {
        var block = Philox4x32.At(counter, keyA, keyB);
        return $"{block.A:x8} {block.B:x8} {block.C:x8} {block.D:x8}";
    });

    private static KnownNumbers Normal(string where, string at, string theirs) => new(
        $"Normal deviate in the {where}: p = {at.Replace(" ", ", ", StringComparison.Ordinal)}", "R 4.2.2, qnorm, to 14 figures", theirs, Allowance.AsPrinted,
        () => [.. at.Split(' ').Select(p => (double?)InverseNormal.At(double.Parse(p, CultureInfo.InvariantCulture)))]);
}
