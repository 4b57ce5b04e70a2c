using System.Globalization;
using System.IO.Compression;
using System.Text;
using Cartwright.Datasets.DatasetJson;
using Cartwright.Datasets.Tables;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.DatasetJson;

/// <summary>Dataset-JSON 1.1: what is kept, and what is refused with its place.</summary>
public class DatasetJsonFileTests
{
    private const string Metadata = """
        "datasetJSONCreationDateTime":"2026-03-01T09:00:00","datasetJSONVersion":"1.1.0","itemGroupOID":"IG.T","records":1,"name":"T","label":"Test","columns":[
        {"itemOID":"IT.T.W","name":"W","label":"Word","dataType":"string","length":8,"keySequence":1},
        {"itemOID":"IT.T.N","name":"N","label":"Number","dataType":"integer"},
        {"itemOID":"IT.T.F","name":"F","label":"Float","dataType":"float","displayFormat":"8.2"},
        {"itemOID":"IT.T.X","name":"X","label":"Decimal","dataType":"decimal","targetDataType":"decimal"},
        {"itemOID":"IT.T.B","name":"B","label":"Flag","dataType":"boolean"},
        {"itemOID":"IT.T.D","name":"D","label":"Day","dataType":"date","targetDataType":"integer","displayFormat":"DATE9."},
        {"itemOID":"IT.T.P","name":"P","label":"Partial","dataType":"date"}]
        """;

    private const string Row = """["a",3,25.1,"0.10",true,"2014-01-02","2014-01"]""";

    [Fact]
    public void Every_type_is_read_as_what_it_is()
    {
        var row = Read(File()).Rows.ShouldHaveSingleItem();
        row.ShouldBe([DataValue.Of("a"), DataValue.Of(3), DataValue.Of(25.1), DataValue.Of("0.10"), DataValue.Of(1), DataValue.Of(19_725), DataValue.Of("2014-01")]);
    }

    [Fact]
    public void What_was_read_is_written_digit_by_digit() =>
        Written(Read(File())).ReplaceLineEndings("").ShouldBe(File().ReplaceLineEndings(""));

    [Fact]
    public void Null_is_missing_and_an_empty_text_is_a_text()
    {
        var row = Read(File("""["",null,null,null,null,null,null]""")).Rows[0];
        row[0].Text.ShouldBe("");
        row.Skip(1).ShouldAllBe(v => v.IsMissing);
        Written(Read(File("""["",null,null,null,null,null,null]"""))).ShouldContain("""["",null,null,null,null,null,null]""");
    }

    [Theory]
    [InlineData(",3,", ",3.5,", "t.json, row 1: N: 3.5 is no integer")]
    [InlineData(",3,", ",9007199254740993000,", "N: 9007199254740993000 is no integer")]
    [InlineData("25.1", "1e999", "F: 1e999 is no float")]
    [InlineData("25.1", "\"25.1\"", "F: \"25.1\" is no float")]
    [InlineData("\"0.10\"", "\"ten\"", "X: \"ten\" is no decimal")]
    [InlineData("true", "1", "B: 1 is no boolean")]
    [InlineData("2014-01-02", "2014-02-30", "D: \"2014-02-30\" is no date that can be stored as a number")]
    [InlineData("\"a\"", "7", "W: 7 is no string")]
    [InlineData("\"a\"", "\"\\ud800\"", "W: \"\\ud800\" is no string")]
    [InlineData("[\"a\",", "[", "t.json, row 1: the row does not have the 7 values of the columns")]
    [InlineData("\"records\":1", "\"records\":2", "t.json: the file has 1 rows and says that it has 2: it may be cut off")]
    [InlineData("\"records\":1,", "", "the dataset does not say how many 'records' it has")]
    [InlineData("1.1.0", "1.0.0", "the dataset is Dataset-JSON 1.0.0; version 1.1 is read")]
    [InlineData("09:00:00", "9 o'clock", "the dataset has a 'datasetJSONCreationDateTime' that is no date with its time")]
    [InlineData("\"records\":1,", "\"records\":1,\"colour\":\"red\",", "the dataset has a 'colour', which Dataset-JSON 1.1 does not know")]
    [InlineData("\"length\":8", "\"length\":0", "column 1 has a 'length' that is no whole number from 1")]
    [InlineData("\"string\"", "\"text\"", "column 1 has the dataType 'text', which is none")]
    [InlineData("\"name\":\"N\"", "\"name\":\"W\"", "the dataset has the column 'W' twice")]
    [InlineData("\"records\":1,", "\"records\":1,\"records\":1,", "this is not JSON from here on, or a name is there twice")]
    public void What_is_wrong_is_told_with_its_place(string passage, string wrong, string said)
    {
        var text = File();
        text.ShouldContain(passage);
        var at = text.IndexOf(passage, StringComparison.Ordinal);
        Faults(text[..at] + wrong + text[(at + passage.Length)..]).ShouldContain(f => f.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_are_told_all_at_once() =>
        Faults(File("""["a",3.5,"x","ten",1,"never","2014-01"]""")).Count.ShouldBe(5);

    [Fact]
    public void A_fault_of_syntax_has_its_line_and_column() =>
        Faults(File().Replace("true", "tru", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("t.json:9:23: ");

    [Fact]
    public void A_line_that_is_wrong_is_told_by_its_number()
    {
        var lines = "{" + Metadata.ReplaceLineEndings("") + "}\n" + Row + "\n" + Row.Replace("3", "x", StringComparison.Ordinal) + "\n";
        DatasetJsonFile.ReadLines("t.ndjson", Stream(lines)).Faults[0].ToString().ShouldStartWith("t.ndjson:3:");
        DatasetJsonFile.ReadLines("t.ndjson", Stream(lines[..lines.IndexOf('\n')])).Faults.ShouldHaveSingleItem().Message.ShouldContain("says that it has 1");
        DatasetJsonFile.ReadLines("t.ndjson", Stream("")).Faults.ShouldHaveSingleItem().Message.ShouldContain("empty");
    }

    [Fact]
    public void Packed_lines_are_read_and_damaged_ones_are_a_fault()
    {
        var lines = Encoding.UTF8.GetBytes("{" + Metadata.ReplaceLineEndings("") + "}\n" + Row + "\n");
        var packed = Packed(lines);
        DatasetJsonFile.ReadPacked("t.dsjc", new MemoryStream(packed)).Table!.Rows.Count.ShouldBe(1);
        DatasetJsonFile.ReadPacked("t.dsjc", new MemoryStream(packed[..(packed.Length / 2)])).Faults.ShouldNotBeEmpty();
        DatasetJsonFile.ReadPacked("t.dsjc", new MemoryStream([7, 7, 7])).Faults.ShouldHaveSingleItem().Message.ShouldContain("unpacked");
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var zip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 401; i++) zip.Write(blanks);
        }
        DatasetJsonFile.ReadPacked("t.dsjc", new MemoryStream(bomb.ToArray())).Faults.ShouldHaveSingleItem().Message.ShouldContain("more than 400 million bytes");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_fault() =>
        DatasetJsonFile.Read("t.json", new MemoryStream([.. Encoding.Latin1.GetBytes(File().Replace("Word", "Größe", StringComparison.Ordinal))])).Faults.ShouldHaveSingleItem().Message.ShouldContain("UTF-8");

    [Fact]
    public void The_extensions_of_other_systems_and_reference_data_are_kept()
    {
        const string Extra = """
            "sourceSystem":{"name":"SAS","version":"9.4","systemExtensions":[{"namespace":"http://www.example.com/n","extensions":[{"name":"NULLCHAR","definition":"what null is","value":"na"}]}]},
            "isReferenceData":false,
            """;
        var table = Read("{" + Extra + Metadata + ",\"rows\":[" + Row + "]}");
        table.Origin.System!.Extensions.ShouldBe([new SystemExtension("http://www.example.com/n", "NULLCHAR", "na", "what null is")]);
        Written(table).ShouldContain("NULLCHAR");
        Written(table).ShouldContain("\"isReferenceData\":false");
    }

    private static string File(string row = Row) => string.Create(CultureInfo.InvariantCulture, $"{{{Metadata},\"rows\":[\n{row}\n]}}\n");

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static DataTable Read(string text)
    {
        var (table, faults) = DatasetJsonFile.Read("t.json", Stream(text));
        faults.ShouldBeEmpty();
        return table!;
    }

    private static List<string> Faults(string text)
    {
        var (table, faults) = DatasetJsonFile.Read("t.json", Stream(text));
        table.ShouldBeNull();
        return [.. faults.Select(f => f.ToString())];
    }

    private static string Written(DataTable table)
    {
        using var stream = new MemoryStream();
        DatasetJsonFile.Write("t.json", table, stream).ShouldBeEmpty();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(bytes);
        return stream.ToArray();
    }
}
