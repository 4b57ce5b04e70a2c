using System.Globalization;

namespace Cartwright.Units;

/// <summary>A number with its unit as written: <c>28 d</c>, <c>1e6 cells/kg</c>, <c>20 %</c>.</summary>
public readonly record struct Quantity(double Number, string Unit)
{
    /// <summary>Reads a number and one of the accepted units; a bare number or another unit is refused in words.</summary>
    public static Parsed<Quantity> Read(string text, params string[] accepted)
    {
        var trimmed = text.Trim();
        var end = 0;
        while (end < trimmed.Length && (char.IsAsciiDigit(trimmed[end]) || "+-.".Contains(trimmed[end], StringComparison.Ordinal) || IsExponent(trimmed, end))) end++;

        var unit = trimmed[end..].Trim();
        var wanted = string.Join(" or ", accepted);
        if (!double.TryParse(trimmed[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return Parsed<Quantity>.Refused($"'{text}' is not a number with a unit; write it in {wanted}");
        if (unit.Length == 0) return Parsed<Quantity>.Refused($"'{text}' has no unit; write it in {wanted}");
        return accepted.Contains(unit, StringComparer.Ordinal)
            ? Parsed<Quantity>.Of(new(number, unit))
            : Parsed<Quantity>.Refused($"'{text}' is in {unit}; this is written in {wanted}");
    }

    private static bool IsExponent(string text, int at) =>
        text[at] is 'e' or 'E' && at > 0 && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '+' or '-');

    /// <inheritdoc />
    public override string ToString() => $"{Number.ToString("R", CultureInfo.InvariantCulture)} {Unit}";
}
