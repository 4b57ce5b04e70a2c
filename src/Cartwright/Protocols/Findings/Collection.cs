namespace Cartwright.Protocols;

/// <summary>Cells collected in two ways at once.</summary>
internal static class Collection
{
    public static readonly FindingRule Rule = new(
        "COLLECTION", Severity.Warning,
        "The step of collection names a blood draw and apheresis.",
        [
            new("leukapheresis", "Leukapheresis, a procedure of some hours."),
            new("whole-blood", "A draw of blood."),
        ],
        "leukapheresis",
        "The two differ in what the patient undergoes and in how many cells there are to start from. The bracketed word is the procedure; the product T4 was in fact made from a draw of about 130 mL.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var both = protocol.Product.Process.FirstOrDefault(s => s.Value.Collects.Count > 1);
        return both is null ? null : new Observation($"\"{both.Value.Wording}\" names {string.Join(" and ", both.Value.Collects)}.", Observation.Places(both.At), ["process"], both.InFile);
    }
}
