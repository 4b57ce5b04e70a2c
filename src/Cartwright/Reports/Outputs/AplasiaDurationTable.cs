using Cartwright.Analysis;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>How long aplasia of lymphocytes lasted, with death, transplant and other therapy competing with recovery.</summary>
internal static class AplasiaDurationTable
{
    public const string Id = "aplasia-duration";
    private const string Title = "Aplasia of lymphocytes: from onset to recovery";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var durations = analysis.BloodCounts.Durations.Where(d => d.Subjects.Count > 0).ToList();
        if (durations.Count == 0) return Table.Empty(Id, Title, "nobody's lymphocytes were counted and low");
        var (columns, notes) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), new Footnotes());
        List<Row> rows = [.. durations.SelectMany(d => Rows(d, columns, notes))];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With(
            "Onset: the first count below the limit. Recovery: the first of two counts in a row at the limit or above. Death, a transplant or another anti-cancer therapy before it competes; else censored at the last count.",
            "Recovered by a day: cumulative incidence (Aalen–Johansen). Median: Kaplan–Meier, competing events censored. One minus the latter is larger than the former.", RulesInForce.LogLog));
    }

    /// <summary>Those of a column.</summary>
    public static List<AplasiaDuration> In(DoseColumn column, AplasiaDurations durations) => LevelColumns.Of(column, durations.Subjects, s => s.Subject);

    /// <summary>The share recovered by a landmark.</summary>
    public static Estimate Recovered(List<AplasiaDuration> subjects, double days) => AplasiaDurations.Recovered(subjects).At(days);

    private static IEnumerable<Row> Rows(AplasiaDurations durations, IReadOnlyList<DoseColumn> columns, Footnotes notes)
    {
        var parts = columns.Select(c => In(c, durations)).ToList();
        return
        [
            Row.Group(LowCountMeasures.NameOf(durations.Limit)),
            new(["With aplasia", .. parts.Select(p => $"{p.Count}")]),
            new(["Recovered", .. parts.Select(p => $"{p.Count(s => s.Time.Cause == AplasiaDuration.Lost)}")]),
            new(["Died, transplant or other therapy before", .. parts.Select(p => $"{p.Count(s => s.Time.Cause == AplasiaDuration.Competing)}")]),
            new(["Median duration, days (interval)", .. parts.Select(p => TimeToEventTable.Median(AplasiaDurations.Curve(p), notes))]),
            .. TimeToEventTable.Landmarks.Select(l => new Row([$"Recovered by {l.Name}, %", .. parts.Select(p => p.Count == 0 ? "–" : notes.Of(Recovered(p, l.Days), null, share => Numbers.Fixed(100 * share, 0)))])),
        ];
    }
}
