using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>Immune effector cell-associated neurotoxicity (ICANS) derived from assessments of the nervous system (NV).</summary>
/// <remarks>
/// Lee DW et al. Biol Blood Marrow Transplant 2019;25:625–638, table 6. It needs no fever and may follow cytokine release. The scale has no rule for the end of an
/// episode nor for a patient who was impaired before; <see cref="ResolvedAfter"/> and <see cref="IcansReadings"/> have the readings chosen.
/// Whether sedation or bleeding was the cause is known where somebody wrote it (<see cref="OtherCauses"/>).
/// </remarks>
/// <param name="Courses">One entry an infused subject, in order of subject identifier.</param>
/// <param name="Columns">The worst grades for each dose level and in all.</param>
public sealed record IcansAnalysis(IReadOnlyList<IcansCourse> Courses, IReadOnlyList<IcansColumn> Columns)
{
    /// <summary>Whether anybody's nervous system was assessed: where nobody's was, neurotoxicity is not reported as absent but not at all.</summary>
    public bool IsAssessed { get; init; }

    /// <summary>An impaired assessment opens an episode within so long after the first or the last infusion (inclusive): an assumption, eight weeks as in the products' labels on driving.</summary>
    public static Duration OpensWithin { get; } = Duration.OfDays(56);

    /// <summary>An episode is over when assessments have been unimpaired for so long: an assumption, as for cytokine release.</summary>
    public static Duration ResolvedAfter { get; } = Duration.OfHours(24);

    /// <summary>Derives it from a data package.</summary>
    public static IcansAnalysis Of(StudyData data, TrialPlan plan) => Of(data, plan, SubjectLevel.Of(data, plan));

    /// <summary>The same for subjects already derived.</summary>
    public static IcansAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var grading = new IcansGrading(data);
        var courses = subjects.In(AnalysisSet.Infused).Select(grading.Of).ToList();
        var gradeOf = courses.ToDictionary(c => c.Subject, c => c.MaxGrade, StringComparer.Ordinal);
        return new(courses, [.. DoseColumns.Of(subjects, plan, AnalysisSet.Infused).Select(c => IcansColumn.Of(c, c.Subjects.Select(s => gradeOf[s.Id])))])
        {
            IsAssessed = data.NeurologicalAssessments.Count > 0 || courses.Exists(c => c.MaxGrade is not null),
        };
    }
}

/// <summary>The worst grades of a column's infused subjects, and how many had grade 3 or worse out of those who could be graded.</summary>
public sealed record IcansColumn(DoseColumn Column, GradeCounts Grades, SubjectCount Severe)
{
    internal static IcansColumn Of(DoseColumn column, IEnumerable<int?> grades)
    {
        var counts = GradeCounts.Of(grades);
        return new(column, counts, new(counts.AtLeast(3), counts.Graded));
    }
}
