namespace Cartwright.Protocols;

/// <summary>Treatment-emergent and treatment-related taken for one another.</summary>
/// <remarks>ICH E9 (1998), glossary: treatment emergent is what emerges during treatment, having been absent before; nothing is said of its cause.</remarks>
internal static class TreatmentEmergence
{
    public static readonly FindingRule Rule = new(
        "TEAE-MEANING", Severity.Warning,
        "The record expands TEAE as treatment-related, or TRAE as treatment-emergent.",
        [
            new("both", "Two flags: emergent by date, related by the investigator's judgement; both are counted."),
            new("emergent", "Treatment-emergent: begun or worsened after treatment started."),
            new("related", "Treatment-related: at least possibly caused by the product."),
        ],
        "both",
        "ICH E9: emergent is a matter of dates, related one of judgement. Counting both loses nothing.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var wrong = protocol.Endpoints.OfType<Endpoint.AdverseEvents>().SelectMany(e => e.Terms.Where(Contradicts).Select(t => (Endpoint: e, Term: t))).ToList();
        return wrong.Count == 0
            ? null
            : new Observation($"The record writes {string.Join(", ", wrong.Select(w => $"{w.Term.Abbreviation} for \"{w.Term.Wording}\""))}; "
                + "TEAE are treatment-emergent, TRAE treatment-related adverse events, and neither contains the other.",
                Observation.Places(wrong.Select(w => w.Endpoint.At)), Observation.Ids(wrong.Select(w => w.Endpoint).Distinct()));
    }

    private static bool Contradicts(AdverseEventTerm term)
    {
        bool Says(string stem) => term.Wording.Contains(stem, StringComparison.OrdinalIgnoreCase);
        return term.Abbreviation switch { "TEAE" => Says("related") && !Says("emerg"), "TRAE" => Says("emerg") && !Says("related"), _ => false };
    }
}
