using System.IO.Compression;
using Cartwright.Datasets.Raw;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>Excel workbooks: cells of every type, both date systems, and what is refused before it can do harm.</summary>
public class WorkbookTests
{
    private const string Head = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>v</t></is></c></row>""";

    [Theory]
    [InlineData("""<c r="B2"><v>46082</v></c>""", "46082")]
    [InlineData("""<c r="B2"><v>1.1000000000000001</v></c>""", "1.1")]
    [InlineData("""<c r="B2" s="1"><v>46082</v></c>""", "2026-03-01")]
    [InlineData("""<c r="B2" s="3"><v>46082.4375</v></c>""", "2026-03-01T10:30:00")]
    [InlineData("""<c r="B2" s="3"><v>46082</v></c>""", "2026-03-01T00:00:00")]
    [InlineData("""<c r="B2" s="2"><v>0.4375</v></c>""", "10:30:00")]
    [InlineData("""<c r="B2" s="1"><v>-5</v></c>""", "-5")]
    [InlineData("""<c r="B2" t="s"><v>1</v></c>""", "Day 1")]
    [InlineData("""<c r="B2" t="b"><v>1</v></c>""", "TRUE")]
    [InlineData("""<c r="B2" t="d"><v>2026-03-01</v></c>""", "2026-03-01")]
    [InlineData("""<c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>""", "ab")]
    [InlineData("""<c r="B2"><f>1+1</f><v>2</v></c>""", "2")]
    public void A_cell_is_text_by_its_type_and_its_style(string cell, string text) => Read(Zipped.Workbook(Row2(cell))).Data!.Laboratory.ShouldHaveSingleItem().Name.ShouldBe(text);

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so() =>
        Read(Zipped.Workbook(Row2("""<c r="B2" s="1"><v>44620</v></c>"""), """<workbookPr date1904="1"/>""")).Data!.Laboratory[0].Name.ShouldBe("2026-03-01");

    [Theory]
    [InlineData("""<c r="B2" t="e"><v>#DIV/0!</v></c>""", "'#DIV/0!' is an error of the sheet and no value")]
    [InlineData("""<c r="B2"><f>1+1</f></c>""", "'#NOT COMPUTED' is an error of the sheet and no value")]
    public void An_error_is_no_value(string cell, string said) => Read(Zipped.Workbook(Row2(cell))).Faults.ShouldHaveSingleItem().ToString().ShouldBe("w.xlsx, sheet Data:2:2: " + said);

    [Theory]
    [InlineData("""<c r="B2" t="s"><v>7</v></c>""", "a cell names the text 7, and the workbook has 2")]
    [InlineData("""<c r="B2" s="9"><v>7</v></c>""", "a cell has the style 9")]
    [InlineData("""<c r="B3"><v>7</v></c>""", "'B3' is no cell of row 2")]
    [InlineData("""<c r="B2"><v>seven</v></c>""", "'seven' is the value of a cell of numbers")]
    [InlineData("""<c r="A2"><v>7</v></c>""", "the cells of row 2 are not in order")]
    public void A_sheet_that_contradicts_itself_is_damaged(string cell, string said) => Read(Zipped.Workbook(Row2(cell))).Faults.ShouldHaveSingleItem().ToString().ShouldStartWith("w.xlsx: the workbook is damaged: " + said);

    [Theory]
    [InlineData("sheet: Blood", "'w.xlsx' has no sheet 'Blood'; there are 'Data'")]
    [InlineData("header: 4", "the row is empty: a header with the columns' names is needed")]
    public void What_the_mapping_asks_of_it_must_be_there(string file, string said) => Read(Zipped.Workbook(Row2("""<c r="B2"><v>7</v></c>""")), file).Faults[0].Message.ShouldBe(said);

    [Fact]
    public void A_column_that_is_there_twice_is_a_fault() =>
        Read(Zipped.Workbook("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>""")).Faults[0].ToString().ShouldBe("w.xlsx, sheet Data:1:2: the column 'id' is there twice");

    [Fact]
    public void No_column_moves_where_cells_are_left_out()
    {
        var rows = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>v</t></is></c></row><row r="7"><c r="A7"><v>1</v></c><c r="B7"><v>99</v></c><c r="C7"><v>3</v></c></row>""";
        var mapped = Read(Zipped.Workbook(rows));
        mapped.Data!.Laboratory.ShouldHaveSingleItem().Name.ShouldBe("3");
        mapped.Records.ShouldBe([new("w.xlsx, sheet Data", 7, "cell in column 2", "it stands under no name of a column")]);
    }

    [Theory]
    [InlineData("not a zip")]
    [InlineData("")]
    [InlineData("PK and then nothing")]
    public void Another_file_is_told(string text) => Read(System.Text.Encoding.ASCII.GetBytes(text)).Faults.ShouldHaveSingleItem().Where.File.ShouldBe("w.xlsx");

    [Fact]
    public void A_document_type_is_refused()
    {
        var parts = Zipped.Parts(Row2("""<c r="B2" t="s"><v>1</v></c>"""), texts: """<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>id</t></si><si><t>&b;</t></si></sst>""");
        Read(Zipped.Archive(parts)).Faults.ShouldHaveSingleItem().Message.ShouldContain("DTD");
    }

    [Fact]
    public void A_part_that_is_packed_too_tightly_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = archive.CreateEntry("xl/workbook.xml", CompressionLevel.Optimal).Open())
            for (var i = 0; i < 300; i++) part.Write(new byte[100_000]);
        Read(stream.ToArray()).Faults.ShouldHaveSingleItem().Message.ShouldContain("packed more than 200 times");
    }

    [Fact]
    public void A_byte_that_changed_within_a_part_is_told_by_its_checksum()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Zipped.Parts(Row2("""<c r="B2"><v>7</v></c>""")))
                using (var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open()) part.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        var bytes = stream.ToArray();
        var at = bytes.AsSpan().IndexOf("<v>7</v>"u8);
        bytes[at + 3] = (byte)'8';
        Read(bytes).Faults.ShouldHaveSingleItem().Message.ShouldBe("the part 'xl/worksheets/sheet1.xml' is damaged: its checksum does not fit");
    }

    private static string Row2(string cell) => $"""{Head}<row r="2"><c r="A2"><v>1</v></c>{cell}</row>""";

    private static MappedData Read(byte[] workbook, string file = "sheet: Data")
    {
        var (mapping, faults) = MappingFile.Read("m.yaml",
            $$"""
            study: S
            files:
              people: { name: people.csv, subject: id }
              blood: { name: w.xlsx, {{file}}, subject: id }
            domains:
              DM: [{ from: people, set: { ARMCD: one } }]
              LB: [{ from: blood, set: { LBTESTCD: X, LBTEST: { column: v } } }]
            """);
        faults.ShouldBeEmpty();
        return mapping!.Apply(_ => new StringReader("id\n1\n"), _ => new MemoryStream(workbook));
    }
}
