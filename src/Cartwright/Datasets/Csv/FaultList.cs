using Cartwright.Units;

namespace Cartwright.Datasets.Csv;

/// <summary>The faults of a data package while it is being read: all are counted, the first <see cref="MostListed"/> are kept.</summary>
internal sealed class FaultList
{
    /// <summary>A listing longer than this says nothing more to its reader.</summary>
    public const int MostListed = 200;

    /// <summary>A file with more faults than this is read no further: it is another kind of file.</summary>
    public const int MostInAFile = 10_000;

    private const int LongestMessage = 400;

    private readonly List<Fault> kept = [];

    /// <summary>How many faults there were, kept or not.</summary>
    public int Count { get; private set; }

    public void Add(Place where, string message)
    {
        Count++;
        if (kept.Count < MostListed) kept.Add(new Fault(where, message.Length <= LongestMessage ? message : message[..LongestMessage] + "…"));
    }

    /// <summary>The faults kept and, where there were more, how many in all.</summary>
    public IReadOnlyList<Fault> Listed() => Count <= kept.Count
        ? [.. kept]
        : [.. kept, new Fault(new Place(kept[^1].Where.File), $"{Count - kept.Count} more faults are not listed ({Count} in all)")];
}
