using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Disposition, exposure and dose-limiting toxicity.</summary>
internal static class SubjectResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan) =>
        [.. Disposition(analysis, plan), .. Exposure(analysis, plan), .. Toxicity(analysis), .. BySubject(analysis)];

    private static IEnumerable<Result> Disposition(StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(DispositionTable.Id, "enrolled");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        return
        [
            .. from step in DispositionTable.Steps(analysis) from c in columns select
                rows.Count(step.Name, c.Title, c.Subjects.Count(s => s.IsIn(step.Set))) is var count && DispositionTable.WhyUnknown(step.Set, analysis, plan) is { } why ? count with { Value = Estimate.None(why) } : count,
            .. DispositionTable.EndsRecorded(analysis)
                ? from end in DispositionTable.Endings(columns[^1].Subjects) from c in columns select rows.Count($"ended: {end}", c.Title, c.Subjects.Count(s => DispositionTable.Ending(s) == end))
                : columns.Select(c => rows.Count(DispositionTable.End, c.Title, 0) with { Value = Estimate.None(CourseText.NotInPackage) }),
            .. from c in columns
               let died = rows.Count("Died", c.Title, c.Subjects.Count(s => s.Death is not null))
               select DispositionTable.FollowUpRecorded(analysis) ? died : died with { Value = Estimate.None(DispositionTable.NoEnds) },
        ];
    }

    private static IEnumerable<Result> Exposure(StudyAnalysis analysis, TrialPlan plan)
    {
        var rows = new ResultRows(ExposureTable.Id, ResultRows.Infused);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return
        [
            .. from unit in ExposureTable.UnitsOf(analysis) from c in columns from r in rows.Summary("dose infused", c.Title, ExposureTable.Received(c, unit), unit) select r,
            .. from unit in ExposureTable.TotalUnits(analysis) from c in columns from r in rows.Summary("dose of all infusions", c.Title, ExposureTable.Total(c, unit), unit) select r,
            .. columns.SelectMany(c => rows.Summary("infusions", c.Title, ExposureTable.Infusions(c), "")),
            .. columns.SelectMany(c => rows.Summary("share of the dose assigned", c.Title, ExposureTable.FractionPercent(c), "%")),
        ];
    }

    private static IEnumerable<Result> Toxicity(StudyAnalysis analysis)
    {
        var rows = new ResultRows(ToxicityByLevelTable.Id, "counted in the dose decisions");
        return (analysis.Toxicity?.Levels ?? []).SelectMany(l => rows.Share("dose-limiting toxicity", l.Level.Name, new Proportion(l.Toxicities.Subjects, l.Toxicities.Of)));
    }

    private static IEnumerable<Result> BySubject(StudyAnalysis analysis)
    {
        var rows = new ResultRows(ExposureListing.Id, ResultRows.Infused);
        return analysis.Subjects.In(AnalysisSet.Infused).Select(s => rows.Number("share of the dose assigned", s.Id, s.DoseFraction.Then(f => 100 * f), "%"));
    }
}
