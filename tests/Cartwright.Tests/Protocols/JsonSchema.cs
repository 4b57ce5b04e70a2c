using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cartwright.Tests.Protocols;

/// <summary>The part of JSON Schema 2020-12 that the published schemas use. A keyword it does not know fails the test, so that nothing goes unchecked.</summary>
internal sealed class JsonSchema(JsonNode root)
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$id", "version", "metamodel_version", "$defs", "title", "description", "$ref", "type", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties",
        "items", "minItems", "maxItems", "uniqueItems", "enum", "const", "pattern", "minLength", "minimum", "maximum", "anyOf", "oneOf", "dependentRequired",
    ];

    public IReadOnlyList<string> Check(JsonNode? value) => Check(root, value, "$");

    /// <summary>All the keys that an object at this schema may have, whichever alternative it takes.</summary>
    public IEnumerable<string> Keys(JsonNode schema) => Alternatives(schema).SelectMany(s => s["properties"] is JsonObject p ? p.Select(m => m.Key) : []).Distinct();

    public JsonNode Resolved(JsonNode schema) => schema["$ref"] is { } reference ? root["$defs"]![((string)reference!)["#/$defs/".Length..]]! : schema;

    public IEnumerable<JsonNode> Alternatives(JsonNode schema)
    {
        var here = Resolved(schema);
        var branches = (here["anyOf"] ?? here["oneOf"]) is JsonArray some ? some.SelectMany(s => Alternatives(s!)) : [];
        return branches.Prepend(here);
    }

    private List<string> Check(JsonNode schema, JsonNode? value, string path)
    {
        if (schema is JsonValue allowed) return (bool)allowed ? [] : [$"{path}: not allowed"];
        var unknown = schema.AsObject().Select(k => k.Key).Where(k => !Known.Contains(k)).Select(k => $"the schema uses {k}, which this test does not know");
        List<string> faults = [.. unknown, .. Value(schema, value, path)];
        if (schema["$ref"] is not null) faults.AddRange(Check(Resolved(schema), value, path));
        if (schema["anyOf"] is JsonArray any && any.All(s => Check(s!, value, path).Count > 0)) faults.Add($"{path}: fits no alternative: {Shown(value)}");
        if (schema["oneOf"] is JsonArray one && one.Count(s => Check(s!, value, path).Count == 0) != 1) faults.Add($"{path}: does not fit exactly one alternative: {Shown(value)}");
        if (value is JsonObject map) faults.AddRange(Object(schema, map, path));
        if (value is JsonArray list) faults.AddRange(List(schema, list, path));
        return faults;
    }

    private static IEnumerable<string> Value(JsonNode schema, JsonNode? value, string path)
    {
        var text = value is JsonValue v && v.TryGetValue<string>(out var t) ? t : null;
        double? number = value is JsonValue n && n.TryGetValue<double>(out var d) ? d : null;
        if (schema["type"] is { } type && (string)type! != TypeOf(value, number)) yield return $"{path}: {Shown(value)} is no {type}";
        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value))) yield return $"{path}: {Shown(value)} is not one of {words.ToJsonString()}";
        if (schema["const"] is { } constant && number != (double)constant) yield return $"{path}: {Shown(value)} is not {constant}";
        if (schema["pattern"] is { } pattern && text is not null && !Regex.IsMatch(text, (string)pattern!)) yield return $"{path}: '{text}' does not match {pattern}";
        if (schema["minLength"] is { } least && text?.Length < (int)least) yield return $"{path}: too short";
        if (schema["minimum"] is { } low && number < (double)low) yield return $"{path}: {number} is less than {low}";
        if (schema["maximum"] is { } high && number > (double)high) yield return $"{path}: {number} is more than {high}";
    }

    private IEnumerable<string> Object(JsonNode schema, JsonObject map, string path)
    {
        foreach (var key in (schema["required"] as JsonArray ?? []).Select(k => (string)k!).Where(k => !map.ContainsKey(k))) yield return $"{path}: {key} is missing";
        foreach (var (key, others) in schema["dependentRequired"] as JsonObject ?? [])
            if (map.ContainsKey(key) && others!.AsArray().Any(o => !map.ContainsKey((string)o!))) yield return $"{path}: {key} alone";
        if (map.Count < ((int?)schema["minProperties"] ?? 0) || map.Count > ((int?)schema["maxProperties"] ?? int.MaxValue)) yield return $"{path}: {map.Count} keys";
        foreach (var (key, value) in map)
        {
            if (schema["propertyNames"] is { } names) foreach (var fault in Check(names, key, $"{path}.{key}")) yield return fault;
            var member = schema["properties"]?[key] ?? schema["additionalProperties"];
            if (member is not null) foreach (var fault in Check(member, value, $"{path}.{key}")) yield return fault;
        }
    }

    private IEnumerable<string> List(JsonNode schema, JsonArray list, string path)
    {
        if (list.Count < ((int?)schema["minItems"] ?? 0)) yield return $"{path}: too few";
        if (list.Count > ((int?)schema["maxItems"] ?? int.MaxValue)) yield return $"{path}: too many";
        if ((bool?)schema["uniqueItems"] == true && list.Select(i => i?.ToJsonString()).Distinct().Count() < list.Count) yield return $"{path}: twice the same";
        if (schema["items"] is { } item)
            for (var i = 0; i < list.Count; i++) foreach (var fault in Check(item, list[i], $"{path}[{i}]")) yield return fault;
    }

    private static string TypeOf(JsonNode? value, double? number) => value switch
    {
        JsonObject => "object",
        JsonArray => "array",
        _ when number is not null => number == Math.Round(number.Value) ? "integer" : "number",
        JsonValue v when v.TryGetValue<string>(out _) => "string",
        _ => "null",
    };

    private static string Shown(JsonNode? value) => value?.ToJsonString() ?? "nothing";
}
