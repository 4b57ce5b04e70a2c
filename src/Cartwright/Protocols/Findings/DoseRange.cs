namespace Cartwright.Protocols;

/// <summary>A range called a standard dose.</summary>
internal static class DoseRange
{
    public static readonly FindingRule Rule = new(
        "DOSE-RANGE", Severity.Warning,
        "What is called a standard dose is a range.",
        [
            new("bounds", "The lowest and the highest dose that were given; no dose of anybody."),
        ],
        "bounds",
        "A range over orders of magnitude is what an escalation covers; no default dose is made of it.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Product.DoseBounds is not { Value: var bounds } stated || bounds.Most == bounds.Least || !bounds.Wording.Contains("standard", StringComparison.OrdinalIgnoreCase)) return null;
        return new Observation(FormattableString.Invariant($"\"{bounds.Wording}\" is {bounds.Least} to {bounds.Most}, {bounds.Most.Amount / bounds.Least.Amount:0.#}-fold apart."), Observation.Places(stated.At), ["design"], stated.InFile);
    }
}
