namespace Cartwright.Protocols;

/// <summary>Safety that no number of patients can show.</summary>
/// <remarks>Hanley, Lippman-Hand. If nothing goes wrong, is everything all right? JAMA 249 (1983) 1743–1745; the limit is exact, of which their 3/n is the approximation.</remarks>
internal static class SafetyClaim
{
    public static readonly FindingRule Rule = new(
        "SAFETY-CLAIM", Severity.Warning,
        "The product is said to be safe.",
        [
            new("bound", "What the number of patients without toxicity excludes, at 95 %."),
        ],
        "bound",
        "None of n with a toxicity excludes only rates above 1 − 0.05^(1/n): the exact one-sided 95 % limit.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var claims = protocol.Information.Claims.Where(c => c.Value.About == "safety").ToList();
        if (claims.Count == 0) return null;
        var n = claims[0].Value is { Subjects: { } subjects, Events: 0 } ? subjects : Cohort;
        return new Observation(FormattableString.Invariant($"\"{claims[0].Value.Wording}\" cannot be inferred: 0 of {n} with a dose-limiting toxicity excludes only rates above {100 * ExcludedAbove(n):0.0} %."),
            Observation.Places(claims.Select(c => c.At)), ["information"], claims[0].InFile);
    }

    // A claim without a number is held against the smallest cohort that escalates a dose.
    private const int Cohort = 3;

    /// <summary>The toxicity rate that none of n subjects excludes, exact and one-sided at 95 %.</summary>
    public static double ExcludedAbove(int n) => 1 - Math.Pow(0.05, 1.0 / n);
}
