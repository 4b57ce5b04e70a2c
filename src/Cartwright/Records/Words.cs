using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>The vocabulary of registered records: numbers, spans of time, and the moments of a cell therapy, as parts of patterns and as what they mean.</summary>
internal static class Words
{
    /// <summary>A count in digits or as a word, and a number with a decimal part.</summary>
    public const string Count = @"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)";

    /// <summary>A span of time: <c>72 hours</c>, <c>two years</c>, <c>28-day</c>.</summary>
    public const string Span = @"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|years?|yrs?)\b";

    /// <summary>Conditioning chemotherapy under its several names.</summary>
    public const string Conditioning = @"(?:(?:pre-?)?conditioning|lympho-?depleti(?:on|ng)|LD)(?: (?:pre-?treatment|chemotherapy|conditioning|regimen|therapy))?|pre-?treatment|chemotherapy";

    /// <summary>The infusion under its several names.</summary>
    public const string Infusion = @"(?:(?:the|CAR[- ]?T|T|cell|cells|product|study)[- ])*(?:re-?infusion|infusion|re-?transfusion|transfusion|administration|injection|dosing|dose)";

    /// <summary>How response criteria are called.</summary>
    public const string Criteria = @"(?:i|m|ir)?RECIST(?: ?(?:version |v)?\d(?:\.\d)?)?|Lugano(?: \d{4})?|Cheson(?: \d{4})?|IMWG(?: \d{4})?|(?:i|m)?RANO|irRC|iwCLL(?: \d{4})?";

    private static readonly string[] Spelt = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The number that a count of the pattern means.</summary>
    public static int Number(string count) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Spelt, count.ToLowerInvariant());

    /// <summary>The number that a count means, where it counts somebody: neither none nor more than a trial can have.</summary>
    public static int? Some(string count) => Number(count) is > 0 and < 1_000_000 and var number ? number : null;

    /// <summary>The span in words of the protocol; null for no time at all.</summary>
    public static string? Lasting(string span) => Duration(span) is { Days: > 0 } lasting ? $"{lasting}" : null;

    /// <summary>The span that a text of the pattern means.</summary>
    public static Duration Duration(string span)
    {
        var end = span.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        var number = end > 0 ? double.Parse(span[..end], CultureInfo.InvariantCulture) : Number(span.Split(' ', '-')[0]);
        var unit = (end > 0 ? span[end..] : span[(span.IndexOfAny([' ', '-']) + 1)..]).Trim(' ', '-').ToLowerInvariant();
        return unit[..Math.Min(2, unit.Length)] switch
        {
            "mi" => new Duration(number / 1440),
            "h" or "ho" or "hr" => Units.Duration.OfHours(number),
            "d" or "da" => Units.Duration.OfDays(number),
            "we" or "wk" => Units.Duration.OfDays(number * 7),
            "mo" => Units.Duration.OfDays(number * Units.Duration.DaysInMonth),
            _ => Units.Duration.OfDays(number * 365),
        };
    }

    /// <summary>The moment that words name, in the vocabulary of the protocol; null where they name none of them.</summary>
    public static string? Moment(string words)
    {
        var text = words.ToLowerInvariant();
        return Moments.FirstOrDefault(m => m.Stems.Any(s => text.Contains(s, StringComparison.Ordinal))).Moment;
    }

    private static readonly (string Moment, string[] Stems)[] Moments =
    [
        ("randomization", ["randomi"]),
        ("enrolment", ["enrol", "registration", "consent", "inclusion", "study entry"]),
        ("conditioning", ["conditioning", "lymphodeplet", "lympho-deplet", "pretreatment", "pre-treatment"]),
        ("first dose", ["first dose", "first infusion", "first transfusion", "first administration"]),
        ("infusion", ["infusion", "transfusion", "administration", "injection", "dose", "treatment", "therapy"]),
        ("baseline", ["baseline", "screening"]),
    ];
}
