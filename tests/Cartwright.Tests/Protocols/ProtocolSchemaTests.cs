using System.Text.Json.Nodes;
using Cartwright.Protocols;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

public class ProtocolSchemaTests
{
    private static readonly JsonNode Root = JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedStudies.Root, "schemas", "protocol.schema.json")))!;
    private static readonly JsonSchema Schema = new(Root);

    [Fact]
    public void Every_shipped_study_is_valid_under_the_schema() =>
        ShippedStudies.ProtocolFiles.SelectMany(f => Schema.Check(YamlAsJson.Read(File.ReadAllText(f))).Select(fault => $"{f} {fault}")).ShouldBeEmpty();

    [Fact]
    public void Whatever_is_written_is_valid_under_the_schema() =>
        Prop.ForAll<int>(seed => Schema.Check(YamlAsJson.Read(ShippedStudies.Written(ArbitraryProtocol.Draw(seed)))).ShouldBeEmpty()).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{ infusion: 28 d }", "{ infusion: 4 wk }")]
    [InlineData("fever: 38.0 °C", "fever: 100.4 °F")]
    [InlineData("- Day 4\n", "- 4 d\n")]
    [InlineData("value: 1e6 cells/kg", "value: -1e6 cells/kg")]
    [InlineData("generation: { value: 2", "generation: { value: 6")]
    [InlineData("origin: randomization", "origin: randomisation")]
    [InlineData("  target: {", "  targget: {")]
    [InlineData("  by: example\n", "")]
    [InlineData("quote: targeting HER2 protein", "quote: one two three four five six seven eight nine ten eleven twelve thirteen")]
    [InlineData("value: CR-or-PR", "value: CR-or-SD")]
    public void What_the_reader_refuses_the_schema_refuses(string written, string instead)
    {
        var text = ShippedStudies.Her2Text.Replace(written, instead, StringComparison.Ordinal);

        ProtocolFile.Read("a.yaml", text).Protocol.ShouldBeNull();
        Schema.Check(YamlAsJson.Read(text)).ShouldNotBeEmpty();
    }

    // The reader names the keys that it knows wherever it meets one that it does not: so a stray key in every mapping makes it recite its vocabulary.
    [Fact]
    public void The_reader_knows_the_keys_of_the_schema_and_no_others()
    {
        var seen = 0;
        foreach (var (path, schema) in Objects(Root, []))
        {
            var faults = ProtocolFile.Read("a.yaml", Nested(path, new JsonObject { ["stray"] = "x" }).ToJsonString()).Faults;
            var known = faults.Select(f => f.Message).Where(m => m.StartsWith("'stray' is not", StringComparison.Ordinal)).ShouldHaveSingleItem(string.Join(".", path));
            known[(known.IndexOf(" are ", StringComparison.Ordinal) + " are ".Length)..].Split(", ").Order(StringComparer.Ordinal)
                .ShouldBe(schema.Order(StringComparer.Ordinal), string.Join(".", path));
            seen++;
        }
        seen.ShouldBeGreaterThan(60);
    }

    /// <summary>Every place where the schema describes a mapping with keys of its own, with those keys. A list is entered by its first item, a free key as <c>D2</c>.</summary>
    private static IEnumerable<(IReadOnlyList<string> Path, IReadOnlyList<string> Keys)> Objects(JsonNode schema, IReadOnlyList<string> path)
    {
        // A rule of eligibility may be made of rules: one inside another says all.
        if (path.Count(key => key is "not" or "all" or "any") > 1) yield break;
        var alternatives = Schema.Alternatives(schema).ToList();
        var objects = alternatives.Where(a => a["properties"] is not null).ToList();
        if (path is ["endpoints", "[]"])
        {
            foreach (var endpoint in objects)
                foreach (var kind in endpoint["properties"]!["kind"]!["enum"]!.AsArray())
                    foreach (var found in Inside(endpoint, [.. path, $"kind={kind}"])) yield return found;
            yield break;
        }
        if (objects.Count > 0) yield return (path, [.. objects.SelectMany(o => Schema.Keys(o)).Distinct()]);
        foreach (var found in alternatives.SelectMany(a => Members(a, path))) yield return found;
    }

    private static IEnumerable<(IReadOnlyList<string> Path, IReadOnlyList<string> Keys)> Inside(JsonNode schema, IReadOnlyList<string> path) =>
        Members(schema, path).Prepend((path, [.. Schema.Keys(schema)]));

    private static IEnumerable<(IReadOnlyList<string> Path, IReadOnlyList<string> Keys)> Members(JsonNode schema, IReadOnlyList<string> path)
    {
        var members = (schema["properties"] as JsonObject ?? []).SelectMany(p => Objects(p.Value!, [.. path, p.Key]));
        var free = schema["additionalProperties"] is JsonObject any ? Objects(any, [.. path, "D2"]) : [];
        var items = schema["items"] is { } item ? Objects(item, [.. path, "[]"]) : [];
        return members.Concat(free).Concat(items);
    }

    private static JsonNode Nested(IReadOnlyList<string> path, JsonObject innermost)
    {
        JsonNode node = innermost;
        foreach (var step in path.Reverse())
        {
            if (step == "[]") node = new JsonArray(node);
            else if (step.StartsWith("kind=", StringComparison.Ordinal)) node.AsObject()["kind"] = step["kind=".Length..];
            else node = new JsonObject { [step] = node };
        }
        return node;
    }
}
