namespace Cartwright.Protocols;

/// <summary>Two fevers that differ by their limit alone.</summary>
/// <remarks>Lee et al. ASTCT consensus grading. Biol. Blood Marrow Transplant. 25 (2019) 625–638.</remarks>
internal static class FeverThresholds
{
    public static readonly FindingRule Rule = new(
        "FEVER-THRESHOLD", Severity.Warning,
        "Patients are to call above a temperature that is also where cytokine release is graded from.",
        [
            new("two-thresholds", "Above it, the patient calls; from it on, an episode of cytokine release opens."),
            new("one-threshold", "Both from it on."),
        ],
        "two-thresholds",
        "Exactly 38.0 °C is a fever for the ASTCT's grade 1 (at least 38.0 °C) and no reason to call for a patient who is told \"over\"; they are two thresholds with two names.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var call = protocol.Information.Precautions.FirstOrDefault(p => p.Value is { Kind: PrecautionKind.CallWithFever, Above: not null });
        var graded = protocol.Chosen.CytokineRelease?.Fever ?? Defaults.CytokineRelease.Fever;
        if (call is null || Math.Abs(call.Value.Above!.Value.Celsius - graded.Celsius) > Hundredth) return null;
        return new Observation($"\"{call.Value.Wording}\" is above {call.Value.Above}; cytokine release is graded from {graded} on. At {graded} exactly they differ.", Observation.Places(call.At), ["information", "crs"], call.InFile);
    }

    // Fahrenheit converted is not exact to the last bit; a thermometer shows tenths.
    private const double Hundredth = 0.01;
}
