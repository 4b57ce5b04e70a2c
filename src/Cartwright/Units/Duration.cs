using System.Globalization;

namespace Cartwright.Units;

/// <summary>A span of time, kept in days. Negative spans reach back: conditioning starts −5 d from infusion.</summary>
/// <remarks>A week is 7 days, a month 30.4375 and a year 365 days (so two years are the 730 days a protocol means).</remarks>
public readonly record struct Duration(double Days) : IComparable<Duration>
{
    /// <summary>Days in a month: 365.25 / 12.</summary>
    public const double DaysInMonth = 30.4375;

    /// <summary>Days in a year, leap years not counted.</summary>
    public const double DaysInYear = 365;

    // Hours and minutes divide, as OfHours does: a span is the same however it was said.
    private static readonly Dictionary<string, Func<double, double>> ToDays = new(StringComparer.Ordinal)
    {
        ["min"] = n => n / 1440,
        ["h"] = n => n / 24,
        ["d"] = n => n,
        ["wk"] = n => n * 7,
        ["mo"] = n => n * DaysInMonth,
        ["y"] = n => n * DaysInYear,
    };

    /// <summary>A span of so many hours.</summary>
    public static Duration OfHours(double hours) => new(hours / 24);

    /// <summary>A span of so many days.</summary>
    public static Duration OfDays(double days) => new(days);

    /// <summary>Reads <c>28 d</c>, <c>72 h</c>, <c>6 wk</c>; only the units listed are accepted (all of min, h, d, wk, mo, y when none is listed).</summary>
    public static Parsed<Duration> Read(string text, params string[] accepted) =>
        Quantity.Read(text, accepted.Length == 0 ? [.. ToDays.Keys] : accepted).Then(q => new Duration(ToDays[q.Unit](q.Number)));

    /// <summary>The sum of two spans.</summary>
    public static Duration operator +(Duration a, Duration b) => new(a.Days + b.Days);

    /// <summary>The difference of two spans.</summary>
    public static Duration operator -(Duration a, Duration b) => new(a.Days - b.Days);

    /// <summary>A span the other way.</summary>
    public static Duration operator -(Duration a) => new(-a.Days);

    /// <summary>Shorter.</summary>
    public static bool operator <(Duration a, Duration b) => a.Days < b.Days;

    /// <summary>Longer.</summary>
    public static bool operator >(Duration a, Duration b) => a.Days > b.Days;

    /// <summary>Shorter or as long.</summary>
    public static bool operator <=(Duration a, Duration b) => a.Days <= b.Days;

    /// <summary>Longer or as long.</summary>
    public static bool operator >=(Duration a, Duration b) => a.Days >= b.Days;

    /// <inheritdoc />
    public int CompareTo(Duration other) => Days.CompareTo(other.Days);

    /// <inheritdoc />
    public override string ToString() => Days.ToString("0.##", CultureInfo.InvariantCulture) + " d";
}
