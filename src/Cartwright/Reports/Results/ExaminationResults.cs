using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Antibodies;
using Cartwright.Analysis.Safety.Cardiac;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Liver injury, electrocardiograms, antibodies against the product and tests for pregnancy by level.</summary>
internal static class ExaminationResults
{
    private static readonly bool[] ReadingAndChange = [false, true];

    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Examinations is not { } found) return [];
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return
        [
            .. LiverInjuryTables.WhyNone(analysis) is null ? Liver(found.Liver, columns) : [],
            .. QtcTables.WhyNone(analysis) is null ? Intervals(found.Heart, columns) : [],
            .. ElectrocardiogramTables.WhyNone(analysis) is null ? Interpretations(found.Heart, columns) : [],
            .. AntibodyTables.WhyNone(analysis) is null ? Antibodies(found.Antibodies, columns) : [],
            .. PregnancyTables.WhyNone(analysis) is null ? Pregnancy(found.Pregnancy, LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled)) : [],
        ];
    }

    private static IEnumerable<Result> Liver(LiverInjury liver, IReadOnlyList<DoseColumn> columns)
    {
        var rows = new ResultRows(LiverInjuryTables.Id, "infused, peaks of both known");
        return columns.SelectMany(c => LiverInjuryTables.Quadrants.SelectMany(q => rows.Share(q.Name, c.Title, LiverInjuryTables.Share(liver, c, q.Quadrant)))
            .Concat(LiverInjuryTables.Together.Select(t => rows.Count(t.Name, c.Title, LiverInjuryTables.Count(liver, c, t.Finding)))));
    }

    private static IEnumerable<Result> Intervals(ElectrocardiogramAnalysis heart, IReadOnlyList<DoseColumn> columns)
    {
        var (limits, visits) = (new ResultRows(QtcTables.Id, "infused, measured"), new ResultRows(QtcTables.VisitsId, "infused, measured"));
        return
        [
            .. from column in columns
               from category in QtcTables.Categories
               from result in limits.Share(category.Name, column.Title, QtcTables.Share(heart, column, category.Of))
               select result,
            .. from column in columns
               from visit in QtcTables.Visits(heart)
               from change in ReadingAndChange
               from result in visits.Summary($"QTcF{(change ? ", change from baseline" : "")}: {visit}", column.Title, QtcTables.At(heart, visit, column, change), "ms")
               select result,
        ];
    }

    private static IEnumerable<Result> Interpretations(ElectrocardiogramAnalysis heart, IReadOnlyList<DoseColumn> columns) =>
        from column in columns
        from worst in ElectrocardiogramTables.Worst
        from result in new ResultRows(ElectrocardiogramTables.Id, "infused, interpreted").Share(worst.Name, column.Title, ElectrocardiogramTables.Share(heart, column, worst.Of))
        select result;

    private static IEnumerable<Result> Antibodies(AntibodyAnalysis antibodies, IReadOnlyList<DoseColumn> columns) =>
        from column in columns
        from antibody in antibodies.Antibodies
        from result in new ResultRows(AntibodyTables.Id, "infused, tested").Share($"{antibody}: positive at baseline", column.Title, AntibodyTables.AtBaseline(antibodies, antibody, column))
            .Concat(AntibodyTables.Responses.SelectMany(r => new ResultRows(AntibodyTables.Id, "infused, tested").Share($"{antibody}: {r.Name}", column.Title, AntibodyTables.After(antibodies, antibody, column, r.Responses))))
        select result;

    private static IEnumerable<Result> Pregnancy(PregnancyTests pregnancy, IReadOnlyList<DoseColumn> columns) =>
        from column in columns
        from count in PregnancyTables.Counts
        select new ResultRows(PregnancyTables.Id, "enrolled").Count(count.Name, column.Title, count.Of(pregnancy, column.Subjects));
}
