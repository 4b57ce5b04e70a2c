namespace Cartwright.Analysis.Association;

/// <summary>The distinct values of a sample in rising order with how often each occurs, and the rank of every observation: equal ones share the mean of their ranks.</summary>
internal sealed class MidRanks
{
    private MidRanks(double[] values, int[] counts, int[] places, double[] ranks) => (Values, Counts, Places, Ranks) = (values, counts, places, ranks);

    /// <summary>The distinct values, rising.</summary>
    public double[] Values { get; }

    /// <summary>How often each occurs.</summary>
    public int[] Counts { get; }

    /// <summary>For each observation the index of its value.</summary>
    public int[] Places { get; }

    /// <summary>For each observation its rank, from 1.</summary>
    public double[] Ranks { get; }

    /// <summary>Whether any value occurs more than once.</summary>
    public bool HasTies => Counts.Length < Places.Length;

    /// <summary>Ranks the observations.</summary>
    public static MidRanks Of(IReadOnlyList<double> observations)
    {
        var values = observations.Distinct().Order().ToArray();
        var places = observations.Select(o => Array.BinarySearch(values, o)).ToArray();
        var counts = new int[values.Length];
        foreach (var place in places) counts[place]++;
        var (ranks, before) = (new double[values.Length], 0);
        for (var v = 0; v < values.Length; v++) (ranks[v], before) = (before + (counts[v] + 1) / 2.0, before + counts[v]);
        return new(values, counts, places, [.. places.Select(p => ranks[p])]);
    }
}
