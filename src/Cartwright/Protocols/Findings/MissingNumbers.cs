using System.Text.RegularExpressions;

namespace Cartwright.Protocols;

/// <summary>Precautions whose numbers are missing.</summary>
internal static class MissingNumbers
{
    public static readonly FindingRule Rule = new(
        "NUMBER-MISSING", Severity.Warning,
        "A precaution names a time or a distance without its number.",
        [
            new("not-used", "Nothing is planned with it until somebody states it."),
        ],
        "not-used",
        "A distance or a number of days cannot be guessed; there is no default, and what needs it does without.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Information.Precautions.Where(p => Vague.IsMatch(p.Value.Wording)).ToList();
        return open.Count == 0 ? null : new Observation($"{string.Join(", ", open.Select(p => $"\"{Vague.Match(p.Value.Wording).Value}\""))}: the numbers are missing.",
            Observation.Places(open.Select(p => p.At)), ["information"], open[0].InFile);
    }

    private static readonly Regex Vague = new(@"\ba certain (?:distance|time)\b|\b(?:several|a few|some) (?:hours|days|weeks|months)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
