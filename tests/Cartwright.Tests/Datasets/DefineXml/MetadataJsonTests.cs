using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Cartwright.Datasets.DefineXml;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Tests.Cli;
using Cartwright.Tests.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.DefineXml;

/// <summary>metadata.json: what define.xml says, for programs that read JSON, and the same bytes for the same data.</summary>
[Collection(nameof(ListensToTheConsole))]
public class MetadataJsonTests
{
    private static readonly IReadOnlyList<DataTable> Tables = SdtmFiles.Tables(SmallPackage.Data);
    private static readonly IReadOnlyDictionary<string, string> Sums = Tables.ToDictionary(t => t.Name, t => "sum of " + t.Name);

    [Fact]
    public void The_same_data_are_the_same_bytes() => Written(DatasetFormat.Xpt).ShouldBe(Written(DatasetFormat.Xpt));

    [Fact]
    public void It_says_of_each_dataset_what_define_xml_says()
    {
        using var stream = new MemoryStream();
        DefineXmlFile.Write(DefineStandard.Sdtm, "T", Tables, DatasetFormat.Xpt, stream);
        var define = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF'));
        var groups = define.Descendants().Where(e => e.Name.LocalName == "ItemGroupDef").ToList();
        var items = define.Descendants().Where(e => e.Name.LocalName == "ItemDef").ToList();

        var datasets = Datasets(Written(DatasetFormat.Xpt));
        datasets.Select(d => d.GetProperty("name").GetString()).ShouldBe(groups.Select(g => (string)g.Attribute("Name")!));
        datasets.Select(d => d.GetProperty("structure").GetString()).ShouldBe(groups.Select(g => g.Attributes().Single(a => a.Name.LocalName == "Structure").Value));
        datasets.Select(d => d.GetProperty("class").GetString()).ShouldBe(groups.Select(g => (string)g.Elements().Single(e => e.Name.LocalName == "Class").Attribute("Name")!));
        var variables = datasets.SelectMany(d => d.GetProperty("variables").EnumerateArray()).ToList();
        variables.Select(v => v.GetProperty("name").GetString()).ShouldBe(items.Select(i => (string)i.Attribute("Name")!));
        variables.Select(v => v.GetProperty("type").GetString()).ShouldBe(items.Select(i => (string)i.Attribute("DataType")!));
        variables.Select(v => v.GetProperty("origin").GetString()).ShouldBe(items.Select(i => (string)i.Elements().Single(e => e.Name.LocalName == "Origin").Attribute("Type")!));
        variables.Select(v => v.TryGetProperty("codeList", out _)).ShouldBe(items.Select(i => i.Elements().Any(e => e.Name.LocalName == "CodeListRef")));
    }

    [Fact]
    public void Keys_records_and_sums_are_the_datasets_own()
    {
        var ae = Datasets(Written(DatasetFormat.Csv)).Single(d => d.GetProperty("name").GetString() == "AE");
        ae.GetProperty("keys").EnumerateArray().Select(k => k.GetString()).ShouldBe(["STUDYID", "USUBJID", "AESEQ"]);
        (ae.GetProperty("records").GetInt32(), ae.GetProperty("file").GetString(), ae.GetProperty("sha256").GetString()).ShouldBe((1, "ae.csv", "sum of AE"));
        ae.GetProperty("variables").EnumerateArray().Single(v => v.GetProperty("name").GetString() == "AESTDY").GetProperty("method").GetString()!.ShouldContain("no day 0");
    }

    /// <summary>The headings and the number of rows of every CSV file that a command writes, and the hash of its bytes, are those that metadata.json has.</summary>
    [Fact]
    public void It_describes_the_files_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("cartwright-").FullName;
        try
        {
            ListensToTheConsole.Run("simulate", Repository.At("protocols", "her2-e-cart"), "--out", Path.Combine(folder, "data")).Code.ShouldBe(0);
            ListensToTheConsole.Run("analyse", Repository.At("protocols", "her2-e-cart"), "--data", Path.Combine(folder, "data"), "--out", Path.Combine(folder, "out")).Code.ShouldBe(0);
            foreach (var below in new[] { Path.Combine(folder, "data", "sdtm"), Path.Combine(folder, "out", "adam") }) Describes(below);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Describes(string folder)
    {
        var datasets = Datasets(File.ReadAllText(Path.Combine(folder, MetadataJson.Name)));
        datasets.Select(d => d.GetProperty("file").GetString()).Order(StringComparer.Ordinal).ShouldBe(Directory.EnumerateFiles(folder, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var dataset in datasets)
        {
            var path = Path.Combine(folder, dataset.GetProperty("file").GetString()!);
            dataset.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
            string.Join(',', dataset.GetProperty("variables").EnumerateArray().Select(v => v.GetProperty("name").GetString())).ShouldBe(File.ReadLines(path).First());
            dataset.GetProperty("records").GetInt32().ShouldBe(File.ReadLines(path).Count() - 1, path);
        }
    }

    private static List<JsonElement> Datasets(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("datasets").EnumerateArray()];

    private static string Written(DatasetFormat format)
    {
        using var stream = new MemoryStream();
        MetadataJson.Write(DefineStandard.Sdtm, "T", Tables, format, Sums, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
