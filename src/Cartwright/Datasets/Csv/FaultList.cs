using Cartwright.Units;

namespace Cartwright.Datasets.Csv;

/// <summary>The faults of a data package while it is being read: all are counted, the first <see cref="MostListed"/> are kept.</summary>
internal sealed class FaultList
{
    /// <summary>A listing longer than this says nothing more to its reader.</summary>
    public const int MostListed = 200;

    private readonly List<Fault> kept = [];

    /// <summary>How many faults there were, kept or not.</summary>
    public int Count { get; private set; }

    public void Add(Place where, string message)
    {
        Count++;
        if (kept.Count < MostListed) kept.Add(new Fault(where, message));
    }

    /// <summary>The faults kept and, where there were more, how many in all; the last of these stands at the place of the last fault kept.</summary>
    public IReadOnlyList<Fault> Listed() => Count <= kept.Count
        ? [.. kept]
        : [.. kept, new Fault(new Place(kept[^1].Where.File), $"{Count - kept.Count} more faults are not listed ({Count} in all)")];
}
