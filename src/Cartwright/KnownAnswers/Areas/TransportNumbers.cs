using System.Globalization;
using Cartwright.Datasets.Xpt;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Numbers as SAS transport files hold them.</summary>
internal static class TransportNumbers
{
    private const string Ibm = "IBM System/360 Principles of Operation, long floating point; SAS Institute, TS-140";

    private static readonly (double Number, string Bits)[] Patterns =
    [
        (0.0, "0000000000000000"), (1.0, "4110000000000000"), (-1.0, "C110000000000000"), (-118.625, "C276A00000000000"), (0.15625, "4028000000000000"),
        (100.0, "4264000000000000"), (0.1, "401999999999999A"), (Math.PI, "413243F6A8885A30"), (9_007_199_254_740_991.0, "4E1FFFFFFFFFFFFF"),
    ];

    public static KnownArea Area() => new("SAS transport files",
    [
        .. Patterns.Select(p => new KnownWords($"The bits of {p.Number.ToString(CultureInfo.InvariantCulture)}", Ibm, p.Bits, () => Bits(p.Number))),
        new KnownWords("These bits read back", "The same numbers", "9 of 9 to the bit", () => $"{Patterns.Count(p => IbmDouble.Read(Convert.FromHexString(p.Bits))?.Number is { } n && BitConverter.DoubleToInt64Bits(n) == BitConverter.DoubleToInt64Bits(p.Number))} of 9 to the bit"),
    ]);

    private static string Bits(double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        return IbmDouble.TryWrite(number, bytes) ? Convert.ToHexString(bytes) : "not exact";
    }
}
