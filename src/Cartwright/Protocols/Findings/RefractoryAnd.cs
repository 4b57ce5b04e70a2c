namespace Cartwright.Protocols;

/// <summary>"Refractory and relapsed", or either.</summary>
internal static class RefractoryAnd
{
    public static readonly FindingRule Rule = new(
        "REFRACTORY-AND-RELAPSED", Severity.Warning,
        "A criterion wants a disease that is refractory and relapsed.",
        [
            new("either", "Refractory or relapsed."),
            new("both", "Both."),
        ],
        "either",
        "Titles and protocols of this field write the pair for the population that is one or the other; both at once is a far smaller one.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Population.Rules<EligibilityRule.All>().FirstOrDefault(r => r.Rule.Of.Contains("refractory") && r.Rule.Of.Contains("relapsed")) is not { Rule: not null } both) return null;
        var title = protocol.Study.Title is { } t && t.Value.Contains("refractory", StringComparison.OrdinalIgnoreCase) ? $", the title \"{t.Value}\"" : "";
        return new Observation($"The criterion says \"{both.Criterion.Value.Wording}\"{title}.", Observation.Places(both.Criterion.At, protocol.Study.Title?.At), ["design"], both.Criterion.InFile);
    }
}
