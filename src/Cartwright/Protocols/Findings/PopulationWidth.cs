namespace Cartwright.Protocols;

/// <summary>A title wider than the condition.</summary>
internal static class PopulationWidth
{
    public static readonly FindingRule Rule = new(
        "POPULATION-WIDTH", Severity.Warning,
        "The title names a wider disease than the condition.",
        [
            new("intersection", "Who meets both: the condition."),
            new("title", "Everybody of whom the title speaks."),
        ],
        "intersection",
        "Who meets both is enrolled under either reading.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Study.Title is not { } title || protocol.Population.Condition is not { } condition) return null;
        if (KnownDiseases.In(title.Value) is not { } wide || KnownDiseases.In(condition.Value) is not { } narrow || narrow == wide || !KnownDiseases.IsWithin(narrow, wide)) return null;
        return new Observation($"The title says {wide}, the condition {condition.Value}, which is a part of it.", Observation.Places(condition.At, title.At), ["design"], condition.InFile);
    }
}
