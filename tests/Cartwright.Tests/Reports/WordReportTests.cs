using System.IO.Compression;
using Cartwright.Reports;
using Cartwright.Reports.Tables;
using Cartwright.Reports.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Cartwright.Tests.Reports;

/// <summary>The Word document: valid by the standard's own schemas, holding every output, the same bytes each time.</summary>
public class WordReportTests
{
    private static readonly StudyDocument Whole = StudyReport.Document(SmallTrial.Analysis, SmallTrial.Plan, new("NCT05745454", [("version", "1")], ["a \u0001 row <b> & more"]));

    private static readonly byte[] Bytes = BytesOf(Whole);

    [Fact]
    public void The_document_is_valid_by_the_schemas_of_its_standard()
    {
        using var file = Open();
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_of_the_study_is_a_table_of_the_document_cell_by_cell()
    {
        using var file = Open();
        var drawn = file.MainDocumentPart!.Document!.Body!.Elements<W.Table>().ToList();
        var tables = Whole.Parts.SelectMany(p => p.Outputs).SelectMany(o => o.Tables).Where(t => t.WhyEmpty is null).ToList();
        tables.Count.ShouldBeGreaterThan(20);
        foreach (var table in tables) drawn.ShouldContain(d => Same(d, table), table.Id);
    }

    [Fact]
    public void Every_figure_is_there_as_metafile_and_as_svg_with_words_for_who_cannot_see_it()
    {
        using var file = Open();
        var figures = Whole.Parts.SelectMany(p => p.Outputs).SelectMany(o => o.Figures).ToList();
        var main = file.MainDocumentPart!;
        main.ImageParts.Count(p => p.ContentType == "image/svg+xml").ShouldBe(figures.Count);
        main.ImageParts.Count(p => p.ContentType.Contains("emf", StringComparison.Ordinal)).ShouldBe(figures.Count);
        var words = main.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(d => d.Description!.Value).ToList();
        words.ShouldBe(figures.Select(f => f.Alternative));
    }

    [Fact]
    public void What_is_not_there_is_named_with_its_reason()
    {
        using var file = Open();
        var text = file.MainDocumentPart!.Document!.InnerText;
        foreach (var output in Whole.Parts.SelectMany(p => p.Outputs).Where(o => !o.IsMade)) text.ShouldContain($"{output.Heading.Number} {output.Entry.Title}: {output.LeftOut[0]}");
        text.ShouldContain("a  row <b> & more");
    }

    [Fact]
    public void The_same_study_is_the_same_bytes() => BytesOf(Whole).SequenceEqual(Bytes).ShouldBeTrue();

    [Fact]
    public void No_entry_bears_the_hour_of_its_making()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
    }

    /// <summary>The header's own figures: size in bytes, number of records and the last record, which a reader checks first ([MS-EMF] 2.2.9, 2.3.4.1).</summary>
    [Fact]
    public void A_metafile_counts_its_bytes_and_records_as_it_says()
    {
        foreach (var figure in Whole.Parts.SelectMany(p => p.Outputs).SelectMany(o => o.Figures))
        {
            var bytes = Metafile.Of(figure.Svg);
            int At(int offset) => BitConverter.ToInt32(bytes, offset);
            var (offset, records, last) = (0, 0, 0);
            for (; offset < bytes.Length; offset += At(offset + 4), records++) last = At(offset);
            (offset, At(48), At(52), last).ShouldBe((bytes.Length, bytes.Length, records, 14));
            bytes[40..44].ShouldBe(" EMF"u8.ToArray());
        }
    }

    [Fact]
    public void An_element_that_a_metafile_cannot_draw_is_refused_and_not_left_out() =>
        Should.Throw<ArgumentException>(() => Metafile.Of("<svg viewBox=\"0 0 10 10\"><image href=\"x\"/></svg>")).Message.ShouldContain("'image'");

    private static bool Same(W.Table drawn, Table table)
    {
        static string Plain(string cell) => System.Text.RegularExpressions.Regex.Replace(cell, @" \[(\d+(?:, \d+)*)\]$", "$1");
        var rows = drawn.Elements<W.TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<W.TableHeader>() is null).Select(r => string.Join("|", r.Elements<W.TableCell>().Select(c => c.InnerText)));
        return rows.SequenceEqual(table.Rows.Select(r => string.Join("|", r.Cells.Select(Plain))));
    }

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(Bytes), false);

    private static byte[] BytesOf(StudyDocument document)
    {
        using var stream = new MemoryStream();
        WordReport.Write(document, stream);
        return stream.ToArray();
    }
}
