namespace Cartwright.KnownAnswers;

/// <summary>The known answers of one area.</summary>
/// <param name="Name">As a heading.</param>
/// <param name="Answers">In the order of the page.</param>
public sealed record KnownArea(string Name, IReadOnlyList<KnownAnswer> Answers)
{
    /// <summary>What is said once for all of its rows; null where nothing is.</summary>
    public string? Note { get; init; }
}

/// <summary>An area whose answers were computed again.</summary>
public sealed record CheckedArea(string Name, IReadOnlyList<CheckedAnswer> Answers)
{
    /// <summary>What is said once for all of its rows; null where nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>How many hold.</summary>
    public int Holding => Answers.Count(a => a.Holds);
}
