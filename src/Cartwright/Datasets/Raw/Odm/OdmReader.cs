using System.Xml;
using System.Xml.Linq;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Odm;

/// <summary>Reads an ODM document: its metadata whole, its clinical data subject by subject. No document type, nothing from elsewhere, within limits of size and depth.</summary>
internal sealed class OdmReader(string file, FaultList faults)
{
    private const int DeepestNesting = 64;
    private const string Namespace = "http://www.cdisc.org/ns/odm/v1.";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TableLimits.LargestFile,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a document. Nothing of it is taken in where it is not well formed, so that no half of it is.</summary>
    /// <param name="begin">What the root says; false where the document is refused.</param>
    public void Read(Stream stream, Func<XElement, bool> begin, Action<XElement> study, Action<string, XElement> subject)
    {
        if (TableLimits.Bytes(stream) is not { } bytes)
        {
            faults.Add(new Place(file), TableLimits.TooLarge);
            return;
        }
        if (!IsWhole(bytes)) return;
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        reader.MoveToContent();
        if (!begin(RootOf(reader))) return;
        reader.Read();
        while (!reader.EOF) Next(reader, study, subject);
    }

    /// <summary>The place of an element.</summary>
    public Place PlaceOf(XElement element) => element is IXmlLineInfo at && at.HasLineInfo() ? new(file, at.LineNumber, at.LinePosition) : new(file);

    private static void Next(XmlReader reader, Action<XElement> study, Action<string, XElement> subject)
    {
        if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "Study" }) study(Element(reader));
        else if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "ClinicalData" })
        {
            var of = reader.GetAttribute("StudyOID") ?? "";
            if (reader.IsEmptyElement || !reader.Read()) return;
            while (reader.Depth > 1)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "SubjectData" }) subject(of, Element(reader));
                else reader.Skip();
            }
        }
        else if (reader is { NodeType: XmlNodeType.Element, Depth: 1 }) reader.Skip();
        else reader.Read();
    }

    // Leaves the reader behind the element.
    private static XElement Element(XmlReader reader)
    {
        using var within = reader.ReadSubtree();
        var element = XElement.Load(within, LoadOptions.SetLineInfo);
        within.Close();
        reader.Read();
        return element;
    }

    private static XElement RootOf(XmlReader reader)
    {
        var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0) root.SetAttributeValue(reader.LocalName, reader.Value);
        }
        reader.MoveToElement();
        return root;
    }

    private bool IsWhole(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        try
        {
            reader.MoveToContent();
            if (reader.LocalName != "ODM" || !reader.NamespaceURI.StartsWith(Namespace, StringComparison.Ordinal)) return Refuse(reader, $"the document is '{reader.LocalName}' and no ODM of version 1 ({Namespace}3)");
            while (reader.Read())
            {
                if (reader.Depth > DeepestNesting) return Refuse(reader, $"nested more than {DeepestNesting} deep");
            }
            return true;
        }
        catch (XmlException e)
        {
            // A document type is refused without a place of its own.
            var at = (IXmlLineInfo)reader;
            faults.Add(e.LineNumber > 0 ? new Place(file, e.LineNumber, e.LinePosition) : new Place(file, Math.Max(1, at.LineNumber), at.LinePosition), $"this is not XML that can be read: {e.Message}");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            faults.Add(new Place(file, 1, 1), $"this is not XML that can be read: {e.Message}");
        }
        return false;
    }

    private bool Refuse(XmlReader reader, string because)
    {
        var at = (IXmlLineInfo)reader;
        faults.Add(new Place(file, at.LineNumber, at.LinePosition), because);
        return false;
    }
}
