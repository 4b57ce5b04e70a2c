namespace Cartwright.Protocols;

/// <summary>No criteria of eligibility.</summary>
internal static class Criteria
{
    public static readonly FindingRule Rule = new(
        "ELIGIBILITY", Severity.Warning,
        "The record states no criterion of eligibility.",
        [new("none-applied", "Nobody is screened out: who is enrolled is taken to be eligible.")],
        "none-applied",
        "A criterion cannot be guessed. What the rehearsal supposes of its patients stands among its assumptions.")
    {
        Look = protocol => protocol.Population.Eligibility.Count == 0
            ? new Observation("The record states no criterion of eligibility.", Observation.Places(protocol.Population.Condition?.At), ["design"], protocol.Population.Condition?.InFile)
            : null,
    };
}
