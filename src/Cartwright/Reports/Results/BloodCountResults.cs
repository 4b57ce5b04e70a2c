using Cartwright.Analysis;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Counts against their limits, and target cells by visit.</summary>
internal static class BloodCountResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return
        [
            .. analysis.BloodCounts.Cytopenia.SelectMany(l => Low(LowCountsTable.CytopeniaId, l, columns)),
            .. analysis.BloodCounts.Aplasia.SelectMany(l => Low(LowCountsTable.AplasiaId, l, columns)),
            .. analysis.BloodCounts.Durations.SelectMany(d => Duration(d, columns)),
            .. analysis.BloodCounts.Courses.SelectMany(c => ByVisit(c, columns)),
        ];
    }

    private static IEnumerable<Result> Low(string output, LowCounts counts, IReadOnlyList<DoseColumn> columns)
    {
        var (rows, name) = (new ResultRows(output, "infused, counted"), LowCountMeasures.NameOf(counts.Limit));
        return
            from column in columns
            let counted = LowCountMeasures.Counted(column, counts)
            from result in rows.Share(name, column.Title, new Proportion(counted.Count(c => c.WasLow == true), counted.Count))
                .Concat(LowCountMeasures.All.SelectMany(m => rows.Summary($"{name}: {m.Name}", column.Title, LowCountMeasures.Summarise(counted, m.OfTheLow, m.Of), m.Unit ?? counts.Limit.Unit)))
            select result;
    }

    private static IEnumerable<Result> Duration(AplasiaDurations durations, IReadOnlyList<DoseColumn> columns)
    {
        var (rows, name) = (new ResultRows(AplasiaDurationTable.Id, "infused, with aplasia"), LowCountMeasures.NameOf(durations.Limit));
        return
            from column in columns
            let subjects = AplasiaDurationTable.In(column, durations)
            from result in rows.Curve(name, column.Title, AplasiaDurations.Curve(subjects))
                .Append(rows.Count(name, column.Title, subjects.Count(s => s.Time.Cause == AplasiaDuration.Competing), "died, transplant or other therapy before"))
                .Concat(TimeToEventTable.Landmarks.Select(l => new Result(rows.Output, name, rows.Population, column.Title, $"recovered by {l.Name}, cumulative incidence", AplasiaDurationTable.Recovered(subjects, l.Days), "")))
            select result;
    }

    private static IEnumerable<Result> ByVisit(CountCourse course, IReadOnlyList<DoseColumn> columns)
    {
        var rows = new ResultRows(CountsByVisitTable.Id, ResultRows.Infused);
        return
            from visit in CountsByVisitTable.Visits(course)
            from column in columns
            from result in rows.Summary($"{course.Test} at {visit}", column.Title, CountsByVisitTable.At(course, visit, column), course.Unit)
            select result;
    }
}
