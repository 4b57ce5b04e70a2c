namespace Cartwright.Protocols.Files;

/// <summary>Collects the choices while they are read: each leaf with its value as written, who chose it and why.</summary>
internal sealed class Choices(string by)
{
    private readonly List<Choice> all = [];

    /// <summary>All the choices, in the order in which they were read.</summary>
    public IReadOnlyList<Choice> All => all;

    /// <summary>The value of a leaf, plain or as <c>{ value: …, by: …, why: … }</c>; it may not exist.</summary>
    public Entry Of(Entry leaf)
    {
        if (!leaf.Exists) return leaf;
        var value = leaf.IsMapping ? leaf["value"] : leaf;
        if (!value.Exists) leaf.Report($"'{leaf.Path}.value' is missing");
        var chooser = leaf.IsMapping ? leaf["by"].OptionalText() : null;
        all.Add(new Choice(leaf.Path, value.AsWritten(), chooser ?? by, leaf.IsMapping ? leaf["why"].OptionalText() : null, leaf.Where));
        return value;
    }
}
