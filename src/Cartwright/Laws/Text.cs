using System.Globalization;

namespace Cartwright.Laws;

/// <summary>Numbers as the scoreboard writes them.</summary>
internal static class Text
{
    public static string Plain(double number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Three digits: enough beside a Monte Carlo interval.</summary>
    public static string Short(double number)
    {
        if (number == 0) return "0";
        var size = Math.Abs(number);
        if (size is < 0.001 or >= 1e6) return number.ToString("0.00e0", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, 5);
        return number.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    public static string Of(Measure measure)
    {
        if (measure.Value.OrNull is not { } value) return $"{measure.Name}: not calculable";
        var unit = measure.Unit.Length == 0 ? "" : " " + measure.Unit;
        var interval = measure.Interval is { Lower.OrNull: { } low, Upper.OrNull: { } high } ? $" ({Short(low)} to {Short(high)})" : "";
        return $"{measure.Name} {Short(value)}{unit}{interval}";
    }

    public static string Of(Outcome outcome) => outcome switch { Outcome.Holds => "holds", Outcome.Fails => "fails", _ => "cannot say" };
}
