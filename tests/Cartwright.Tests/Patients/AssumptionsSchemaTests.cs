using System.Text.Json;
using System.Text.RegularExpressions;
using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Tests.Rehearsals;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Cartwright.Tests.Patients;

/// <summary>schemas/assumptions.schema.json against the file that ships, as an editor applies it: the part of JSON Schema 2020-12 that the schema uses.</summary>
public class AssumptionsSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.At("schemas", "assumptions.schema.json"))).RootElement;

    [Theory]
    [InlineData("her2-e-cart", "assumptions.yaml")]
    [InlineData("her2-e-cart", "assumptions-making.yaml")]
    [InlineData("cd7-nct04785833", "assumptions.yaml")]
    [InlineData("cd7-nct04785833", "assumptions-thirty-percent.yaml")]
    [InlineData("t4-nct01818323", "assumptions.yaml")]
    [InlineData("kymriah-eliana", "assumptions.yaml")]
    [InlineData("yescarta-zuma-1", "assumptions.yaml")]
    [InlineData("tecartus-zuma-2", "assumptions.yaml")]
    [InlineData("abecma-karmma", "assumptions.yaml")]
    [InlineData("breyanzi-transcend", "assumptions.yaml")]
    [InlineData("carvykti-cartitude-1", "assumptions.yaml")]
    public void The_shipped_files_are_valid(string folder, string file) => Assert.Empty(Faults(ShippedRehearsals.Text(folder, file)));

    [Fact]
    public void Every_population_and_every_parameter_but_the_dose_can_be_completed()
    {
        var patients = Schema.GetProperty("properties").GetProperty("patients").GetProperty("properties");
        Assert.Equal(ReferencePopulation.Names, patients.GetProperty("population").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        var symbols = ReferenceParameterTable.Definitions.Select(d => d.Symbol).Except(["dosefix", "dosekg"]);
        Assert.Equal(symbols, patients.GetProperty("with").GetProperty("properties").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Every_part_and_every_parameter_says_what_it_is()
    {
        var parts = Schema.GetProperty("properties").EnumerateObject().Where(p => p.Name != "by").ToList();
        var figures = parts.Where(p => p.Value.TryGetProperty("properties", out _)).SelectMany(p => p.Value.GetProperty("properties").EnumerateObject()).Where(p => p.Name == "with").SelectMany(p => p.Value.GetProperty("properties").EnumerateObject());
        Assert.All(parts.Concat(figures), p => Assert.NotEmpty(p.Value.GetProperty("description").GetString()!));
    }

    [Theory]
    [InlineData("  missed: 5 %", "  mised: 5 %")]
    [InlineData("lloq: 50 copies/µg", "lloq: 50")]
    [InlineData("cartwright: 2", "cartwright: 1")]
    [InlineData("population: her2IV", "population: her3IV")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burdn: 3 }")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { dosefix: 300 }")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: -3 }")]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: { typical: 3 } }")]
    [InlineData("unit: copies/µg  ", "unit: cells/mL  ")]
    [InlineData("uloq: 750 pg/mL", "uloq: 750")]
    [InlineData("onset: { median: 6 d, logSd", "onset: { median: 14 wk, logSd")]
    [InlineData("mild:  [0.05,", "mild:  [1.05,")]
    [InlineData("perMonth: 1.5 ", "perMonth: -1.5 ")]
    public void What_the_program_refuses_an_editor_marks(string passage, string other)
    {
        Assert.NotEmpty(AssumptionsFile.Read("a.yaml", Example.With(passage, other)).Faults);
        Assert.NotEmpty(Faults(Example.With(passage, other)));
    }

    [Theory]
    [InlineData("population: her2IV", "population: her2IV\n  with: { burden: 3, gcyt: { typical: 4, spread: 0.8 } }")]
    public void What_an_author_may_write_an_editor_takes(string passage, string other) => Assert.Empty(Faults(Example.With(passage, other)));

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
        if (schema.TryGetProperty("type", out var type) && type.GetString() != "object") yield return $"{at}: no mapping is wanted";
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
        if (schema.TryGetProperty("const", out var only) && only.ToString() != text) yield return $"{at}: '{text}' is not {only}";
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(w => w.GetString() != text)) yield return $"{at}: '{text}' is none of its words";
    }
}
