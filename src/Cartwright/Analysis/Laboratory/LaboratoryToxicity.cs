using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Laboratory;

/// <summary>One subject under one criterion: its grade at baseline and its worst on treatment, or why there is none.</summary>
public sealed record SubjectShift(string Subject, LaboratoryGrade Baseline, LaboratoryGrade Worst);

/// <summary>A criterion, and every infused subject whose test was measured on treatment.</summary>
public sealed record CriterionShifts(LaboratoryCriterion Criterion, IReadOnlyList<SubjectShift> Subjects);

/// <summary>Laboratory results graded by a version of CTCAE.</summary>
/// <param name="Version">The version in force.</param>
/// <param name="Rules">What it leaves open.</param>
/// <param name="Results">Every result of an infused subject of which the version grades the test, by subject and time.</param>
/// <param name="Shifts">The criteria under which at least one result has a grade, in the order of the version.</param>
public sealed record LaboratoryToxicity(CtcaeVersion Version, GradingRules Rules, IReadOnlyList<GradedResult> Results, IReadOnlyList<CriterionShifts> Shifts)
{
    /// <summary>Grades the infused subjects of a data package. Cells of marrow and what was found in urine are not graded: the criteria are of blood.</summary>
    public static LaboratoryToxicity Of(StudyData data, SubjectLevel subjects, CtcaeVersion version, GradingRules rules)
    {
        var tests = version.Criteria.Select(c => c.Test).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rows = data.Laboratory.Where(r => tests.Contains(r.Test) && IsOfBlood(r.Category)).ToLookup(r => r.Subject, StringComparer.Ordinal);
        var grading = new SubjectGrading(version, rules);
        List<GradedResult> results = [.. subjects.In(AnalysisSet.Infused).SelectMany(s => grading.Of(s, rows[s.Id]))];
        return new(version, rules, results, [.. from criterion in version.Criteria let shifts = ShiftsOf(criterion, results) where shifts.Subjects.Count > 0 select shifts]);
    }

    private static CriterionShifts ShiftsOf(LaboratoryCriterion criterion, List<GradedResult> results)
    {
        var ofTest = results.Where(r => r.Result.Test == criterion.Test).ToList();
        if (!ofTest.Exists(r => r.In(criterion.Direction)?.Grade is not null)) return new(criterion, []);
        return new(criterion,
        [
            .. from subject in ofTest.GroupBy(r => r.Result.Subject)
               let treated = subject.Where(r => r.OnTreatment).ToList()
               where treated.Count > 0
               select new SubjectShift(subject.Key, Baseline(subject, criterion), Worst(treated, criterion)),
        ]);
    }

    private static LaboratoryGrade Baseline(IEnumerable<GradedResult> rows, LaboratoryCriterion criterion) =>
        rows.LastOrDefault(r => !r.OnTreatment)?.In(criterion.Direction) ?? LaboratoryGrade.None("no result before treatment");

    // A grade of 0 beside a result that could not be graded would be a claim; a grade above it stands.
    private static LaboratoryGrade Worst(List<GradedResult> rows, LaboratoryCriterion criterion)
    {
        var grades = rows.Select(r => r.In(criterion.Direction)!).ToList();
        var worst = grades.Where(g => g.Grade is not null).MaxBy(g => g.Grade);
        var ungraded = grades.Where(g => g.Grade is null).MaxBy(g => g.Most);
        return (worst is null || (worst.Grade == 0 && ungraded is not null) ? ungraded! : worst) with { Most = grades.Max(g => g.Most) };
    }

    /// <summary>Whether a result is of blood by its category.</summary>
    internal static bool IsOfBlood(string category) =>
        category != CodeLists.LaboratoryCategory.BoneMarrow && !category.Contains("URIN", StringComparison.OrdinalIgnoreCase);

    private sealed record SubjectGrading(CtcaeVersion Version, GradingRules Rules)
    {
        public IEnumerable<GradedResult> Of(Subject subject, IEnumerable<LaboratoryResult> rows) =>
            from test in rows.Where(r => r.At is not null && Measured(r) is not null).GroupBy(r => r.Test)
            let course = test.OrderBy(r => r.At!.Value.Moment).ToList()
            let baseline = course.LastOrDefault(r => !IsOnTreatment(r, subject))
            from row in course
            select Graded(row, baseline, IsOnTreatment(row, subject));

        private GradedResult Graded(LaboratoryResult row, LaboratoryResult? baseline, bool onTreatment)
        {
            var before = baseline is null ? null : baseline.Unit == row.Unit ? Measured(baseline) : CountUnit.Convert(Measured(baseline)!.Value, baseline.Unit, row.Unit);
            var value = new LaboratoryValue(Measured(row), row.Unit, row.LowerNormal, row.UpperNormal, before);
            LaboratoryGrade? In(GradeDirection direction) => Version.OfTest(row.Test).FirstOrDefault(c => c.Direction == direction)?.Of(value, Rules);
            return new(row, before, onTreatment, In(GradeDirection.Low), In(GradeDirection.High));
        }

        // Below the limit of quantification: graded as the limit, of which the value is the low side.
        private static double? Measured(LaboratoryResult row) => row.Value ?? (row.BelowLimit ? row.LowerLimit : null);

        // Drawn on the day of the first treatment without a time of day: before it, as a baseline is drawn.
        private static bool IsOnTreatment(LaboratoryResult row, Subject subject) =>
            subject.TreatmentStart is { } start && (row.At!.Value.HasTime && start.HasTime ? row.At.Value.Moment > start.Moment : row.At.Value.Day > start.Day);
    }
}
