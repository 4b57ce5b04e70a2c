using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>The parts of a workbook's archive, found by the relationships between them. Only those that are needed must be there: some programs write relationships to parts that they leave out.</summary>
/// <remarks>ECMA-376 part 2 (Open Packaging Conventions), clause 6.5: relationships. Kinds are told by the last step of their type, which the strict and the transitional form of the standard have in common.</remarks>
internal sealed class WorkbookParts : IDisposable
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = TableLimits.LargestFile, CloseInput = true };

    private readonly ZipArchive archive;
    private readonly IReadOnlyList<(string Id, string Kind, string Target)> ofBook;

    /// <exception cref="InvalidDataException">There is no workbook in the archive.</exception>
    public WorkbookParts(Stream stream)
    {
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        Main = Relationships("").FirstOrDefault(r => r.Kind == "officeDocument").Target ?? throw new InvalidDataException("it names no workbook part");
        ofBook = Relationships(Main);
    }

    /// <summary>The part with the list of sheets.</summary>
    public string Main { get; }

    /// <summary>The part of a kind that the workbook names; null where it names none.</summary>
    public string? OfKind(string kind) => ofBook.FirstOrDefault(r => r.Kind == kind).Target;

    /// <summary>The part with the cells of a sheet; null where it has none.</summary>
    public string? WorksheetOf(XElement sheet)
    {
        var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
        var part = ofBook.FirstOrDefault(r => r.Id == id);
        return part.Target is null ? throw new InvalidDataException($"the sheet '{sheet.Attribute("name")?.Value}' names no part") : part.Kind == "worksheet" ? part.Target : null;
    }

    /// <summary>The root of a part.</summary>
    public XElement Element(string part)
    {
        using var reader = Open(part);
        return XElement.Load(reader);
    }

    /// <summary>A part as XML.</summary>
    /// <exception cref="InvalidDataException">The part is not there.</exception>
    public XmlReader Open(string part) => XmlReader.Create((archive.GetEntry(part) ?? throw new InvalidDataException($"the part '{part}' is missing")).Open(), Settings);

    /// <inheritdoc />
    public void Dispose() => archive.Dispose();

    private List<(string Id, string Kind, string Target)> Relationships(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var of = Element($"{folder}_rels/{part[folder.Length..]}.rels").Elements().Where(e => e.Attribute("TargetMode")?.Value != "External");
        return [.. of.Select(e => (e.Attribute("Id")?.Value ?? "", (e.Attribute("Type")?.Value ?? "").Split('/')[^1], Resolved(folder, e.Attribute("Target")?.Value ?? "")))];
    }

    // Never a way out of the archive: what begins above its root names nothing.
    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step != ".") steps.Add(step);
        }
        return string.Join('/', steps);
    }
}
