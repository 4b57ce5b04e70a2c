using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Cartwright.Reports.Figures;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Svg = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Cartwright.Reports.Word;

/// <summary>The figures of a Word document: each twice, as an enhanced metafile for every reader and as the SVG itself for those that know it. Both are vectors.</summary>
internal sealed class WordPictures(MainDocumentPart main)
{
    private const double EmuPerPoint = 12700;
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private uint count;

    public W.Drawing Draw(Figure figure)
    {
        count++;
        var (wide, high) = SizeOf(figure.Svg);
        var scale = Math.Min(WordPage.FigureWidth / wide, WordPage.FigureHeight / high);
        var (cx, cy) = ((long)(wide * scale * EmuPerPoint), (long)(high * scale * EmuPerPoint));
        var metafile = Add(ImagePartType.Emf, $"emf{count}", Metafile.Of(figure.Svg));
        var svg = Add(ImagePartType.Svg, $"svg{count}", Encoding.UTF8.GetBytes(figure.Svg));
        return new(new Frame.Inline(
            new Frame.Extent { Cx = cx, Cy = cy },
            new Frame.DocProperties { Id = count, Name = figure.Id, Description = figure.Alternative },
            new A.Graphic(new A.GraphicData(Picture(figure, metafile, svg, cx, cy)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })));
    }

    private Pic.Picture Picture(Figure figure, string metafile, string svg, long cx, long cy)
    {
        var extension = new A.BlipExtension(new Svg.SVGBlip { Embed = svg }) { Uri = SvgExtension };
        return new(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = count, Name = figure.Id }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip(new A.BlipExtensionList(extension)) { Embed = metafile }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
    }

    private string Add(PartTypeInfo kind, string id, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        main.AddImagePart(kind, id).FeedData(stream);
        return id;
    }

    private static (double Wide, double High) SizeOf(string svg)
    {
        var box = XDocument.Parse(svg).Root!.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return (box[2], box[3]);
    }
}
