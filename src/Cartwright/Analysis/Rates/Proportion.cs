using Cartwright.Numerics;

namespace Cartwright.Analysis.Rates;

/// <summary>How many of how many: the objective response rate, a rate of an adverse event.</summary>
public sealed record Proportion
{
    /// <summary>So many subjects with the event, of so many looked at.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more subjects have the event than there are.</exception>
    public Proportion(int events, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, of);
        (Events, Of) = (events, of);
    }

    /// <summary>Subjects with the event.</summary>
    public int Events { get; }

    /// <summary>Subjects looked at.</summary>
    public int Of { get; }

    /// <summary>The subjects that a statement holds for, among all of them.</summary>
    public static Proportion Among<T>(IReadOnlyCollection<T> subjects, Func<T, bool> holds) => new(subjects.Count(holds), subjects.Count);

    /// <summary>The share, from 0 to 1; of nobody there is none.</summary>
    public Estimate Rate => Of == 0 ? Estimate.None(Nobody) : (double)Events / Of;

    /// <summary>The exact interval at 95 %, which tables show unless they say otherwise.</summary>
    public ConfidenceInterval Exact => ClopperPearson.Interval(this);

    /// <inheritdoc />
    public override string ToString() => $"{Events}/{Of}";

    internal const string Nobody = "there is no subject to count";
}
