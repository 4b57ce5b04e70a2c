using System.IO.Compression;
using System.Xml.Linq;

namespace Cartwright.Validation.Records;

/// <summary>The value sets of USDM_CT.xlsx: concept code and preferred term of each row of its second sheet.</summary>
internal static class UsdmTerminology
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static HashSet<(string Code, string Term)> Terms(string path)
    {
        using var book = ZipFile.OpenRead(path);
        var strings = Load(book, "xl/sharedStrings.xml").Elements(Main + "si").Select(s => string.Concat(s.Descendants(Main + "t").Select(t => t.Value))).ToList();
        string Cell(XElement? c) => c?.Element(Main + "v") is not { } v ? "" : c.Attribute("t")?.Value == "s" ? strings[int.Parse(v.Value)] : v.Value;
        return [.. Load(book, "xl/worksheets/sheet2.xml").Descendants(Main + "row")
            .Select(r => r.Elements(Main + "c").ToDictionary(c => new string([.. c.Attribute("r")!.Value.TakeWhile(char.IsAsciiLetter)])))
            .Select(r => (Cell(r.GetValueOrDefault("F")).Trim(), Cell(r.GetValueOrDefault("G")).Trim())).Where(t => t.Item1.StartsWith('C'))];
    }

    private static XElement Load(ZipArchive book, string part)
    {
        using var stream = book.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }
}
