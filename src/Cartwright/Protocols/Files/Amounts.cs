using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>How the amounts of a protocol file are read and written: counts, shares, spans, doses. What is written reads back to the same bits.</summary>
internal static class Amounts
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Reads a whole number within limits, both included.</summary>
    public static Parsed<int> Count(string text, int lowest, int highest = int.MaxValue)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, Plain, out var number)) return Parsed<int>.Refused($"'{text}' is not a whole number");
        if (number < lowest) return Parsed<int>.Refused($"'{text}' is less than {lowest}");
        return number > highest ? Parsed<int>.Refused($"'{text}' is more than {highest}") : Parsed<int>.Of(number);
    }

    /// <summary>Reads <c>1-28</c>: a first and a last whole number, the first not greater.</summary>
    public static Parsed<(int First, int Last)> Range(string text)
    {
        var ends = text.Split('-');
        if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.None, Plain, out var first) || !int.TryParse(ends[1], NumberStyles.None, Plain, out var last))
            return Parsed<(int, int)>.Refused($"'{text}' is not a range of whole numbers; write it like 1-28");
        return last < first ? Parsed<(int, int)>.Refused($"'{text}' ends before it starts") : Parsed<(int, int)>.Of((first, last));
    }

    /// <summary>Reads a share from 0 to 1, both included: <c>20 %</c>, or <c>1/3</c>.</summary>
    public static Parsed<double> Share(string text)
    {
        var parts = text.Split('/');
        var read = parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, Plain, out var n) && int.TryParse(parts[1], NumberStyles.None, Plain, out var d) && d > 0
            ? Parsed<double>.Of((double)n / d)
            : Quantity.Read(text, "%").Then(q => OfPercent(q.Number));
        return read.Refusal is null && read.Value is < 0 or > 1 ? Parsed<double>.Refused($"'{text}' is not between 0 % and 100 %") : read;

        // In decimals, so that 7 % is 0.07 to the last bit and is written as 7 % again.
        static double OfPercent(double percent) => percent is >= 0 and <= 100 ? (double)((decimal)percent / 100) : percent;
    }

    /// <summary>Reads a span in the units accepted here that satisfies a demand, said in words.</summary>
    public static Func<string, Parsed<Duration>> Span(Func<Duration, bool> holds, string demand, params string[] units) => text =>
    {
        var read = Duration.Read(text, units);
        return read.Refusal is null && !holds(read.Value) ? Parsed<Duration>.Refused($"'{text}': {demand}") : read;
    };

    /// <summary>Reads a span of more than no time.</summary>
    public static Func<string, Parsed<Duration>> Positive(params string[] units) => Span(s => s.Days > 0, "this is more than no time", units);

    /// <summary>Reads an amount of more than nothing in one unit.</summary>
    public static Func<string, Parsed<double>> PositiveIn(string unit) => text =>
    {
        var read = Quantity.Read(text, unit);
        return read.Refusal is not null ? Parsed<double>.Refused(read.Refusal) : read.Value.Number > 0 ? Parsed<double>.Of(read.Value.Number) : Parsed<double>.Refused($"'{text}': this is more than nothing");
    };

    /// <summary>Reads a span of no time or more.</summary>
    public static Func<string, Parsed<Duration>> NotNegative(params string[] units) => Span(s => s.Days >= 0, "this is not negative", units);

    /// <summary>Writes a span in the first of the units in which it is a whole number.</summary>
    public static string Written(Duration span, params string[] units)
    {
        IEnumerable<string> candidates = [.. units.Select(unit => InUnit(span, unit, 0)), .. units.Select(unit => InUnit(span, unit, 6))];
        return candidates.FirstOrDefault(text => Duration.Read(text).Value == span)
            ?? (span.Days / Duration.Read($"1 {units[^1]}").Value.Days).ToString("R", Plain) + " " + units[^1];
    }

    /// <summary>Writes a share as a percentage, or as a fraction where that alone is exact.</summary>
    public static string Written(double share)
    {
        string[] candidates = [((decimal)share * 100).ToString("0.############", Plain) + " %", .. Enumerable.Range(2, 18).Select(d => $"{Math.Round(share * d):0}/{d}")];
        return candidates.FirstOrDefault(c => Share(c) is { Refusal: null } read && read.Value == share) ?? (share * 100).ToString("R", Plain) + " %";
    }

    /// <summary>Writes a dose: <c>1e6 cells/kg</c>.</summary>
    public static string Written(CellDose dose)
    {
        var text = dose.ToString();
        return CellDose.Read(text).Value == dose ? text : $"{dose.Amount.ToString("R", Plain)} {dose.Unit}";
    }

    /// <summary>Writes a temperature: <c>38.0 °C</c>.</summary>
    public static string Written(Temperature temperature) => Temperature.Read(temperature.ToString()).Value == temperature
        ? temperature.ToString()
        : new Quantity(temperature.Celsius, "°C").ToString();

    private static string InUnit(Duration span, string unit, int digits) =>
        Math.Round(span.Days / Duration.Read($"1 {unit}").Value.Days, digits).ToString("R", Plain) + " " + unit;
}
