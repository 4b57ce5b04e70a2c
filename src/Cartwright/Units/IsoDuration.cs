using System.Globalization;
using System.Text.RegularExpressions;

namespace Cartwright.Units;

/// <summary>A span of time as ISO 8601 writes it, kept as written, for P1D and PT24H are one length and two statements: <c>P2W</c>, <c>P4D</c>, <c>PT1H30M</c>, <c>-P1D</c>.</summary>
/// <remarks>Years and months take the lengths of <see cref="Duration"/>: 365 and 30.4375 days.</remarks>
public sealed partial record IsoDuration
{
    private IsoDuration(string text, Duration length) => (Text, Length) = (text, length);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>How long it is.</summary>
    public Duration Length { get; }

    /// <summary>Whether it counts whole days or more, and no hours.</summary>
    public bool IsInDays => !Text.Contains('T', StringComparison.Ordinal);

    /// <summary>Reads a span; weeks may stand beside the other parts, as ISO 8601-2 allows.</summary>
    public static Parsed<IsoDuration> Read(string text)
    {
        var match = Pattern().Match(text);
        string[] parts = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];
        if (!match.Success || text[^1] == 'T' || !parts.Any(p => match.Groups[p].Success))
            return Parsed<IsoDuration>.Refused($"'{text}' is not a span of ISO 8601; write it like P2W, P4D or PT1H30M");
        double Part(string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var days = (Part("years") * 365) + (Part("months") * Duration.DaysInMonth) + (Part("weeks") * 7) + Part("days");
        // One division, so that PT1H is 1 h / 24 to the last bit.
        var clock = Part("hours") + ((Part("minutes") + (Part("seconds") / 60)) / 60);
        var length = days + (match.Groups["minutes"].Success && Part("hours") == 0 && Part("seconds") == 0 ? Part("minutes") / 1440 : clock / 24);
        return Parsed<IsoDuration>.Of(new IsoDuration(text, new Duration(match.Groups["minus"].Success ? -length : length)));
    }

    /// <summary>Whole days: <c>P4D</c>.</summary>
    public static IsoDuration OfDays(int days) => Read(string.Create(CultureInfo.InvariantCulture, $"{(days < 0 ? "-" : "")}P{Math.Abs(days)}D")).Value;

    /// <summary>A time by the clock, in hours where they are whole, else in minutes where those are whole, else in seconds: <c>PT1H</c>, <c>PT90M</c>.</summary>
    public static IsoDuration ByClock(Duration span)
    {
        var hours = span.Days * 24;
        var candidates = new[] { Whole(hours, "H"), Whole(hours * 60, "M"), string.Create(CultureInfo.InvariantCulture, $"PT{(decimal)Math.Round(Math.Abs(hours) * 3600, 3)}S") };
        var text = candidates.First(c => c is not null)!;
        return Read(span.Days < 0 ? "-" + text : text).Value;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string? Whole(double number, string unit)
    {
        var whole = Math.Round(Math.Abs(number));
        return Math.Abs(whole - Math.Abs(number)) < 1e-9 ? string.Create(CultureInfo.InvariantCulture, $"PT{whole:0}{unit}") : null;
    }

    [GeneratedRegex(@"^(?<minus>-)?P(?:(?<years>\d{1,9}(?:\.\d+)?)Y)?(?:(?<months>\d{1,9}(?:\.\d+)?)M)?(?:(?<weeks>\d{1,9}(?:\.\d+)?)W)?(?:(?<days>\d{1,9}(?:\.\d+)?)D)?(?:T(?:(?<hours>\d{1,9}(?:\.\d+)?)H)?(?:(?<minutes>\d{1,9}(?:\.\d+)?)M)?(?:(?<seconds>\d{1,9}(?:\.\d+)?)S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
