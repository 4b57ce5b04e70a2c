using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Neurotoxicity, where anybody looked for it.</summary>
internal static class IcansResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis) =>
        analysis.Neurotoxicity.IsAssessed ? [.. ByLevel(analysis.Neurotoxicity), .. BySubject(analysis.Neurotoxicity)] : [];

    private static IEnumerable<Result> ByLevel(IcansAnalysis neurotoxicity)
    {
        var rows = new ResultRows(IcansTable.Id, ResultRows.Infused);
        return
            from column in IcansTable.Shown(neurotoxicity)
            let title = column.Column.Title
            let courses = IcansTable.Courses(column, neurotoxicity)
            from result in (IEnumerable<Result>)
            [
                .. rows.WorstGrades(title, column.Grades, column.Severe),
                .. IcansMeasures.OfFirstEpisode.SelectMany(m => rows.Summary($"first episode: {m.Name}", title, IcansMeasures.Summarise(courses, m.Of), "d")),
            ]
            select result;
    }

    private static IEnumerable<Result> BySubject(IcansAnalysis neurotoxicity)
    {
        var rows = new ResultRows(IcansListing.Id, ResultRows.Infused);
        return
            from course in neurotoxicity.Courses
            from result in IcansMeasures.OfFirstEpisode.Select(m => rows.Number($"first episode: {m.Name}", course.Subject, m.Of(course), "d"))
                .Prepend(rows.Number("worst grade", course.Subject, course.MaxGrade is { } grade ? grade : Estimate.None(course.NotGraded ?? "not graded"), ""))
            select result;
    }
}
