using Cartwright.Reports.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Cartwright.Reports.Word;

/// <summary>Paragraphs of a Word document.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string words) => new(Style(style), Words(words));

    /// <summary>The caption over an output: its number and title; under them whom it counts.</summary>
    public static Paragraph Caption(OutputHeading? heading, string title)
    {
        var paragraph = new Paragraph(Style(WordStyles.Caption), Words(heading is null ? title : $"{heading.Number} {title}"));
        if (heading is not null) paragraph.Append(new Run(new RunProperties(new Bold { Val = false }), new Break(), Preserved(heading.Population)));
        return paragraph;
    }

    public static Paragraph Holding(OpenXmlElement drawing) => new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Body }, new KeepNext()), new Run(drawing));

    public static Run Words(string words) => new(Preserved(words));

    public static Run Raised(string words) => new(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), Preserved(words));

    public static ParagraphProperties Style(string style) => new(new ParagraphStyleId { Val = style });

    private static Text Preserved(string words) => new(Printable(words)) { Space = SpaceProcessingModeValues.Preserve };

    // XML has no place for control characters; data from elsewhere may hold some.
    private static string Printable(string words) => string.Concat(words.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or >= 32 and not 0xFFFE and not 0xFFFF));
}
