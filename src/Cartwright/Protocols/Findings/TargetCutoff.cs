namespace Cartwright.Protocols;

/// <summary>A target whose presence is required, by no assay and no cut-off.</summary>
internal static class TargetCutoff
{
    public static readonly FindingRule Rule = new(
        "TARGET-CUTOFF", Severity.Warning,
        "The product has a target, and the record does not say by which assay and from which cut-off a disease carries it.",
        [new("as-enrolled", "Whoever is enrolled is taken to carry the target.")],
        "as-enrolled",
        "\"High\", \"positive\" and \"> 30 %\" are different patients; without assay and cut-off nobody can be shown to be wrongly enrolled.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var (target, positivity) = (protocol.Product.Target, protocol.Product.Positivity);
        if (target is null && positivity is null) return null;
        if (positivity is { Value: { Assay: not null, Cutoff: not null } }) return null;
        var message = positivity is null
            ? $"The record does not say how a patient is shown to carry {target!.Value}."
            : $"\"{positivity.Value.Wording}\" is stated without {(positivity.Value.Assay is null ? "an assay" : "")}{(positivity.Value is { Assay: null, Cutoff: null } ? " and " : "")}{(positivity.Value.Cutoff is null ? "a cut-off" : "")}.";
        return new Observation(message, Observation.Places((positivity?.At ?? target?.At)), ["design"], positivity?.InFile ?? target?.InFile);
    }
}
