namespace Cartwright.Protocols;

/// <summary>"Refractory and relapsed", or either.</summary>
internal static class RefractoryAnd
{
    public static readonly FindingRule Rule = new(
        KnownReadings.RefractoryAndRelapsed, Severity.Warning,
        "A criterion wants a disease that is refractory and relapsed.",
        [
            new(KnownReadings.Either, "Refractory or relapsed."),
            new("both", "Both."),
        ],
        KnownReadings.Either,
        "Titles and protocols of this field write the pair for the population that is one or the other; both at once is a far smaller one.")
    {
        Look = Look,
    };

    /// <summary>The two states.</summary>
    public static readonly EligibilityRule Refractory = new EligibilityRule.State("refractory"), Relapsed = new EligibilityRule.State("relapsed");

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Population.Rules<EligibilityRule.All>().FirstOrDefault(r => r.Rule.Of.Contains(Refractory) && r.Rule.Of.Contains(Relapsed)) is not { Rule: not null } both) return null;
        var title = protocol.Study.Title is { } t && t.Value.Contains("refractory", StringComparison.OrdinalIgnoreCase) ? $", the title \"{t.Value}\"" : "";
        return new Observation($"The criterion says \"{both.Criterion.Value.Wording}\"{title}.", Observation.Places(both.Criterion.At, protocol.Study.Title?.At), ["design"], both.Criterion.InFile);
    }
}
