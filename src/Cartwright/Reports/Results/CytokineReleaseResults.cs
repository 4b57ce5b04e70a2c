using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Cytokine release, derived and recorded.</summary>
internal static class CytokineReleaseResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis) => [.. Derived(analysis.CytokineRelease), .. analysis.CytokineRelease.Comparisons.SelectMany(Compared), .. Recorded(analysis.RecordedGrades), .. BySubject(analysis.CytokineRelease)];

    private static IEnumerable<Result> Derived(CytokineReleaseAnalysis release)
    {
        var rows = new ResultRows(CytokineReleaseTable.Id, ResultRows.Infused);
        return
            from column in CytokineReleaseTable.Shown(release)
            let title = column.Column.Title
            let courses = CytokineReleaseTable.Courses(column, release)
            from result in (IEnumerable<Result>)
            [
                .. rows.WorstGrades(title, column.Grades, column.Severe),
                .. CytokineReleaseMeasures.OfFirstEpisode.SelectMany(m => rows.Summary($"first episode: {m.Name}", title, CytokineReleaseMeasures.Summarise(courses, m.Of), "d")),
                rows.Count("tocilizumab", title, courses.Count(c => c.Tocilizumab > 0)),
                rows.Count("tocilizumab", title, courses.Sum(c => c.Tocilizumab), "doses"),
            ]
            select result;
    }

    private static IEnumerable<Result> Compared(ScaleComparison scales) => scales.Pairs.Select(p =>
        new Result(DerivedScalesTable.Id, $"{scales.First} grade {p.First}", "graded under both scales", $"{scales.Second} grade {p.Second}", "subjects", p.Subjects, ""));

    private static IEnumerable<Result> Recorded(RecordedGrades recorded)
    {
        var rows = new ResultRows(RecordedGradesTable.Id, "graded under the scale");
        return
        [
            .. from scale in recorded.Scales
               from result in Enumerable.Range(0, 6).Select(g => rows.Count($"grade {g}", scale.Name, scale.Grades[g])).Append(rows.Count("not graded", scale.Name, scale.Grades.Missing))
                   .Concat(rows.Share("grade 3 or worse", scale.Name, new Proportion(scale.Severe.Subjects, scale.Severe.Of)))
               select result,
            .. recorded.Comparisons.SelectMany((c, i) => c.Pairs.Select(p =>
                new Result($"cytokine-release-scales-{i + 1}", $"{c.First} grade {p.First}", "graded under both scales", $"{c.Second} grade {p.Second}", "subjects", p.Subjects, ""))),
        ];
    }

    private static IEnumerable<Result> BySubject(CytokineReleaseAnalysis release)
    {
        var rows = new ResultRows(CytokineReleaseListing.Id, ResultRows.Infused);
        return
            from course in release.Courses
            from result in CytokineReleaseMeasures.OfFirstEpisode.Select(m => rows.Number($"first episode: {m.Name}", course.Subject, m.Of(course), "d"))
                .Prepend(rows.Number("worst grade", course.Subject, course.MaxGrade is { } grade ? grade : Estimate.None(course.NotGraded ?? "not graded"), ""))
                .Concat(CytokineReleaseScales.All.Select(s => rows.Number($"worst grade, {s.Title}", course.Subject, course.MaxGradeUnder(s) is { } grade ? grade : Estimate.None(course.NotGraded ?? "not graded"), "")))
                .Append(rows.Number("tocilizumab, doses", course.Subject, course.MaxGrade is null ? Estimate.None(course.NotGraded ?? "not graded") : course.Tocilizumab, ""))
            select result;
    }
}
