using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Cartwright.Tests.Patients;

/// <summary>schemas/assumptions.schema.json against the file that ships, as an editor applies it: the part of JSON Schema 2020-12 that the schema uses.</summary>
public class AssumptionsSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.At("schemas", "assumptions.schema.json"))).RootElement;

    [Fact]
    public void The_shipped_file_is_valid() => Assert.Empty(Faults(Example.Text));

    [Theory]
    [InlineData("  missed: 5 %", "  mised: 5 %")]
    [InlineData("lloq: 50 copies/µg", "lloq: 50")]
    [InlineData("variability: sd", "variability: rse")]
    [InlineData("onset: { median: 6 d, logSd", "onset: { median: 14 wk, logSd")]
    [InlineData("mild:  [0.05,", "mild:  [1.05,")]
    [InlineData("perMonth: 1.5 ", "perMonth: -1.5 ")]
    public void What_the_program_refuses_an_editor_marks(string passage, string other) => Assert.NotEmpty(Faults(Example.With(passage, other)));

    private static List<string> Faults(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. Check(stream.Documents[0].RootNode, Schema, "")];
    }

    private static IEnumerable<string> Check(YamlNode node, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Count(c => !Check(node, c, at).Any()) != 1) yield return $"{at}: not one of the forms";
        var faults = node switch
        {
            YamlMappingNode map => Mapping(map, schema, at),
            YamlSequenceNode list => List(list, schema, at),
            _ => Scalar(((YamlScalarNode)node).Value!, schema, at),
        };
        foreach (var fault in faults) yield return fault;
    }

    private static IEnumerable<string> Mapping(YamlMappingNode map, JsonElement schema, string at)
    {
        var keys = map.Children.Keys.Select(k => ((YamlScalarNode)k).Value!).ToList();
        if (schema.TryGetProperty("required", out var required))
            foreach (var missing in required.EnumerateArray().Select(r => r.GetString()!).Except(keys)) yield return $"{at}: {missing} is missing";
        if (!schema.TryGetProperty("properties", out var properties)) properties = JsonDocument.Parse("{}").RootElement;
        var others = schema.TryGetProperty("additionalProperties", out var o) ? o : (JsonElement?)null;
        foreach (var (k, value) in map.Children)
        {
            var key = ((YamlScalarNode)k).Value!;
            if (properties.TryGetProperty(key, out var own)) foreach (var fault in Check(value, own, $"{at}.{key}")) yield return fault;
            else if (others is { ValueKind: JsonValueKind.False }) yield return $"{at}: {key} is not known";
            else if (others is { ValueKind: JsonValueKind.Object } open) foreach (var fault in Check(value, open, $"{at}.{key}")) yield return fault;
        }
    }

    private static IEnumerable<string> List(YamlSequenceNode list, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("type", out var type) && type.GetString() != "array") yield return $"{at}: no list is wanted";
        if (schema.TryGetProperty("minItems", out var least) && list.Children.Count < least.GetInt32()) yield return $"{at}: too short";
        if (schema.TryGetProperty("maxItems", out var most) && list.Children.Count > most.GetInt32()) yield return $"{at}: too long";
        if (schema.TryGetProperty("items", out var items)) foreach (var fault in list.Children.SelectMany((c, i) => Check(c, items, $"{at}[{i}]"))) yield return fault;
    }

    private static IEnumerable<string> Scalar(string text, JsonElement schema, string at)
    {
        var isNumber = double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number);
        if (schema.TryGetProperty("type", out var type) && type.GetString() is "number" && !isNumber) yield return $"{at}: '{text}' is no number";
        if (type.ValueKind == JsonValueKind.String && type.GetString() is "object" or "array") yield return $"{at}: '{text}' stands alone";
        if (schema.TryGetProperty("minimum", out var least) && isNumber && number < least.GetDouble()) yield return $"{at}: {text} is too small";
        if (schema.TryGetProperty("maximum", out var most) && isNumber && number > most.GetDouble()) yield return $"{at}: {text} is too large";
        if (schema.TryGetProperty("exclusiveMinimum", out var above) && isNumber && number <= above.GetDouble()) yield return $"{at}: {text} is too small";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!)) yield return $"{at}: '{text}' is not in its unit";
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(w => w.GetString() != text)) yield return $"{at}: '{text}' is none of its words";
    }
}
