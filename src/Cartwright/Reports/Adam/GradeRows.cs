using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Datasets.Adam;

namespace Cartwright.Reports.Adam;

/// <summary>The graded laboratory results of ADLB.</summary>
internal static class GradeRows
{
    public static IReadOnlyList<AnalysisValue> Of(StudyAnalysis analysis, SubjectDays course) =>
    [
        .. from test in (analysis.Laboratory?.Results ?? []).GroupBy(r => (r.Result.Subject, r.Result.Test))
           let baseline = test.LastOrDefault(r => !r.OnTreatment)?.Signed
           from r in test
           select Row(r, baseline, course),
    ];

    private static AnalysisValue Row(GradedResult r, int? baseline, SubjectDays course)
    {
        var row = r.Result;
        var text = row.BelowLimit ? FormattableString.Invariant($"<{row.LowerLimit}") : null;
        return new(course.Data.StudyId, row.Subject, course.Of(row.Subject).Arm, row.Test, row.Name, row.Value, text, row.Unit, row.Visit, row.At, course.Day(row.Subject, row.At),
            r.Signed is not null, r.Reason, "LB", row.Sequence)
        {
            ToxicityGrade = r.Signed,
            BaselineToxicityGrade = baseline,
        };
    }
}
