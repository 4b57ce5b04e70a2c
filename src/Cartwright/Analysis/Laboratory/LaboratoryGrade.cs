namespace Cartwright.Analysis.Laboratory;

/// <summary>The grade of a value under one criterion, or why there is none. 0 is measured and within the criterion's normal; never a default.</summary>
/// <param name="Grade">0 to 4; null where none can be given. Grade 5 is death, which no laboratory measures.</param>
/// <param name="Reason">Why there is no grade; null where there is one.</param>
/// <param name="Remark">What could make the grade worse and is not known; null where nothing could.</param>
public sealed record LaboratoryGrade(int? Grade, string? Reason, string? Remark)
{
    private const int Worst = 4;

    /// <summary>The worst grade that it can be: the grade itself, unless something that could make it worse is not known.</summary>
    public int Most { get; init; } = Grade ?? Worst;

    /// <summary>Whether it is this grade or worse; null where that is not known.</summary>
    public bool? IsAtLeast(int grade) => Grade >= grade ? true : Most < grade ? false : null;

    /// <summary>No grade, for this reason.</summary>
    public static LaboratoryGrade None(string because) => new(null, because, null);

    /// <summary>
    /// The grades of both directions of one test as one number, as ATOXGR has them: negative where the value is low. Null where neither gives a grade above 0 and one
    /// that the test has is missing. At least one direction is given.
    /// </summary>
    public static int? Signed(LaboratoryGrade? low, LaboratoryGrade? high) => (low?.Grade, high?.Grade) switch
    {
        ( > 0 and var grade, _) => -grade,
        (_, > 0 and var grade) => grade,
        (0, 0) => 0,
        (0, null) when high is null => 0,
        (null, 0) when low is null => 0,
        _ => null,
    };
}
