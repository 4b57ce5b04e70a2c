namespace Cartwright.Protocols;

/// <summary>A target with several names.</summary>
internal static class TargetNames
{
    public static readonly FindingRule Rule = new(
        "TARGET-NAMES", Severity.Info,
        "The target has other names, or is a family with members of their own.",
        [],
        null,
        "One registry of targets serves all records; names after the HGNC.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        return protocol.Product.Target is { } target && KnownTargets.OtherNames(target.Value) is { } names
            ? new Observation($"{target.Value} is {names}.", Observation.Places(target.At), [])
            : null;
    }
}
