using Cartwright.Numerics;

namespace Cartwright.Protocols;

/// <summary>A claimed rate that says of how many: what it can be trusted with.</summary>
/// <remarks>Clopper, Pearson. Biometrika 26 (1934) 404–413: the exact two-sided 95 % interval.</remarks>
internal static class RateOfNumber
{
    private const double Tail = 0.025;

    public static readonly FindingRule Rule = new(
        "RATE-INTERVAL", Severity.Info,
        "A rate is claimed of a number of subjects.",
        [], null,
        "Beside a rate stands its exact 95 % interval: 5 of 8 is 63 %, and may be anything from 24.5 to 91.5 %.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var claims = protocol.Information.Claims.Where(c => c.Value is { Events: { } x, Subjects: { } n } && n > 0 && x <= n).ToList();
        return claims.Count == 0 ? null : new Observation(string.Join(" ", claims.Select(c => Said(c.Value))), Observation.Places(claims.Select(c => c.At)), ["information"], claims[0].InFile);
    }

    private static string Said(Claim claim)
    {
        var (lower, upper) = BinomialLimits.Of(claim.Events!.Value, claim.Subjects!.Value, Tail);
        return FormattableString.Invariant($"{claim.About}: {claim.Events} of {claim.Subjects} is {100.0 * claim.Events.Value / claim.Subjects.Value:0.#} %; the exact 95 % interval runs from {100 * lower:0.00} to {100 * upper:0.00} %.");
    }
}
