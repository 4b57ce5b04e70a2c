using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>A potentially clinically significant value of a vital sign: beyond a limit (exclusive), as a protocol states it. None is supposed.</summary>
/// <param name="Test">VSTESTCD.</param>
/// <param name="IsAbove">Whether it is above the limit that counts; else below.</param>
public sealed partial record VitalSignRange(string Test, bool IsAbove, double Limit, string Unit)
{
    /// <summary>Reads <c>TEMP above 39 °C</c>, <c>SYSBP below 90 mmHg</c>.</summary>
    public static Parsed<VitalSignRange> Read(string text)
    {
        var match = Written().Match(text);
        return match.Success && double.TryParse(match.Groups["limit"].Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit)
            ? Parsed<VitalSignRange>.Of(new(match.Groups["test"].Value, match.Groups["side"].Value == "above", limit, match.Groups["unit"].Value))
            : Parsed<VitalSignRange>.Refused($"'{text}' is no range of a vital sign; write it like SYSBP below 90 mmHg");
    }

    /// <summary>Whether a value in its unit lies beyond.</summary>
    public bool Holds(double value) => IsAbove ? value > Limit : value < Limit;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Test} {(IsAbove ? "above" : "below")} {Limit:R} {Unit}");

    [GeneratedRegex(@"^(?<test>[A-Z][A-Z0-9]{0,7}) (?<side>above|below) (?<limit>-?[0-9]+(\.[0-9]+)?) (?<unit>\S.*)$")]
    private static partial Regex Written();
}
