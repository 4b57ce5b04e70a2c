using DocumentFormat.OpenXml.Wordprocessing;

namespace Cartwright.Reports.Word;

/// <summary>The page: A4, on its side because tables by dose level are wide, with the page number at its foot.</summary>
internal static class WordPage
{
    private const uint Long = 16838, Short = 11906, Margin = 1134;

    /// <summary>How wide a table is, in twentieths of a point.</summary>
    public const int TextWidth = (int)(Long - (2 * Margin));

    /// <summary>How wide a figure may be, in points.</summary>
    public const double FigureWidth = 560;

    /// <summary>How high a figure may be, in points, so that its caption stands on the same page.</summary>
    public const double FigureHeight = 420;

    public static SectionProperties Layout(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = (int)Margin, Bottom = (int)Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });

    public static Footer Footer(string words) => new(new Paragraph(
        WordText.Style(WordStyles.Note), WordText.Words($"{words}  Page "), new SimpleField(WordText.Words("1")) { Instruction = "PAGE" }, WordText.Words(" of "), new SimpleField(WordText.Words("1")) { Instruction = "NUMPAGES" }));
}
