using Cartwright.Protocols;

namespace Cartwright.Eligibility;

/// <summary>What is odd about a patient's values, whatever the criteria make of them.</summary>
/// <remarks>ECOG 0 to 4 correspond to Karnofsky 90–100, 70–80, 50–60, 30–40, 10–20: Oken et al. Am. J. Clin. Oncol. 5 (1982) 649–655, as ECOG-ACRIN prints it. Lansky et al. Cancer 60 (1987) 1651–1656.</remarks>
internal static class PatientWarnings
{
    public const string ScalesDisagree = "SCALES-DISAGREE", KarnofskyOfChild = "KARNOFSKY-UNDER-16", BetweenSteps = "KARNOFSKY-STEP", SmallShare = "SHARE-UNDER-1-PERCENT";

    private const int Step = 10;

    private const double OnePercent = 0.01;

    public static IEnumerable<PatientWarning> Of(ScreenedPatient patient, ReadingsInForce readings)
    {
        if (patient is { Karnofsky.Value: var points, Ecog.Value: var ecog } && (points < PerformanceScales.LowestKarnofsky(ecog) || points - points % Step > PerformanceScales.HighestKarnofsky(ecog)))
            yield return new(ScalesDisagree, $"Karnofsky {points} with ECOG {ecog}: ECOG {ecog} corresponds to Karnofsky {PerformanceScales.LowestKarnofsky(ecog)} to {PerformanceScales.HighestKarnofsky(ecog)}");
        if (patient is { Karnofsky: not null, AgeYears: not null } && patient.CompletedYears < LanskyScale.Adult && !JudgedRule.IsByLansky(patient, readings))
            yield return new(KarnofskyOfChild, $"age {patient.AgeYears.Written} with Karnofsky: under {LanskyScale.Adult} the usual scale is Lansky's");
        if (patient.Karnofsky is { Value: var k } && k % Step != 0)
            yield return new(BetweenSteps, $"Karnofsky {k}: the scale has steps of {Step}");
        if (patient.TargetShare is { Value: > 0 and <= OnePercent } share)
            yield return new(SmallShare, $"target-positive cells {share.Written}: a share from 0 to 1 written as per cent would look like this");
    }
}
