namespace Cartwright.Analysis.Survival;

/// <summary>Which group each subject is in: the arms that a test compares, or the strata within which it compares them. Groups stand in the order of their labels.</summary>
public sealed record Grouping
{
    private Grouping(IReadOnlyList<string> names, IReadOnlyList<int> of) => (Names, Of) = (names, of);

    /// <summary>The groups.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place among <see cref="Names"/> of each subject's group, in the order of the subjects.</summary>
    public IReadOnlyList<int> Of { get; }

    /// <summary>Groups by label, one label a subject.</summary>
    public static Grouping By<T>(IReadOnlyCollection<T> labels) where T : notnull
    {
        var known = labels.Distinct().Order().ToList();
        var place = known.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i);
        return new([.. known.Select(label => $"{label}")], [.. labels.Select(label => place[label])]);
    }

    /// <summary>Everybody in one group.</summary>
    public static Grouping One(int subjects) => new(["all"], new int[subjects]);
}
