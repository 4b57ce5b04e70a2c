namespace Cartwright.Protocols;

/// <summary>Children by a scale for adults.</summary>
/// <remarks>Lansky et al. The measurement of performance in childhood cancer patients. Cancer 60 (1987) 1651–1656.</remarks>
internal static class LanskyScale
{
    public static readonly FindingRule Rule = new(
        KnownReadings.Lansky, Severity.Warning,
        "Patients under 16 are eligible, and performance is judged by Karnofsky alone.",
        [
            new(KnownReadings.LanskyUnder16, "Lansky's play-performance scale under 16, with the same limit."),
            new(KnownReadings.KarnofskyAlone, "Karnofsky at every age."),
        ],
        KnownReadings.LanskyUnder16,
        "Karnofsky asks about work and care of oneself; under 16 the usual scale is Lansky's, with the same numbers.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Population.Rules<EligibilityRule.Age>().FirstOrDefault(a => a.Rule.From < Adult) is not { Rule: not null } age) return null;
        if (protocol.Population.Rules<EligibilityRule.Karnofsky>().FirstOrDefault() is not { Rule: not null } karnofsky) return null;
        return protocol.Population.Eligibility.Any(c => c.Value.Wording.Contains("Lansky", StringComparison.OrdinalIgnoreCase))
            ? null
            : new Observation($"Patients from {age.Rule.From} years on are judged by Karnofsky.", Observation.Places(karnofsky.Criterion.At, age.Criterion.At), ["design"], karnofsky.Criterion.InFile);
    }

    /// <summary>Years from which Karnofsky's scale is the usual one.</summary>
    public const int Adult = 16;
}
