using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Cellular kinetics: summaries, time to loss, and every parameter of every infused subject.</summary>
internal static class KineticsResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var (unit, columns) = (KineticsSummaryTable.UnitOf(analysis), LevelColumns.Of(analysis, plan, AnalysisSet.Infused));
        var (summary, loss) = (new ResultRows(KineticsSummaryTable.Id, ResultRows.Infused), new ResultRows(TimeToLossTable.Id, "infused, product found"));
        return
        [
            .. from p in KineticsSummaryTable.Parameters
               from c in columns
               from result in summary.Summary(p.Code, c.Title, KineticsSummaryTable.Summary(analysis, c, p), p.UnitText(unit, "d"))
               select result,
            .. columns.SelectMany(c => loss.Curve("time to loss", c.Title, TimeToLossTable.Curve(analysis, c))),
            .. BySubject(analysis, columns[^1].Subjects.Select(s => s.Id).ToHashSet(StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<Result> BySubject(StudyAnalysis analysis, HashSet<string> infused) =>
        from subject in analysis.Kinetics
        where infused.Contains(subject.Subject)
        from p in NcaParameters.CellularKinetics
        select new ResultRows(KineticsListing.OutputOf(p), ResultRows.Infused).Number(p.Code, subject.Subject, subject.Of(p), p.UnitText(subject.Unit ?? "", "d"));
}
