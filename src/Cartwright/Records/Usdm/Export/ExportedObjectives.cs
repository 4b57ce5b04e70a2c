using System.Globalization;
using System.Text.Json.Nodes;
using Cartwright.Protocols;

namespace Cartwright.Records.Usdm.Export;

/// <summary>Objectives with their endpoints: those that the protocol lists, and for endpoints of none of them, one objective of each level.</summary>
internal sealed class ExportedObjectives(UsdmObjects make, Protocol protocol)
{
    private readonly List<Endpoint> waiting = [.. protocol.Endpoints];

    public JsonArray List()
    {
        List<JsonObject> objectives = [.. protocol.Outline.Objectives.Select(o => Listed(o.Value))];
        foreach (var group in waiting.ToList().GroupBy(e => e.Level)) objectives.Add(Derived(group.Key, [.. group]));
        return UsdmObjects.List(objectives);
    }

    private JsonObject Listed(Objective objective) => UsdmObjects.Of("Objective", objective.Is,
        ("text", objective.Text), ("level", make.CodeOr(objective.Level)), ("endpoints", UsdmObjects.List(objective.Endpoints.Select(e => Listed(e.Value)))));

    private JsonObject Listed(ObjectiveEndpoint listed)
    {
        var made = UsdmObjects.Of("Endpoint", listed.Is, ("text", listed.Text), ("purpose", listed.Purpose ?? ""), ("level", make.CodeOr(listed.Level)));
        if (waiting.Find(e => e.Title == listed.Text && (e.Level is null || e.Level == UsdmStudy.LevelOf(listed.Level))) is not { } endpoint) return made;
        waiting.Remove(endpoint);
        return Computed(made, endpoint);
    }

    private JsonObject Derived(EndpointLevel? level, IReadOnlyList<Endpoint> endpoints)
    {
        var word = level?.ToString();
        return make.Derived(make.New("Objective",
            ("name", word is null ? "Objective of no stated level" : $"{word} objective"),
            ("text", $"To assess the {(word is null ? "" : word.ToLowerInvariant() + " ")}endpoints that the protocol states"),
            ("level", word is null ? make.CodeOr(null) : make.Code("Objective.level", $"{word} Objective")),
            ("endpoints", UsdmObjects.List(endpoints.Select(Made)))));
    }

    private JsonObject Made(Endpoint endpoint) => Computed(
        make.New("Endpoint", ("name", endpoint.Id), ("text", endpoint.Title), ("purpose", ""),
            ("level", endpoint.Level is { } level ? make.Code("Endpoint.level", $"{level} Endpoint") : make.CodeOr(null))), endpoint);

    private JsonObject Computed(JsonObject made, Endpoint endpoint)
    {
        make.Extended(made, UsdmAttributes.Endpoint, ExportedParts.Of(endpoint));
        if (endpoint.Level is null) make.Extended(made, UsdmAttributes.Unnamed, "level");
        return make.Extended(made, UsdmAttributes.Order, (protocol.Endpoints.ToList().IndexOf(endpoint) + 1).ToString(CultureInfo.InvariantCulture));
    }
}
