using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.DefineXml;

/// <summary>Describes datasets that are written: their variables, types, lengths, the terms that they use, and where each comes from.</summary>
/// <remarks>CDISC Define-XML 2.1. The lists of terms are those that the data use, and are not CDISC's.</remarks>
public static class DefineXmlFile
{
    /// <summary>The name of the file, beside the datasets.</summary>
    public const string Name = "define.xml";

    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";
    private static readonly XNamespace Def = "http://www.cdisc.org/ns/def/v2.1";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    /// <summary>Writes the description of a study's datasets, which stand beside it in files of a format.</summary>
    public static void Write(DefineStandard standard, string study, IReadOnlyList<DataTable> tables, DatasetFormat format, Stream stream)
    {
        var document = new XElement(Odm + "ODM",
            new XAttribute(XNamespace.Xmlns + "def", Def), new XAttribute(XNamespace.Xmlns + "xlink", Link),
            new XAttribute("ODMVersion", "1.3.2"), new XAttribute("FileType", "Snapshot"), new XAttribute("FileOID", $"{study}.{standard.Name}"),
            new XAttribute("CreationDateTime", TransportMoment.Read(TransportHeader.NoTime)), new XAttribute("SourceSystem", "Cartwright"),
            new XAttribute("SourceSystemVersion", DatasetOrigin.Written(study).System!.Version), new XAttribute(Def + "Context", "Other"), Study(standard, study, tables, format));
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        new XDocument(document).Save(xml);
    }

    private static XElement Study(DefineStandard standard, string study, IReadOnlyList<DataTable> tables, DatasetFormat format) => new(Odm + "Study", new XAttribute("OID", study),
        new XElement(Odm + "GlobalVariables", new XElement(Odm + "StudyName", study), new XElement(Odm + "StudyDescription", study), new XElement(Odm + "ProtocolName", study)),
        new XElement(Odm + "MetaDataVersion",
            new XAttribute("OID", standard.MetaDataVersionOid(study)), new XAttribute("Name", $"{study}, {standard.Name} {standard.Version}"), new XAttribute(Def + "DefineVersion", "2.1.0"),
            new XElement(Def + "Standards", new XElement(Def + "Standard",
                new XAttribute("OID", standard.Oid), new XAttribute("Name", standard.Name), new XAttribute("Type", "IG"), new XAttribute("Version", standard.Version), new XAttribute("Status", "Final"))),
            tables.Select(t => Dataset(standard, t, format)),
            tables.SelectMany(t => t.Columns.Select((_, i) => Variable(standard, t, i))),
            tables.SelectMany(t => t.Columns.Select((_, i) => UsedTerms.Of(t, i))).OfType<UsedTerms>().Select(Terms),
            Methods(standard, tables)));

    private static XElement Dataset(DefineStandard standard, DataTable table, DatasetFormat format)
    {
        var file = TableFile.NameOf(table.Name, format);
        return new(Odm + "ItemGroupDef",
            new XAttribute("OID", "IG." + table.Name), new XAttribute("Name", table.Name), standard == DefineStandard.Sdtm ? new XAttribute("Domain", table.Name) : null,
            new XAttribute("Repeating", table.Name is "DM" or "ADSL" ? "No" : "Yes"), new XAttribute("IsReferenceData", "No"), new XAttribute("SASDatasetName", table.Name),
            new XAttribute(Def + "Structure", standard.StructureOf(table.Name)), new XAttribute("Purpose", standard.Purpose), new XAttribute(Def + "StandardOID", standard.Oid),
            new XAttribute(Def + "ArchiveLocationID", "LF." + table.Name), table.Rows.Count == 0 ? new XAttribute(Def + "HasNoData", "Yes") : null,
            Described(table.Label),
            table.Columns.Select((column, i) => Reference(standard, table, column, i + 1)),
            new XElement(Def + "Class", new XAttribute("Name", standard.ClassOf(table.Name))),
            new XElement(Def + "leaf", new XAttribute("ID", "LF." + table.Name), new XAttribute(Link + "href", file), new XElement(Def + "title", file)));
    }

    private static XElement Reference(DefineStandard standard, DataTable table, DataColumn column, int order) => new(Odm + "ItemRef",
        new XAttribute("ItemOID", OidOf(table, column)), new XAttribute("Mandatory", column.KeySequence is null ? "No" : "Yes"), new XAttribute("OrderNumber", order),
        column.KeySequence is { } key ? new XAttribute("KeySequence", key) : null,
        VariableOrigin.Of(standard, column.Name).Method is { } method ? new XAttribute("MethodOID", method) : null);

    private static XElement Variable(DefineStandard standard, DataTable table, int index)
    {
        var column = table.Columns[index];
        var (type, length, digits) = DefinedType.Of(table, index);
        var origin = VariableOrigin.Of(standard, column.Name);
        return new(Odm + "ItemDef",
            new XAttribute("OID", OidOf(table, column)), new XAttribute("Name", column.Name), new XAttribute("DataType", type),
            length is { } l ? new XAttribute("Length", l) : null, digits is { } d ? new XAttribute("SignificantDigits", d) : null,
            new XAttribute("SASFieldName", column.Name), column.DisplayFormat.Length > 0 ? new XAttribute(Def + "DisplayFormat", column.DisplayFormat) : null,
            Described(column.Label),
            UsedTerms.Of(table, index) is { } terms ? new XElement(Odm + "CodeListRef", new XAttribute("CodeListOID", terms.Oid)) : null,
            new XElement(Def + "Origin", new XAttribute("Type", origin.Type), origin.Source is { } source ? new XAttribute("Source", source) : Described($"SDTM {column.Name}")));
    }

    private static XElement Terms(UsedTerms list) => new(Odm + "CodeList",
        new XAttribute("OID", list.Oid), new XAttribute("Name", list.Name), new XAttribute("DataType", "text"), new XAttribute(Def + "IsNonStandard", "Yes"),
        list.Terms.Select((term, i) => term.Decode is { } decode
            ? new XElement(Odm + "CodeListItem", new XAttribute("CodedValue", Allowed(term.Code)), new XAttribute("OrderNumber", i + 1), new XElement(Odm + "Decode", Text(decode)))
            : new XElement(Odm + "EnumeratedItem", new XAttribute("CodedValue", Allowed(term.Code)), new XAttribute("OrderNumber", i + 1))));

    private static IEnumerable<XElement> Methods(DefineStandard standard, IReadOnlyList<DataTable> tables)
    {
        var used = tables.SelectMany(t => t.Columns).Select(c => VariableOrigin.Of(standard, c.Name).Method).ToHashSet();
        return VariableOrigin.Named.Where(m => used.Contains(m.Oid)).Select(m => new XElement(Odm + "MethodDef",
            new XAttribute("OID", m.Oid), new XAttribute("Name", string.Create(CultureInfo.InvariantCulture, $"Algorithm {m.Oid}")), new XAttribute("Type", "Computation"), Described(m.Text)));
    }

    private static string OidOf(DataTable table, DataColumn column) => column.ItemOid ?? $"IT.{table.Name}.{column.Name}";

    private static XElement Described(string text) => new(Odm + "Description", Text(text));

    private static XElement Text(string text) => new(Odm + "TranslatedText", new XAttribute(XNamespace.Xml + "lang", "en"), Allowed(text));

    // XML has no control characters: one that stands in the data is shown as a character that could not be.
    private static string Allowed(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));
}
