using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Odm;

/// <summary>Item groups or forms of an ODM document as a table: a row a repeat, with the keys around it, and a column an item.</summary>
internal sealed class OdmTable(string document, OdmMetadata metadata, OdmNode all)
{
    private static readonly string[] KeyColumns = ["SubjectKey", "StudyEventOID", "StudyEventRepeatKey", "FormOID", "FormRepeatKey", "ItemGroupOID", "ItemGroupRepeatKey"];
    private static readonly string[] Elements = ["SubjectData", "StudyEventData", "FormData", "ItemGroupData"];

    /// <summary>One row: the nodes from the subject inwards, and the items.</summary>
    private sealed record Repeat(IReadOnlyList<OdmNode> Around, IReadOnlyList<OdmNode> Items);

    public RawContents? Read(RawFile wanted, FaultList faults)
    {
        var before = faults.Count;
        var repeats = wanted.ItemGroup is { } group ? Groups(group) : Forms(wanted.Form!, faults);
        var known = wanted.ItemGroup is { } g ? metadata.ItemsOfGroup(g) : metadata.ItemsOfForm(wanted.Form!);
        var items = known.Concat(repeats.SelectMany(r => r.Items).Select(i => i.Oid)).Distinct(StringComparer.Ordinal).ToList();
        if (items.Count == 0) faults.Add(wanted.Where, $"'{document}' has no {(wanted.ItemGroup is null ? "form" : "item group")} '{wanted.ItemGroup ?? wanted.Form}'");
        foreach (var item in items.Where(metadata.Contradicts)) faults.Add(new Place(document), $"the versions of the metadata have different code lists for '{item}'");
        if (faults.Count > before) return null;

        var extensions = repeats.SelectMany(r => r.Around.SelectMany((node, i) => node.Extensions.Keys.Select(e => $"{Elements[i]}.{e}"))).Distinct(StringComparer.Ordinal).ToList();
        string[] keys = [.. KeyColumns, .. extensions];
        return new($"{document}, {wanted.ItemGroup ?? wanted.Form}", [.. keys, .. items], [.. repeats.Select(r => Line(r, keys, items, faults))])
        {
            Keys = keys.ToHashSet(StringComparer.Ordinal),
            Decodes = items.Select(i => (Item: i, Decodes: metadata.DecodesOf(i))).Where(i => i.Decodes is not null).ToDictionary(i => i.Item, i => i.Decodes!, StringComparer.Ordinal),
        };
    }

    private List<Repeat> Groups(string oid) =>
    [
        .. from subject in all.Children
           from ev in subject.Children
           from form in ev.Children
           from @group in form.Children
           where @group.Oid == oid
           select new Repeat([subject, ev, form, @group], @group.Children),
    ];

    // A form is one row only where none of its groups repeats: which repeat belongs to which, nobody says.
    private List<Repeat> Forms(string oid, FaultList faults)
    {
        var repeats = new List<Repeat>();
        foreach (var (subject, ev, form) in from subject in all.Children from ev in subject.Children from form in ev.Children where form.Oid == oid select (subject, ev, form))
        {
            if (form.Children.GroupBy(g => g.Oid, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } repeated)
                faults.Add(repeated.Last().Where, $"the item group '{repeated.Key}' repeats within the form '{oid}'; make a table of the item group");
            var items = form.Children.SelectMany(g => g.Children).ToList();
            if (items.GroupBy(i => i.Oid, StringComparer.Ordinal).FirstOrDefault(i => i.Count() > 1) is { } twice)
                faults.Add(twice.Last().Where, $"the item '{twice.Key}' is in two groups of the form '{oid}'; make tables of its item groups");
            repeats.Add(new([subject, ev, form], items));
        }
        return repeats;
    }

    private RawLine Line(Repeat repeat, string[] keys, List<string> items, FaultList faults)
    {
        var held = repeat.Items.DistinctBy(i => i.Oid).ToDictionary(i => i.Oid, StringComparer.Ordinal);
        var ofItems = items.Select(held.GetValueOrDefault).ToList();
        var where = repeat.Around[^1].Where;
        return new(where.Line, [.. keys.Select(k => Key(repeat, k)), .. ofItems.Select(i => i?.Value ?? "")])
        {
            Places = [.. keys.Select(_ => where), .. ofItems.Select(i => i?.Where ?? where)],
            Units = [.. keys.Select(_ => (string?)null), .. ofItems.Select(i => i is null ? null : UnitOf(i, faults))],
        };
    }

    private string? UnitOf(OdmNode item, FaultList faults)
    {
        if (item.UnitOid is not { } oid) return metadata.OnlyUnitOf(item.Oid);
        if (metadata.UnitOf(oid) is not { } unit) faults.Add(item.Where, $"the unit '{oid}' is not defined in the document");
        else return unit;
        return null;
    }

    private static string Key(Repeat repeat, string column)
    {
        var around = repeat.Around;
        string Oid(int level) => level < around.Count ? around[level].Oid : "";
        string Again(int level) => level < around.Count ? around[level].Repeat : "";
        return column switch
        {
            "SubjectKey" => Oid(0),
            "StudyEventOID" => Oid(1),
            "StudyEventRepeatKey" => Again(1),
            "FormOID" => Oid(2),
            "FormRepeatKey" => Again(2),
            "ItemGroupOID" => Oid(3),
            "ItemGroupRepeatKey" => Again(3),
            _ => Extension(around, column),
        };
    }

    private static string Extension(IReadOnlyList<OdmNode> around, string column)
    {
        var at = column.IndexOf('.', StringComparison.Ordinal);
        var level = Array.IndexOf(Elements, column[..at]);
        return level < around.Count ? around[level].Extensions.GetValueOrDefault(column[(at + 1)..], "") : "";
    }
}
