namespace Cartwright.Analysis.Subjects;

/// <summary>A column of a table: those counted in it, who are its denominator whether or not anything happened to them.</summary>
/// <param name="Subjects">Identifiers.</param>
public sealed record SubjectColumn(string Title, IReadOnlySet<string> Subjects)
{
    /// <summary>How many of the column's subjects something holds of.</summary>
    public SubjectCount Count(Func<string, bool> holds) => new(Subjects.Count(holds), Subjects.Count);
}
