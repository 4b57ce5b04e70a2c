namespace Cartwright.Protocols;

/// <summary>One infusion or several.</summary>
internal static class InfusionNumber
{
    public static readonly FindingRule Rule = new(
        "INFUSIONS", Severity.Warning,
        "A phrase of the record (first, last, repeated infusion) leaves it open whether a subject receives more than one infusion.",
        [
            new("one", "Every subject is infused once."),
            new("several", "A subject may be infused again; that needs a rule for when and how much."),
        ],
        "one",
        "No rule for a second infusion is stated, and a trial without such a rule infuses once.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var mentions = protocol.Design.Infusions;
        if (mentions.All(m => m.Value.Implies == InfusionCount.Single)) return null;
        string Quoted(InfusionCount count) => string.Join(", ", mentions.Where(m => m.Value.Implies == count).Select(m => $"\"{m.Value.Wording}\"").Distinct());
        var single = Quoted(InfusionCount.Single);
        var touched = protocol.Endpoints.Where(e => mentions.Any(m => m.At is { } at && at.All().Any(place => Stands(place, e.At))));
        return new Observation($"{Quoted(InfusionCount.PossiblySeveral)} can mean several infusions{(single.Length > 0 ? $", {single} means one" : "")}.",
            Observation.Places(mentions.OrderByDescending(m => m.Value.Implies).Select(m => m.At)), ["design", .. Observation.Ids(touched)], mentions[0].InFile);
    }

    /// <summary>Whether a phrase stands in what is cited of an endpoint.</summary>
    public static bool Stands(Citation mention, Citation? endpoint) =>
        endpoint is not null && mention.Source == endpoint.Source && mention.FirstLine >= endpoint.FirstLine && mention.LastLine <= endpoint.LastLine;
}
