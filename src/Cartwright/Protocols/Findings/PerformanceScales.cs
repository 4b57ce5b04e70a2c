namespace Cartwright.Protocols;

/// <summary>Two performance scales that draw the line in two places.</summary>
/// <remarks>Oken et al. Toxicity and response criteria of the Eastern Cooperative Oncology Group. Am. J. Clin. Oncol. 5 (1982) 649–655; the correspondence as ECOG-ACRIN prints it.</remarks>
internal static class PerformanceScales
{
    public static readonly FindingRule Rule = new(
        KnownReadings.PerformanceScales, Severity.Warning,
        "Karnofsky and ECOG performance status are both criteria, and their limits do not correspond.",
        [
            new(KnownReadings.Both, "Both hold: the stricter decides."),
            new(KnownReadings.KarnofskyAlone, "Karnofsky alone."),
            new(KnownReadings.EcogAlone, "ECOG alone."),
        ],
        KnownReadings.Both,
        "Criteria are joined by \"and\". ECOG 0 to 4 correspond to Karnofsky 90–100, 70–80, 50–60, 30–40 and 10–20.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Population.Rules<EligibilityRule.Karnofsky>().FirstOrDefault() is not { Rule: { } karnofsky } first) return null;
        if (protocol.Population.Rules<EligibilityRule.Ecog>().FirstOrDefault() is not { Rule: { } ecog } second) return null;
        var lowest = LowestKarnofsky(ecog.AtMost);
        return karnofsky.AtLeast == lowest ? null : new Observation(
            $"ECOG {ecog.AtMost} admits Karnofsky {lowest}; the other criterion asks for {karnofsky.AtLeast}: a patient between them meets one and not the other.",
            Observation.Places(first.Criterion.At, second.Criterion.At), ["design"], first.Criterion.InFile);
    }

    /// <summary>The lowest Karnofsky status that an ECOG status corresponds to.</summary>
    public static int LowestKarnofsky(int ecog) => Math.Max(0, 90 - (20 * ecog));

    /// <summary>The highest Karnofsky status that an ECOG status corresponds to.</summary>
    public static int HighestKarnofsky(int ecog) => ecog == 0 ? 100 : Math.Max(0, 100 - (20 * ecog));
}
