using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Odm;

/// <summary>What a node of clinical data is, from the outermost to the innermost.</summary>
internal enum OdmLevel
{
    Subject,
    Event,
    Form,
    Group,
    Item,
}

/// <summary>A node of clinical data as it stands after all transactions: a subject, an event, a form, an item group, or an item with its value.</summary>
internal sealed class OdmNode(OdmLevel level, string oid, string repeat)
{
    private readonly Dictionary<(string Oid, string Repeat), OdmNode> children = [];
    private readonly List<OdmNode> order = [];

    public OdmLevel Level => level;
    public string Oid => oid;
    public string Repeat => repeat;

    /// <summary>Where it was last written.</summary>
    public required Place Where { get; set; }

    /// <summary>The value of an item; empty where it is null.</summary>
    public string Value { get; set; } = "";

    /// <summary>The identifier of the unit that came with an item; null where none did.</summary>
    public string? UnitOid { get; set; }

    /// <summary>What the system that wrote the document adds to the standard, by the names of the attributes without prefix.</summary>
    public Dictionary<string, string> Extensions { get; } = new(StringComparer.Ordinal);

    /// <summary>The nodes within, in the order in which they came.</summary>
    public IReadOnlyList<OdmNode> Children => order;

    public OdmNode? Find(string childOid, string childRepeat) => children.GetValueOrDefault((childOid, childRepeat));

    public void Add(OdmNode child)
    {
        children.Add((child.Oid, child.Repeat), child);
        order.Add(child);
    }

    public void Remove(OdmNode child)
    {
        children.Remove((child.Oid, child.Repeat));
        order.Remove(child);
    }
}
