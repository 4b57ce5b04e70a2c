using System.IO.Compression;
using System.Text;

namespace Cartwright.Tests.Datasets.Raw;

/// <summary>Small workbooks, part by part as ECMA-376 has them, so that a test can spoil any.</summary>
internal static class Zipped
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet, Data, with these rows; its styles 1 and 2 are a date and a time of day.</summary>
    public static byte[] Workbook(string rows, string properties = "", string? texts = null) => Archive(Parts(rows, properties, texts));

    public static Dictionary<string, string> Parts(string rows, string properties = "", string? texts = null)
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{Override("workbook", "sheet.main")}{Override("worksheets/sheet1", "worksheet")}{Override("styles", "styles")}{Override("sharedStrings", "sharedStrings")}</Types>""",
            ["_rels/.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relation}">{properties}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relation}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
            ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""",
            ["xl/styles.xml"] = $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd&quot; at &quot;hh:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>""",
            ["xl/sharedStrings.xml"] = texts ?? $"""<sst xmlns="{Main}"><si><t>id</t></si><si><r><t>Day</t></r><r><t xml:space="preserve"> 1</t></r></si></sst>""",
        };
        return parts;
    }

    public static byte[] Archive(IReadOnlyDictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    private static string Override(string part, string kind) => $"""<Override PartName="/xl/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>""";
}
