using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>A toxicity that a protocol expects and does not count as dose-limiting while it is no worse, and lasts no longer, than it says. None is supposed.</summary>
/// <param name="Term">The preferred term; capitals do not matter.</param>
/// <param name="UpToGrade">The worst grade that is tolerated (inclusive).</param>
/// <param name="Days">How long it may last (inclusive).</param>
public sealed partial record ToleratedToxicity(string Term, int UpToGrade, double Days)
{
    private const double HoursOfDay = 24;

    /// <summary>Reads <c>Cytokine release syndrome up to grade 3 for 72 h</c>, <c>Tumour lysis syndrome up to grade 3 for 7 d</c>.</summary>
    public static Parsed<ToleratedToxicity> Read(string text)
    {
        var match = Written().Match(text);
        return match.Success && double.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Parsed<ToleratedToxicity>.Of(new(match.Groups["term"].Value, match.Groups["grade"].Value[0] - '0', match.Groups["unit"].Value == "h" ? number / HoursOfDay : number))
            : Parsed<ToleratedToxicity>.Refused($"'{text}' is no toxicity that is tolerated; write it like Cytokine release syndrome up to grade 3 for 72 h");
    }

    /// <summary>Whether it tolerates a toxicity. One whose end is not known may have lasted longer, and is not tolerated.</summary>
    public bool Covers(ToxicityFacts toxicity) =>
        string.Equals(Term, toxicity.Term, StringComparison.OrdinalIgnoreCase) && toxicity.Grade <= UpToGrade && toxicity.LastedDays is { } lasted && lasted <= Days;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Term} up to grade {UpToGrade} for {Days:R} d");

    [GeneratedRegex(@"^(?<term>\S.*?) up to grade (?<grade>[1-5]) for (?<number>[0-9]+(\.[0-9]+)?) ?(?<unit>h|d)$")]
    private static partial Regex Written();
}
