using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>Cytokine release derived from its signs: temperatures (VS), what supported pressure and what was given against fever (CM), oxygen (PR).</summary>
/// <remarks>
/// Lee DW et al. Biol Blood Marrow Transplant 2019;25:625–638. An episode opens at a fever, whatever the scale: the others do not ask for one, and leave open what else would open an episode. By the
/// consensus its grade needs fever until an antipyretic, anti-cytokine therapy or a steroid is given in it, and from then on not. It ends when fever, low pressure and need of oxygen have all been gone as long
/// as the protocol asks; after that only a new fever opens another. Whether a fever, a low pressure or a tube had another cause is known where somebody wrote it (<see cref="OtherCauses"/>).
/// </remarks>
/// <param name="Courses">One entry an infused subject, in order of subject identifier.</param>
/// <param name="Columns">The worst grades for each dose level and in all.</param>
public sealed record CytokineReleaseAnalysis(IReadOnlyList<CytokineReleaseCourse> Courses, IReadOnlyList<CytokineReleaseColumn> Columns)
{
    /// <summary>The protocol's scale: the grades of courses, episodes and columns are its.</summary>
    public required CytokineReleaseScale Scale { get; init; }

    /// <summary>The protocol's scale against each other one, all derived from the same components.</summary>
    public IReadOnlyList<ScaleComparison> Comparisons =>
    [
        .. from other in CytokineReleaseScales.All
           where other != Scale
           select ScaleComparison.Of(Scale.Title, other.Title, Courses.Where(c => c.MaxGrade is not null).Select(c => (c.MaxGrade!.Value, c.MaxGradeUnder(other)!.Value))),
    ];

    /// <summary>A fever opens an episode within so long after the first or the last infusion (inclusive): an assumption, the source sets no limit.</summary>
    public static Duration OpensWithin { get; } = Duration.OfDays(30);

    /// <summary>Derives it from a data package. A systolic pressure counts as low only where a limit in mmHg is given, and below it (exclusive).</summary>
    public static CytokineReleaseAnalysis Of(StudyData data, TrialPlan plan, double? lowPressureMmHg = null) => Of(data, plan, SubjectLevel.Of(data, plan), lowPressureMmHg);

    /// <summary>The same for subjects already derived.</summary>
    public static CytokineReleaseAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects, double? lowPressureMmHg = null)
    {
        var grading = new CytokineReleaseGrading(data, plan, lowPressureMmHg);
        var courses = subjects.In(AnalysisSet.Infused).Select(grading.Of).ToList();
        var gradeOf = courses.ToDictionary(c => c.Subject, c => c.MaxGrade, StringComparer.Ordinal);
        return new(courses, [.. DoseColumns.Of(subjects, plan, AnalysisSet.Infused).Select(c => CytokineReleaseColumn.Of(c, c.Subjects.Select(s => gradeOf[s.Id])))])
        {
            Scale = CytokineReleaseScales.Named(plan.CytokineRelease.Scale),
        };
    }
}

/// <summary>The worst grades of a column's infused subjects, and how many had grade 3 or worse out of those who could be graded.</summary>
public sealed record CytokineReleaseColumn(DoseColumn Column, GradeCounts Grades, SubjectCount Severe)
{
    internal static CytokineReleaseColumn Of(DoseColumn column, IEnumerable<int?> grades)
    {
        var counts = GradeCounts.Of(grades);
        return new(column, counts, new(counts.AtLeast(3), counts.Graded));
    }
}
