namespace Cartwright.Protocols;

/// <summary>Neurotoxicity under its several names.</summary>
internal static class NeurotoxicityTerm
{
    public static readonly FindingRule Rule = new(
        "NEUROTOXICITY-TERM", Severity.Info,
        "An expected event is neurotoxicity, or one of its older names.",
        [],
        null,
        "Neurotoxicity, CRES and ICANS are one thing, graded once, as ICANS (Lee et al. Biol. Blood Marrow Transplant. 25 (2019) 625–638).")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var named = protocol.Information.Events.Where(e => Names.Any(n => e.Value.Term.Contains(n, StringComparison.OrdinalIgnoreCase))).ToList();
        return named.Count == 0 ? null : new Observation($"{string.Join(", ", named.Select(e => $"'{e.Value.Term}'"))} is graded as ICANS.", Observation.Places(named.Select(e => e.At)), []);
    }

    private static readonly string[] Names = ["neurotox", "CRES", "encephalopathy"];
}
