using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>The classes into which events are put by their terms and body systems.</summary>
public static class EventKinds
{
    private const string InfectionSystem = "Infections and infestations";

    /// <summary>An infection: of that body system, or of a term that the protocol names.</summary>
    public static bool IsInfection(EventChain chain, SafetyRule rule) =>
        string.Equals(chain.BodySystem, InfectionSystem, StringComparison.OrdinalIgnoreCase) || Has(rule.InfectionTerms, chain.Term);

    /// <summary>Whether a term is one of a list, whatever its case.</summary>
    public static bool Has(IEnumerable<string> terms, string term) => terms.Contains(term, StringComparer.OrdinalIgnoreCase);
}
