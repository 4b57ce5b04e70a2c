namespace Cartwright.Numerics;

/// <summary>The middle value; of an even number of values the mean of the middle two.</summary>
public static class Median
{
    /// <summary>The median in whatever order the values come; of none there is none.</summary>
    public static double? Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length == 0 ? null : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
