using System.Xml.Linq;

namespace Cartwright.Datasets.Raw.Odm;

/// <summary>What the metadata of an ODM document say of its items: to which groups and forms they belong, their code lists, their units.</summary>
internal sealed class OdmMetadata
{
    private readonly Dictionary<string, List<string>> itemsOfGroup = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> groupsOfForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> decodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> unitsOfItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> units = new(StringComparer.Ordinal);
    private readonly HashSet<string> contradicting = new(StringComparer.Ordinal);

    /// <summary>Takes in the element Study of a document. Versions of the metadata are taken together.</summary>
    public void Add(XElement study)
    {
        foreach (var unit in Of(study, "BasicDefinitions").Elements().Where(e => Is(e, "MeasurementUnit"))) units[Oid(unit)] = Translated(Of(unit, "Symbol")) ?? unit.Attribute("Name")?.Value ?? Oid(unit);
        foreach (var version in study.Elements().Where(e => Is(e, "MetaDataVersion"))) AddVersion(version);
    }

    /// <summary>The items of a group, as far as the metadata name them.</summary>
    public IEnumerable<string> ItemsOfGroup(string group) => itemsOfGroup.GetValueOrDefault(group) ?? [];

    /// <summary>The items of a form's groups.</summary>
    public IEnumerable<string> ItemsOfForm(string form) => (groupsOfForm.GetValueOrDefault(form) ?? []).SelectMany(ItemsOfGroup);

    /// <summary>What each coded value of an item means; null where it has no code list.</summary>
    public IReadOnlyDictionary<string, string>? DecodesOf(string item) => decodes.GetValueOrDefault(item);

    /// <summary>Whether two versions of the metadata decode one value of an item differently.</summary>
    public bool Contradicts(string item) => contradicting.Contains(item);

    /// <summary>The unit of an item whose data name none: the only one that its definition allows. Null where there is none, or are several.</summary>
    public string? OnlyUnitOf(string item) => unitsOfItem.TryGetValue(item, out var allowed) && allowed.Count == 1 ? UnitOf(allowed.First()) : null;

    /// <summary>A unit as it is written, by its identifier; null where it is not defined.</summary>
    public string? UnitOf(string oid) => units.GetValueOrDefault(oid);

    private void AddVersion(XElement version)
    {
        var lists = version.Elements().Where(e => Is(e, "CodeList")).DistinctBy(Oid).ToDictionary(Oid, ListOf, StringComparer.Ordinal);
        foreach (var form in version.Elements().Where(e => Is(e, "FormDef"))) Union(groupsOfForm, Oid(form), Named(form, "ItemGroupRef", "ItemGroupOID"));
        foreach (var group in version.Elements().Where(e => Is(e, "ItemGroupDef"))) Union(itemsOfGroup, Oid(group), Named(group, "ItemRef", "ItemOID"));
        foreach (var item in version.Elements().Where(e => Is(e, "ItemDef")))
        {
            if (!unitsOfItem.TryGetValue(Oid(item), out var allowed)) unitsOfItem[Oid(item)] = allowed = new(StringComparer.Ordinal);
            allowed.UnionWith(Named(item, "MeasurementUnitRef", "MeasurementUnitOID"));
            if (Named(item, "CodeListRef", "CodeListOID").FirstOrDefault() is { } list && lists.TryGetValue(list, out var terms)) AddDecodes(Oid(item), terms);
        }
    }

    private void AddDecodes(string item, Dictionary<string, string> terms)
    {
        if (!decodes.TryGetValue(item, out var known)) decodes[item] = known = new(StringComparer.Ordinal);
        foreach (var (code, decode) in terms)
        {
            if (!known.TryAdd(code, decode) && known[code] != decode) contradicting.Add(item);
        }
    }

    private static Dictionary<string, string> ListOf(XElement list)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list.Elements().Where(e => Is(e, "CodeListItem") || Is(e, "EnumeratedItem")))
        {
            if (item.Attribute("CodedValue")?.Value is { } code) terms.TryAdd(code, Translated(Of(item, "Decode")) ?? code);
        }
        return terms;
    }

    // English where there is English, as everything else here is; the first text otherwise.
    private static string? Translated(XElement element)
    {
        var texts = element.Elements().Where(e => Is(e, "TranslatedText")).ToList();
        var english = texts.Find(t => t.Attribute(XNamespace.Xml + "lang")?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true);
        return (english ?? texts.FirstOrDefault())?.Value.Trim() is { Length: > 0 } text ? text : null;
    }

    private static void Union(Dictionary<string, List<string>> into, string key, IEnumerable<string> names)
    {
        if (!into.TryGetValue(key, out var list)) into[key] = list = [];
        list.AddRange(names.Except(list));
    }

    private static IEnumerable<string> Named(XElement of, string element, string attribute) => of.Elements().Where(e => Is(e, element)).Select(e => e.Attribute(attribute)?.Value).OfType<string>();

    private static XElement Of(XElement parent, string name) => parent.Elements().FirstOrDefault(e => Is(e, name)) ?? new XElement(name);

    private static bool Is(XElement element, string name) => element.Name.LocalName == name;

    private static string Oid(XElement element) => element.Attribute("OID")?.Value ?? "";
}
