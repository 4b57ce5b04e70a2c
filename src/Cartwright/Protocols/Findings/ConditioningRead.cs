namespace Cartwright.Protocols;

/// <summary>Conditioning that may be given, at a moment that may be a length.</summary>
internal static class ConditioningRead
{
    public static readonly FindingRule Rule = new(
        "CONDITIONING", Severity.Warning,
        "Conditioning is timed so long before treatment, or is optional, and the record does not say whether that is its start or its length, or whether it is given.",
        [
            new("starts-then", "It starts so long before infusion."),
            new("daily-until", "One dose a day from then until the day before infusion."),
            new("none", "Nobody is conditioned."),
        ],
        "starts-then",
        "A moment before treatment is read as a start. Registries of the product T4 differ: clinicaltrials.gov NCT01818323 says that patients are not lymphodepleted, Cancer Research UK that some receive cyclophosphamide.")
    {
        Look = Look,
        AnsweredBy = "conditioning",
        ChosenAs = chosen => chosen.ConditioningStart is { } start ? $"starts {start}" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        var step = protocol.Product.Process.FirstOrDefault(s => s.Value.Step == ProcessStep.Conditioning && (s.Value.Optional || s.Value.Typed is ProcessTiming.Starting));
        if (step is null || protocol.Design.Conditioning is not null) return null;
        var may = step.Value.Optional ? "; it may be given, or not" : "";
        return new Observation($"\"{step.Value.Timing}\": a start or a length{may}.", Observation.Places(step.At), ["design"], step.InFile);
    }
}
