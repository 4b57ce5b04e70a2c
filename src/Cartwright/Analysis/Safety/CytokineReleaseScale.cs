namespace Cartwright.Analysis.Safety;

/// <summary>A published scale of cytokine release, as far as the components of a data package tell it.</summary>
/// <param name="Name">The versioned name that a protocol chooses it by: <c>Penn-2018</c>.</param>
/// <param name="Title">The name in a table: <c>Penn 2018</c>.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Reading">What was chosen where the scale leaves something open, and what of it the components cannot tell: there its grade is a lower bound. In words for a footnote.</param>
/// <param name="UsesOrgans">Whether organ toxicity raises its grade.</param>
/// <param name="GradeOf">Its grade at a moment, 0 to 4. Grade 5, death, is no sign at a moment.</param>
public sealed record CytokineReleaseScale(string Name, string Title, string Source, string Reading, bool UsesOrgans, Func<CytokineReleaseSigns, int> GradeOf)
{
    /// <summary>Whether two are the same scale.</summary>
    public bool Equals(CytokineReleaseScale? other) => Name == other?.Name;

    /// <inheritdoc />
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The scales that are derived.</summary>
public static class CytokineReleaseScales
{
    /// <summary>All of them, the consensus first.</summary>
    public static IReadOnlyList<CytokineReleaseScale> All { get; } = [AstctGrade.Scale, LeeGrade.Scale, PennGrade.Scale, CartoxGrade.Scale, CtcaeReleaseGrade.Scale];

    /// <summary>The scale of a name.</summary>
    /// <exception cref="ArgumentException">There is none: a protocol's reader accepts no other name.</exception>
    public static CytokineReleaseScale Named(string name) => All.FirstOrDefault(s => s.Name == name) ?? throw new ArgumentException($"'{name}' is no scale of cytokine release.", nameof(name));
}
