namespace Cartwright.Protocols;

/// <summary>Tocilizumab from a fever on.</summary>
/// <remarks>Lee et al. ASTCT consensus grading. Biol. Blood Marrow Transplant. 25 (2019) 625–638.</remarks>
internal static class TocilizumabRule
{
    public static readonly FindingRule Rule = new(
        "TOCILIZUMAB", Severity.Warning,
        "Tocilizumab is named for a fever or for signs of a reaction, without a grade.",
        [
            new("grade-2", "From cytokine release of grade 2 on."),
            new("grade-1", "From a fever on, which is grade 1."),
            new("grade-3", "From grade 3 on."),
        ],
        "grade-2",
        "Fever alone is grade 1, and treating from there is a policy of the site. The threshold is a parameter of the clinic that is simulated, never advice.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var rule = protocol.Information.Precautions.FirstOrDefault(p => p.Value.Kind == PrecautionKind.Tocilizumab && !p.Value.Wording.Contains("grade", StringComparison.OrdinalIgnoreCase));
        return rule is null ? null : new Observation($"\"{rule.Value.Wording}\" names no grade from which tocilizumab is given.", Observation.Places(rule.At), ["crs"], rule.InFile);
    }
}
