namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>What a rule says of an endpoint once its words are taken under the reading chosen.</summary>
internal sealed record Judged(bool Answerable, IReadOnlyList<VerdictNumber> Numbers, string Why, IReadOnlyList<Amendment> Amendments);

/// <summary>Figures as verdicts word them.</summary>
internal static class Wording
{
    public static string Percent(double? share) => share is { } s ? $"{Math.Round(s * 100, MidpointRounding.AwayFromZero):0} %" : "none";

    /// <summary>A sentence that goes on after a colon; the names of parameters (Cmax, AUC) keep their capitals.</summary>
    public static string Continued(string sentence) => ParameterNames.Any(name => sentence.StartsWith(name, StringComparison.Ordinal)) ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static readonly string[] ParameterNames = ["Cmax", "Tmax", "AUC"];

    public static VerdictNumber Share(string name, Tally tally, string brief = "") =>
        new(name, tally.Share is { } share ? share * 100 : Numerics.Estimate.None("nobody to count"), "%", tally.StandardError * 100, brief);
}
