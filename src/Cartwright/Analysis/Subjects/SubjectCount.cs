namespace Cartwright.Analysis.Subjects;

/// <summary>So many subjects out of so many. The share and its interval are for whoever shows it.</summary>
public readonly record struct SubjectCount(int Subjects, int Of)
{
    /// <inheritdoc />
    public override string ToString() => $"{Subjects}/{Of}";
}
