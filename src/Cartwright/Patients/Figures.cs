using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>How the figures of an assumptions file are read: each refuses, in words, what it cannot mean.</summary>
internal static class Figures
{
    /// <summary>A probability or share, as <c>8 %</c> or <c>0.08</c>; both ends included.</summary>
    public static Parsed<double> Share(string text)
    {
        var read = Percentage(text);
        return read.Refusal is not null || read.Value is >= 0 and <= 1 ? read : Parsed<double>.Refused($"'{text}' is no probability: it lies from 0 to 1, or from 0 % to 100 %");
    }

    /// <summary>A coefficient of variation, as <c>60 %</c> or <c>0.6</c>; not negative.</summary>
    public static Parsed<double> Variation(string text) => NotNegative(Percentage(text), text);

    /// <summary>A plain number.</summary>
    public static Parsed<double> Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Parsed<double>.Of(number)
            : Parsed<double>.Refused($"'{text}' is not a plain number");

    /// <summary>A plain number, 0 or more.</summary>
    public static Parsed<double> NotNegative(string text) => NotNegative(Number(text), text);

    /// <summary>A plain number above 0.</summary>
    public static Parsed<double> Positive(string text) => Positive(Number(text), text);

    /// <summary>A number above 0 in this unit.</summary>
    public static Func<string, Parsed<double>> In(string unit) => text => Positive(Quantity.Read(text, unit).Then(q => q.Number), text);

    /// <summary>A time above 0 in one of these units, in days.</summary>
    public static Func<string, Parsed<double>> Days(params string[] units) => text => Positive(Duration.Read(text, units).Then(d => d.Days), text);

    /// <summary>A time of 0 or more in one of these units, in days.</summary>
    public static Func<string, Parsed<double>> DaysOrNone(params string[] units) => text => NotNegative(Duration.Read(text, units).Then(d => d.Days), text);

    /// <summary>Body temperature in °C; °F is refused.</summary>
    public static Parsed<double> Celsius(string text) => Positive(Temperature.Read(text).Then(t => t.Celsius), text);

    /// <summary>A calendar date, ISO 8601.</summary>
    public static Parsed<DateTime> Date(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Parsed<DateTime>.Of(date)
            : Parsed<DateTime>.Refused($"'{text}' is not a date; write it as 2026-03-02");

    /// <summary>As many figures as the list has, each read alike; a fault where there is none.</summary>
    public static IReadOnlyList<double> All(Entry list, Func<string, Parsed<double>> reading)
    {
        if (!list.Exists) list.Report($"'{list.Path}' is missing");
        return [.. list.Items().Select(i => i.Required(reading, 0))];
    }

    /// <summary>The two ends of a range, in order.</summary>
    public static (double From, double To) Range(Entry list, Func<string, Parsed<double>> reading)
    {
        var ends = All(list, reading);
        if (ends.Count == 2 && ends[0] <= ends[1]) return (ends[0], ends[1]);
        if (list.Exists) list.Report($"'{list.Path}' should be two figures, the lower one first");
        return (0, 0);
    }

    /// <summary>Shares that make up the whole.</summary>
    public static IReadOnlyList<double> Whole(Entry list, int count)
    {
        var shares = All(list, Share);
        if (list.Exists && (shares.Count != count || Math.Abs(shares.Sum() - 1) > 1e-6))
            list.Report($"'{list.Path}' should be {count} shares that make 100 %");
        return shares;
    }

    /// <summary>A reading that also refuses zero and below.</summary>
    public static Parsed<double> Positive(Parsed<double> read, string text) =>
        read.Refusal is not null || read.Value > 0 ? read : Parsed<double>.Refused($"'{text}' should be more than zero");

    private static Parsed<double> NotNegative(Parsed<double> read, string text) =>
        read.Refusal is not null || read.Value >= 0 ? read : Parsed<double>.Refused($"'{text}' should not be negative");

    private static Parsed<double> Percentage(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Quantity.Read(text, "%").Then(q => q.Number / 100) : Number(text);
}
