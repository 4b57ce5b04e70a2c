using Cartwright.Reports.Catalogues;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Table = Cartwright.Reports.Tables.Table;

namespace Cartwright.Reports.Word;

/// <summary>
/// A study's report as a Word document (Office Open XML, ISO/IEC 29500) that a medical writer can edit: headings and captions by style, real tables whose heading row repeats,
/// figures as vector graphics. The same document is the same bytes.
/// </summary>
public static class WordReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(StudyDocument document, Stream to)
    {
        using var unordered = new MemoryStream();
        using (var file = WordprocessingDocument.Create(unordered, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
            main.AddNewPart<FooterPart>("footer").Footer = WordPage.Footer(StudyReport.Disclaimer);
            var pictures = new WordPictures(main);
            main.Document = new Document(new Body([.. Opening(document), .. Sections(document, pictures), WordPage.Layout("footer")]));
        }
        FixedZip.Rewrite(unordered, to);
    }

    private static IEnumerable<OpenXmlElement> Opening(StudyDocument document) =>
    [
        WordText.Paragraph(WordStyles.Title, document.Title), WordText.Paragraph(WordStyles.Line, document.Line), WordText.Paragraph(WordStyles.Body, document.Summary),
        .. WordTable.Of(Contents(document)),
    ];

    private static IEnumerable<OpenXmlElement> Sections(StudyDocument document, WordPictures pictures) =>
        document.Before.SelectMany(Section).Concat(document.Parts.SelectMany(p => Part(p, pictures))).Concat(document.After.SelectMany(Section));

    private static IEnumerable<OpenXmlElement> Section(TableSection section) => section.Tables.SelectMany(WordTable.Of).Prepend(WordText.Paragraph(WordStyles.Heading, section.Title));

    private static IEnumerable<OpenXmlElement> Part(MadePart part, WordPictures pictures)
    {
        yield return WordText.Paragraph(WordStyles.Heading, part.Title);
        foreach (var output in part.Outputs)
        {
            foreach (var element in output.Figures.SelectMany(f => Drawn(f, pictures))) yield return element;
            foreach (var element in output.Tables.Where(t => t.WhyEmpty is null).SelectMany(WordTable.Of)) yield return element;
        }
        foreach (var output in part.Outputs.Where(o => o.LeftOut.Count > 0))
            yield return WordText.Paragraph(WordStyles.Note, $"{output.Heading.Number} {output.Entry.Title}: {string.Join("; ", output.LeftOut)}");
    }

    private static IEnumerable<OpenXmlElement> Drawn(Figure figure, WordPictures pictures) =>
    [
        WordText.Caption(figure.Heading, figure.Title),
        WordText.Holding(pictures.Draw(figure)),
        WordText.Paragraph(WordStyles.Note, figure.Caption),
    ];

    // Every output of the catalogue, so that a reader sees at once what this study has and what it has not.
    private static Table Contents(StudyDocument document) => new("contents", "Outputs", [new("Output"), new("Title"), new("In this document")],
        [
            .. document.Parts.SelectMany(p => p.Outputs).Select(o => Row.Of(o.Heading.Number, o.Entry.Title, o.IsMade ? "yes" : $"no: {string.Join("; ", o.LeftOut)}")),
        ], []);
}
