using System.Xml.Linq;
using Cartwright.Datasets.Csv;

namespace Cartwright.Datasets.Raw.Odm;

/// <summary>Applies what a document says of a node, and of all within it, to the state that there is. What cannot be applied is a fault, never passed over.</summary>
internal sealed class OdmTransactions(bool snapshot, OdmReader reader, FaultList faults)
{
    private static readonly Dictionary<string, OdmLevel> Levels = new(StringComparer.Ordinal)
    {
        ["SubjectData"] = OdmLevel.Subject,
        ["StudyEventData"] = OdmLevel.Event,
        ["FormData"] = OdmLevel.Form,
        ["ItemGroupData"] = OdmLevel.Group,
    };

    private static readonly Dictionary<OdmLevel, (string Oid, string Repeat)> Keys = new()
    {
        [OdmLevel.Subject] = ("SubjectKey", ""),
        [OdmLevel.Event] = ("StudyEventOID", "StudyEventRepeatKey"),
        [OdmLevel.Form] = ("FormOID", "FormRepeatKey"),
        [OdmLevel.Group] = ("ItemGroupOID", "ItemGroupRepeatKey"),
        [OdmLevel.Item] = ("ItemOID", ""),
    };

    // What stands beside data in the standard and holds none.
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal)
    {
        "AuditRecord", "Signature", "Annotation", "Annotations", "InvestigatorRef", "SiteRef", "ArchiveLayoutRef", "MeasurementUnitRef",
    };

    private static readonly string[] Attributes =
    [
        "SubjectKey", "StudyEventOID", "StudyEventRepeatKey", "FormOID", "FormRepeatKey", "ItemGroupOID", "ItemGroupRepeatKey", "ItemOID", "TransactionType", "Value", "IsNull",
        "MeasurementUnitOID", "AuditRecordID", "SignatureID", "AnnotationID",
    ];

    /// <summary>Applies an element to the node around it.</summary>
    public void Apply(OdmNode around, XElement element) => Apply(around, element, "Insert");

    private void Apply(OdmNode around, XElement element, string inherited)
    {
        var level = LevelOf(element)!.Value;
        var (oid, repeat) = (element.Attribute(Keys[level].Oid)?.Value, Keys[level].Repeat.Length == 0 ? "" : element.Attribute(Keys[level].Repeat)?.Value ?? "");
        var type = element.Attribute("TransactionType")?.Value ?? inherited;
        foreach (var near in element.Attributes().Where(a => a.Name.NamespaceName.Length == 0).SelectMany(a => Attributes.Where(k => Misspelling.Is(a.Name.LocalName, k)).Select(k => (a.Name.LocalName, Known: k))))
            Refuse(element, $"{element.Name.LocalName} has '{near.LocalName}', which is no attribute of it; is it {near.Known}?");
        if (string.IsNullOrEmpty(oid)) Refuse(element, $"{element.Name.LocalName} has no {Keys[level].Oid}");
        else if (snapshot && type != "Insert") Refuse(element, $"TransactionType is '{type}' in a Snapshot, which has nothing to change");
        else if (around.Find(oid, repeat) is { } known) Change(around, known, element, type);
        else Make(around, new OdmNode(level, oid, repeat) { Where = reader.PlaceOf(element) }, element, type);
    }

    private void Change(OdmNode around, OdmNode known, XElement element, string type)
    {
        switch (type)
        {
            case "Insert" when !snapshot || known.Level == OdmLevel.Item:
                Refuse(element, $"'{known.Oid}' is inserted and is there already, from {known.Where}");
                break;
            case "Insert" or "Update" or "Upsert":
                Write(known, element, type);
                break;
            case "Context":
                Within(known, element, type);
                break;
            case "Remove":
                around.Remove(known);
                break;
            default:
                Refuse(element, $"TransactionType '{type}' is none of Insert, Update, Remove, Upsert and Context");
                break;
        }
    }

    private void Make(OdmNode around, OdmNode made, XElement element, string type)
    {
        if (type is not ("Insert" or "Upsert"))
        {
            Refuse(element, $"'{made.Oid}' is not there; TransactionType is '{type}'");
            return;
        }
        around.Add(made);
        Write(made, element, type);
    }

    private void Write(OdmNode node, XElement element, string type)
    {
        node.Where = reader.PlaceOf(element);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !Attributes.Contains(a.Name.LocalName))) node.Extensions[attribute.Name.LocalName] = attribute.Value;
        if (node.Level == OdmLevel.Item) WriteItem(node, element);
        else Within(node, element, type);
    }

    private void WriteItem(OdmNode item, XElement element)
    {
        var typed = element.Name.LocalName != "ItemData";
        var isNull = element.Attribute("IsNull")?.Value == "Yes";
        var value = typed ? string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)) : element.Attribute("Value")?.Value;
        if (value is null && !isNull) Refuse(element, $"'{item.Oid}' has neither a value nor IsNull");
        foreach (var child in element.Elements().Where(c => c.Name.Namespace == element.Name.Namespace && !PassedOver.Contains(c.Name.LocalName))) Refuse(child, $"{child.Name.LocalName} is not known in {element.Name.LocalName}");
        if (element.Attribute("IsNull") is { Value: not "Yes" } word) Refuse(element, $"IsNull is '{word.Value}'; it is Yes or not there");
        if (isNull && !string.IsNullOrEmpty(value)) Refuse(element, $"'{item.Oid}' is null and has the value '{value}'");
        item.Value = isNull ? "" : value ?? "";
        item.UnitOid = element.Attribute("MeasurementUnitOID")?.Value ?? element.Elements().FirstOrDefault(e => e.Name.LocalName == "MeasurementUnitRef")?.Attribute("MeasurementUnitOID")?.Value;
    }

    private void Within(OdmNode node, XElement element, string type)
    {
        if (node.Level == OdmLevel.Item) return;
        foreach (var child in element.Elements())
        {
            var level = LevelOf(child);
            if (level is null && (child.Name.Namespace != element.Name.Namespace || PassedOver.Contains(child.Name.LocalName))) continue;
            if (level is null) Refuse(child, $"{child.Name.LocalName} is not known in {element.Name.LocalName}");
            else if (level == node.Level + 1) Apply(node, child, type);
            else Refuse(child, $"{child.Name.LocalName} stands in {element.Name.LocalName}");
        }
    }

    private static OdmLevel? LevelOf(XElement element) => Levels.TryGetValue(element.Name.LocalName, out var level) ? level
        : element.Name.LocalName.StartsWith("ItemData", StringComparison.Ordinal) ? OdmLevel.Item : null;

    private void Refuse(XElement element, string because) => faults.Add(reader.PlaceOf(element), because);
}
