using System.Text.Json.Nodes;

namespace Cartwright.Validation.Records;

/// <summary>
/// Checks a study against the JSON Schemas within CDISC's USDM_API_openapi.json: type, required, enum and const, minLength, items, anyOf, $ref, and no member that the class does not have.
/// Then that ids are unique and that whatever is named as an id is one.
/// </summary>
internal sealed class UsdmSchema(JsonNode api)
{
    private readonly JsonObject schemas = api["components"]!["schemas"]!.AsObject();

    public IReadOnlyList<string> Check(JsonNode study) => [.. Check(study, schemas["Wrapper-Input"]!, "")];

    private IEnumerable<string> Check(JsonNode? value, JsonNode schema, string path)
    {
        if (schema["$ref"] is { } reference) return Check(value, schemas[reference.GetValue<string>().Split('/')[^1]]!, path);
        if (schema["anyOf"] is JsonArray any) return AnyOf(value, any, path);
        if (schema["const"] is { } only && value?.ToJsonString() != only.ToJsonString()) return [$"{path}: {value?.ToJsonString()} is not {only.ToJsonString()}"];
        if (schema["enum"] is JsonArray words && !words.Any(w => w?.ToJsonString() == value?.ToJsonString())) return [$"{path}: {value?.ToJsonString()} is not one of {words.ToJsonString()}"];
        if (schema["type"]?.GetValue<string>() is { } type && type != TypeOf(value) && !(type == "number" && TypeOf(value) == "integer")) return [$"{path}: {TypeOf(value)} where the schema has {type}"];
        if (schema["minLength"]?.GetValue<int>() is { } least && value is JsonValue text && text.GetValue<string>().Length < least) return [$"{path}: shorter than {least}"];
        return value switch
        {
            JsonObject thing => Members(thing, schema, path),
            JsonArray list when schema["items"] is { } items => list.SelectMany((v, i) => Check(v, items, $"{path}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> Members(JsonObject thing, JsonNode schema, string path)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        var missing = (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).Where(r => !thing.ContainsKey(r)).Select(r => $"{path}: '{r}' is missing");
        var unknown = thing.Where(m => !known.ContainsKey(m.Key)).Select(m => $"{path}: '{m.Key}' is no member of {schema["title"]}");
        return [.. missing, .. unknown, .. thing.Where(m => known.ContainsKey(m.Key)).SelectMany(m => Check(m.Value, known[m.Key]!, $"{path}.{m.Key}"))];
    }

    // Of several classes the one that the value says it is tells what is wrong with it.
    private IEnumerable<string> AnyOf(JsonNode? value, JsonArray any, string path)
    {
        var tried = any.Select(a => (Schema: a!, Faults: Check(value, a!, path).ToList())).ToList();
        if (tried.Any(t => t.Faults.Count == 0)) return [];
        var own = value is JsonObject thing ? tried.Find(t => t.Schema["$ref"]?.GetValue<string>().Contains($"/{thing["instanceType"]}-", StringComparison.Ordinal) ?? false) : default;
        return own.Faults ?? tried[0].Faults;
    }

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => value.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-') ? "integer" : "number",
            _ => "boolean",
        },
    };

    /// <summary>Ids that two objects bear, and ids that are named and no object bears.</summary>
    public static IReadOnlyList<string> CheckIds(JsonNode study)
    {
        var things = Objects(study).ToList();
        var ids = things.Where(t => t["id"] is JsonValue).Select(t => t["id"]!.GetValue<string>()).ToList();
        var known = ids.ToHashSet();
        var twice = ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"the id {g.Key} stands {g.Count()} times");
        var dangling = things.SelectMany(t => t.Where(m => m.Key.EndsWith("Id", StringComparison.Ordinal) && m.Value is JsonValue).Select(m => (Thing: t, m.Key, Id: m.Value!.GetValue<string>()))
            .Concat(t.Where(m => m.Key.EndsWith("Ids", StringComparison.Ordinal) && m.Value is JsonArray).SelectMany(m => m.Value!.AsArray().Select(i => (Thing: t, m.Key, Id: i!.GetValue<string>())))))
            .Where(n => !known.Contains(n.Id)).Select(n => $"{n.Thing["id"]}.{n.Key} names {n.Id}, which nothing is");
        return [.. twice, .. dangling];
    }

    /// <summary>Every object of a study, from the outside in.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(m => Objects(m.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
