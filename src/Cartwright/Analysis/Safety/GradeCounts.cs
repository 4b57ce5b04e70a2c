namespace Cartwright.Analysis.Safety;

/// <summary>Subjects by grade, each counted once; those whose grade is missing apart, never as grade 0.</summary>
public sealed record GradeCounts(int Missing, int Grade0, int Grade1, int Grade2, int Grade3, int Grade4, int Grade5)
{
    /// <summary>Counts subjects by the grade of each; a grade outside 0 to 5 is none, and counts as missing.</summary>
    public static GradeCounts Of(IEnumerable<int?> grades)
    {
        var counts = new int[7];
        foreach (var grade in grades) counts[grade is >= 0 and <= 5 ? grade.Value + 1 : 0]++;
        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }

    /// <summary>Subjects of this grade, 0 to 5.</summary>
    public int this[int grade] => grade switch
    {
        0 => Grade0,
        1 => Grade1,
        2 => Grade2,
        3 => Grade3,
        4 => Grade4,
        5 => Grade5,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Grades are 0 to 5."),
    };

    /// <summary>Subjects with a grade.</summary>
    public int Graded => Grade0 + Grade1 + Grade2 + Grade3 + Grade4 + Grade5;

    /// <summary>Subjects of this grade or worse.</summary>
    public int AtLeast(int grade) => Enumerable.Range(0, 6).Where(g => g >= grade).Sum(g => this[g]);
}
