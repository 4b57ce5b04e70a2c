using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
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
            .. columns.SelectMany(c => AreaEnds(analysis, c)),
            .. columns.SelectMany(c => Persistence(PersistenceTable.In(analysis, c), c.Title)),
            .. TwoPhaseListing.Subjects(analysis).SelectMany(s => TwoPhases(s.Subject, s.Decline)),
            .. BySubject(analysis, columns[^1].Subjects.Select(s => s.Id).ToHashSet(StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<Result> AreaEnds(StudyAnalysis analysis, DoseColumn column)
    {
        var rows = new ResultRows(AreaEndsTable.Id, ResultRows.Infused);
        return AreaEndsTable.Ends.Select(e => rows.Count($"AUCINT ended {e.Words}", column.Title, AreaEndsTable.Count(analysis, column, e.End)))
            .Append(rows.Count("no AUCINT", column.Title, AreaEndsTable.Without(analysis, column).Count));
    }

    private static IEnumerable<Result> Persistence(PersistenceAnalysis part, string group)
    {
        var rows = new ResultRows(PersistenceTable.Id, ResultRows.Infused);
        return
        [
            .. PersistenceAnalysis.Months.SelectMany(m => rows.Share($"found at {PersistenceTable.Month(m)}", group, part.FoundAt(m))),
            .. Enum.GetValues<PersistenceEnd>().Select(e => rows.Count($"ended by {e}", group, part.Subjects.Count(s => s.End == e))),
            .. part.Subjects.Count == 0 ? [] : TimeToEventTable.Landmarks.SelectMany(l => Incidence(rows, part, group, l.Name, l.Days)),
        ];
    }

    private static IEnumerable<Result> Incidence(ResultRows rows, PersistenceAnalysis part, string group, string name, double days)
    {
        var interval = part.Loss.IntervalAt(days);
        Result Row(string statistic, Estimate value) => rows.Number("cumulative incidence of loss", group, value, "") with { Statistic = statistic };
        return [Row($"by {name}", part.Loss.At(days)), Row($"by {name}, log-log 95 % lower", interval.Lower), Row($"by {name}, log-log 95 % upper", interval.Upper)];
    }

    private static IEnumerable<Result> TwoPhases(string subject, TwoPhaseDecline d)
    {
        var rows = new ResultRows(TwoPhaseListing.Id, ResultRows.Infused);
        return
        [
            .. from phase in new (string Name, FittedHalfLife Of)[] { ("fast half-life", d.Fast), ("slow half-life", d.Slow) }
               from result in new[]
               {
                   rows.Number(phase.Name, subject, phase.Of.Days, "d"),
                   rows.Number(phase.Name, subject, phase.Of.Interval.Lower, "d") with { Statistic = "95 % lower" },
                   rows.Number(phase.Name, subject, phase.Of.Interval.Upper, "d") with { Statistic = "95 % upper" },
               }
               select result,
            rows.Number("slow share at peak", subject, d.SlowShare, ""),
        ];
    }

    private static IEnumerable<Result> BySubject(StudyAnalysis analysis, HashSet<string> infused) =>
        from subject in analysis.Kinetics
        where infused.Contains(subject.Subject)
        from p in NcaParameters.CellularKinetics
        select new ResultRows(KineticsListing.OutputOf(p), ResultRows.Infused).Number(p.Code, subject.Subject, subject.Of(p), p.UnitText(subject.Unit ?? "", "d"));
}
