using System.Globalization;

namespace Cartwright.KnownAnswers;

/// <summary>A number as a source prints it, with the digits that it has there.</summary>
/// <param name="Value">The number; null where the source has none.</param>
/// <param name="LastDigit">What one of its last digit is worth.</param>
/// <param name="Format">How another number is printed like it.</param>
public sealed record PrintedNumber(double? Value, double LastDigit, string Format)
{
    /// <summary>Stands where there is no number.</summary>
    public const string NotCalculable = "NC";

    /// <summary>Reads 0.0764, 21, 6.62706e-05 or NC.</summary>
    /// <exception cref="ArgumentException">It is no number.</exception>
    public static PrintedNumber Read(string text)
    {
        if (text == NotCalculable) return new(null, 0, "G10");
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) throw new ArgumentException($"'{text}' is no number", nameof(text));
        var (mantissa, exponent) = text.Split('e') is [var before, var after] ? (before, after) : (text, null);
        var decimals = mantissa.Contains('.', StringComparison.Ordinal) ? mantissa.Length - mantissa.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var power = exponent is null ? 0 : int.Parse(exponent, CultureInfo.InvariantCulture);
        return new(value, Math.Pow(10, power - decimals), exponent is null ? $"F{decimals}" : Scientific(decimals, exponent));
    }

    /// <summary>Another number with the digits of this one.</summary>
    public string Print(double? number)
    {
        if (number is not { } value) return NotCalculable;
        var printed = value.ToString(Format, CultureInfo.InvariantCulture);
        // A number that rounds to nothing has no sign.
        return printed.StartsWith('-') && !printed.AsSpan().ContainsAnyInRange('1', '9') ? printed[1..] : printed;
    }

    private static string Scientific(int decimals, string exponent) =>
        $"0{(decimals > 0 ? "." : "")}{new string('0', decimals)}e{(exponent[0] == '+' ? "+" : "")}{new string('0', exponent.TrimStart('+', '-').Length)}";
}
