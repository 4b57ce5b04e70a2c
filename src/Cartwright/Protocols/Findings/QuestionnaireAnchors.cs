namespace Cartwright.Protocols;

/// <summary>A questionnaire that is not named, or whose answers are said to mean what they do not.</summary>
/// <remarks>Fayers et al. The EORTC QLQ-C30 Scoring Manual (3rd ed., 2001): items 1–28 from 1 "not at all" to 4 "very much", 29–30 from 1 "very poor" to 7 "excellent".</remarks>
internal static class QuestionnaireAnchors
{
    public static readonly FindingRule Rule = new(
        "QOL-ANCHORS", Severity.Warning,
        "A questionnaire is not named, or a scale of it runs from an absence (none, not at all) to a judgement (good, excellent).",
        [
            new("qlq-c30", "EORTC QLQ-C30: items with the ranges stated, direction as in its scoring manual (items 1–28: more is worse)."),
            new("as-written", "The anchors as the record prints them: a higher answer is better."),
        ],
        "qlq-c30",
        "28 items from 1 to 4 and two from 1 to 7 are the QLQ-C30 and no other usual questionnaire; its manual says that a higher answer to a symptom is worse.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var faulty = protocol.Endpoints.OfType<Endpoint.QualityOfLife>().Where(e => e.Instrument is null || e.Scales.Any(Mixed)).ToList();
        return faulty.Count == 0 ? null : new Observation(string.Join(" ", faulty.Select(Complaint)), Observation.Places(faulty.Select(e => e.At)), Observation.Ids(faulty));
    }

    private static string Complaint(Endpoint.QualityOfLife e)
    {
        var unnamed = e.Instrument is null ? $"'{e.Title}' does not name its questionnaire{(IsC30(e.Scales) ? " (its items and ranges are those of the EORTC QLQ-C30)" : "")}." : "";
        var mixed = e.Scales.Where(Mixed).Select(s => $"Items {s.FirstItem} to {s.LastItem} run from {s.Lowest} \"{s.LowestMeans}\" to {s.Highest} \"{s.HighestMeans}\": an amount at one end, a judgement at the other.");
        return string.Join(" ", mixed.Prepend(unnamed).Where(t => t.Length > 0));
    }

    private static bool IsC30(IReadOnlyList<QuestionnaireScale> scales) =>
        scales is [{ FirstItem: 1, LastItem: 28, Lowest: 1, Highest: 4 }, { FirstItem: 29, LastItem: 30, Lowest: 1, Highest: 7 }];

    private static bool Mixed(QuestionnaireScale scale) => IsAmount(scale.LowestMeans) && IsJudgement(scale.HighestMeans);

    private static bool IsAmount(string words) => Has(words, "none", "not at all", "never", "no ");

    private static bool IsJudgement(string words) => Has(words, "good", "excellent", "bad", "poor");

    private static bool Has(string words, params string[] parts) => parts.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase));
}
