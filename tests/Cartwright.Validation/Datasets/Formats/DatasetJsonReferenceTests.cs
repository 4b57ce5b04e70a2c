using System.Text.Json.Nodes;
using Cartwright.Datasets.DatasetJson;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Datasets.Formats;

/// <summary>CDISC's ten examples, each in four forms: JSON, lines, packed lines and a SAS transport file of the same data.</summary>
public class DatasetJsonReferenceTests
{
    public static TheoryData<string> Examples => ReferenceFiles.AllExamples;

    [Theory]
    [MemberData(nameof(Examples))]
    public void JSON_and_lines_are_the_same_table(string name)
    {
        var json = ReferenceFiles.Json($"dataset_json/{name}.json");
        var lines = ReferenceFiles.Json($"dataset_json/{name}.ndjson");
        lines.Columns.ShouldBe(json.Columns);
        lines.Origin.ShouldBeEquivalentTo(json.Origin);
        ReferenceFiles.SameValues(lines, json);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Packed_lines_are_the_same_table_written_at_another_time_by_another_program(string name)
    {
        var json = ReferenceFiles.Json($"dataset_json/{name}.json");
        var packed = ReferenceFiles.Json($"dataset_json/{name}.dsjc");
        packed.Columns.ShouldBe(json.Columns);
        (packed.Origin with { Created = json.Origin.Created, System = json.Origin.System }).ShouldBeEquivalentTo(json.Origin);
        ReferenceFiles.SameValues(packed, json);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_transport_file_holds_the_same_values(string name)
    {
        var json = ReferenceFiles.Json($"dataset_json/{name}.json");
        var xpt = ReferenceFiles.Xpt($"dataset_json/{name}.xpt");
        xpt.Name.ShouldBe(json.Name);
        xpt.Columns.Select(c => (c.Name, c.IsNumber)).ShouldBe(json.Columns.Select(c => (c.Name, c.IsNumber)));
        ReferenceFiles.SameValues(xpt, json);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_written_again_says_the_same_in_every_attribute(string name)
    {
        var json = ReferenceFiles.Json($"dataset_json/{name}.json");
        var written = JsonNode.Parse(ReferenceFiles.Written(s => DatasetJsonFile.Write(name, json, s)));
        JsonNode.DeepEquals(written, JsonNode.Parse(ReferenceFiles.Bytes($"dataset_json/{name}.json"))).ShouldBeTrue();
        var lines = System.Text.Encoding.UTF8.GetString(ReferenceFiles.Written(s => DatasetJsonFile.WriteLines(name, json, s))).Split('\n');
        var expected = System.Text.Encoding.UTF8.GetString(ReferenceFiles.Bytes($"dataset_json/{name}.ndjson")).Split('\n');
        lines.Length.ShouldBe(expected.Length);
        for (var i = 0; i < lines.Length - 1; i++) JsonNode.DeepEquals(JsonNode.Parse(lines[i]), JsonNode.Parse(expected[i])).ShouldBeTrue($"line {i + 1}");
    }
}
