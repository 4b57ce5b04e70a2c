namespace Cartwright.Rehearsals;

/// <summary>How often something was so: in so many of so many.</summary>
public readonly record struct Tally(int Yes, int Of)
{
    /// <summary>One more case.</summary>
    public Tally And(bool yes) => new(Yes + (yes ? 1 : 0), Of + 1);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Yes + b.Yes, a.Of + b.Of);

    /// <summary>The share; null of none.</summary>
    public double? Share => Of == 0 ? null : (double)Yes / Of;

    /// <summary>The binomial standard error of the share; null of none.</summary>
    public double? StandardError => Share is { } p ? Math.Sqrt(p * (1 - p) / Of) : null;
}
