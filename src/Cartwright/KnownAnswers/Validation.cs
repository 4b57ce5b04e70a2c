namespace Cartwright.KnownAnswers;

/// <summary>Every known answer, computed again by this program on this machine.</summary>
/// <param name="Areas">In the order of the book.</param>
public sealed record Validation(IReadOnlyList<CheckedArea> Areas)
{
    /// <summary>How many known answers there are.</summary>
    public int Count => Areas.Sum(a => a.Answers.Count);

    /// <summary>How many hold.</summary>
    public int Holding => Areas.Sum(a => a.Holding);

    /// <summary>Whether all do.</summary>
    public bool Holds => Holding == Count;

    /// <summary>Computes the answers of these areas, one after the other.</summary>
    public static Validation Of(IReadOnlyList<KnownArea> areas, Action? progress = null) =>
        new([.. areas.Select(area => new CheckedArea(area.Name, [.. area.Answers.Select(answer => Check(answer, progress))]) { Note = area.Note })]);

    private static CheckedAnswer Check(KnownAnswer answer, Action? progress)
    {
        var result = answer.Check();
        progress?.Invoke();
        return result;
    }
}
