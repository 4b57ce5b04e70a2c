using System.Text.Json.Nodes;
using Cartwright.Datasets.Adam;
using Cartwright.Datasets.DatasetJson;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Tests.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Datasets.Formats;

/// <summary>What is written, held to CDISC's JSON Schema of Dataset-JSON 1.1; what came from a transport file, to that of its extension model.</summary>
public class DatasetJsonSchemaTests
{
    public static TheoryData<string> Transport => ReferenceFiles.Transport;

    [Fact]
    public void Every_domain_and_analysis_dataset_that_is_written_fits_the_schema()
    {
        var subjects = AdamTable.Of(SubjectLevel.Dataset, [new("T", "T-01", "low", 46, "F", OnePatient.Day(2), OnePatient.Day(90), null, true, true, true, false)], "T");
        foreach (var table in SdtmFiles.Tables(OnePatient.Package).Append(subjects)) Check("schema/dataset.schema.json", Written(table)).ShouldBeEmpty(table.Name);
    }

    /// <summary>The line of metadata has the document's attributes without the rows; the published schema of lines refers to definitions that it does not have.</summary>
    [Fact]
    public void The_line_of_metadata_fits_it_too()
    {
        foreach (var table in SdtmFiles.Tables(OnePatient.Package))
        {
            var lines = System.Text.Encoding.UTF8.GetString(ReferenceFiles.Written(s => DatasetJsonFile.WriteLines("t", table, s))).Split('\n');
            Check("schema/dataset.schema.json", JsonNode.Parse(lines[0])!).ShouldBeEmpty(table.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Transport))]
    public void What_comes_from_a_transport_file_fits_the_schema_of_extensions(string name) =>
        Check("extensions/dataset_extension.schema.json", Written(ReferenceFiles.Xpt(name))).ShouldBeEmpty();

    /// <summary>The labels that CDISC's own example datasets bear, for every variable that both have.</summary>
    [Theory]
    [InlineData("sdtm/ae", 13)]
    [InlineData("sdtm/cm", 11)]
    [InlineData("sdtm/dm", 13)]
    [InlineData("sdtm/ds", 9)]
    [InlineData("sdtm/fa", 12)]
    public void Labels_and_types_are_those_of_CDISCs_examples(string name, int shared)
    {
        var example = ReferenceFiles.Json($"dataset_json/{name}.json");
        var ours = SdtmFiles.Tables(OnePatient.Package).Single(t => t.Name == example.Name);
        var both = ours.Columns.Join(example.Columns, c => c.Name, c => c.Name, (o, e) => (Ours: o, Theirs: e)).ToList();
        ours.Label.ShouldBe(example.Label);
        both.Count.ShouldBe(shared);
        both.Select(b => (b.Ours.Name, b.Ours.Label, b.Ours.IsNumber)).ShouldBe(both.Select(b => (b.Theirs.Name, b.Theirs.Label, b.Theirs.IsNumber)));
    }

    private static JsonNode Written(DataTable table) => JsonNode.Parse(ReferenceFiles.Written(s => DatasetJsonFile.Write("t", table, s)))!;

    private static IReadOnlyList<string> Check(string schema, JsonNode json) =>
        new JsonSchema(JsonNode.Parse(File.ReadAllText(Shared.Require("reference/dataset_json/" + schema)))!).Check(json);
}
