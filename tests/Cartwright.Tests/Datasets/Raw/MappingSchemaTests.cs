using System.Text.Json.Nodes;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>schemas/mapping.schema.json against the mappings that there are, as an editor applies it.</summary>
public class MappingSchemaTests
{
    private static readonly JsonNode Root = JsonNode.Parse(File.ReadAllText(Repository.At("schemas", "mapping.schema.json")))!;
    private static readonly JsonSchema Schema = new(Root);
    private static readonly string Example = File.ReadAllText(Repository.At("tests", "Cartwright.Tests", "Datasets", "Raw", "Example", "mapping.yaml"));

    [Fact]
    public void The_mappings_that_there_are_are_valid()
    {
        foreach (var text in new[] { Example, OdmTests.ExampleMapping, File.ReadAllText(Repository.At("protocols", "cd22-nct02315612", "mapping.yaml")) })
        {
            MappingFile.Read("m.yaml", text).Faults.ShouldBeEmpty();
            Schema.Check(YamlAsJson.Read(text)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Its_domains_are_those_that_are_read() =>
        Root["properties"]!["domains"]!["propertyNames"]!["enum"]!.AsArray().Select(d => (string)d! + ".csv").ShouldBe(SdtmFiles.Names, StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("study: INVENTED-1", "stody: INVENTED-1")]
    [InlineData("name: export.csv", "name: ../export.csv")]
    [InlineData("sheet: qPCR", "shete: qPCR")]
    [InlineData("header: 3", "header: third")]
    [InlineData("recorded: true", "recorded: false")]
    [InlineData("format: dd/MM/yyyy, time: infusion_time, optional: true", "format: [], time: infusion_time, optional: true")]
    [InlineData("optional: true", "optional: perhaps")]
    [InlineData("unlisted: leave out", "unlisted: forget")]
    [InlineData("unit: { from: F, to: C }", "unit: { from: F }")]
    [InlineData("unit: { from: F, to: C }", "unit: { from: F, to: C, by: nobody }")]
    [InlineData("times: 1000000", "times: a million")]
    [InlineData("  CM:", "  CX:")]
    [InlineData("CMTRT:", "CmTrt:")]
    public void What_the_reader_refuses_an_editor_marks(string passage, string instead)
    {
        var text = Example.Replace(passage, instead, StringComparison.Ordinal);
        text.ShouldNotBe(Example);
        MappingFile.Read("m.yaml", text).Faults.ShouldNotBeEmpty();
        Schema.Check(YamlAsJson.Read(text)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Everything_in_it_says_what_it_is() =>
        Described(Root).ShouldAllBe(p => p.Value["description"] != null || p.Value["$ref"] != null);

    private static IEnumerable<(string Key, JsonNode Value)> Described(JsonNode node) => node switch
    {
        JsonObject o => (o["properties"] as JsonObject ?? []).Select(p => (p.Key, p.Value!)).Concat(o.SelectMany(p => Described(p.Value!))),
        JsonArray a => a.SelectMany(i => Described(i!)),
        _ => [],
    };
}
