using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Cardiac;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>QTcF against the limits of ICH E14, and by visit.</summary>
internal static class QtcTables
{
    public const string Id = "ecg-qtcf";
    public const string VisitsId = "ecg-qtcf-by-visit";
    public const string Title = "Electrocardiogram: QTcF beyond limits";
    public const string VisitsTitle = "Electrocardiogram: QTcF by visit, ms";

    /// <summary>What is counted of each subject; null where it cannot be told of.</summary>
    public static IReadOnlyList<(string Name, Func<SubjectQtc, bool?> Of)> Categories { get; } =
    [
        .. ElectrocardiogramAnalysis.Limits.Select(l => (FormattableString.Invariant($"Longest QTcF above {l:0} ms"), (Func<SubjectQtc, bool?>)(s => s.IsAbove(l)))),
        .. ElectrocardiogramAnalysis.Increases.Select(i => (FormattableString.Invariant($"Rise from baseline above {i:0} ms"), (Func<SubjectQtc, bool?>)(s => s.RoseBy(i)))),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (heart, columns) = (analysis.Examinations!.Heart, LevelColumns.Of(analysis, plan, AnalysisSet.Infused));
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
        [
            CourseText.Cells("Measured after infusion", columns, c => $"{In(heart, c).Count(s => s.Longest is not null)}"),
            CourseText.Cells("… and before it", columns, c => $"{In(heart, c).Count(s => s.Increase is not null)}"),
            .. Categories.Select(k => CourseText.Cells(k.Name, columns, c => c == columns[^1] ? SummaryText.Share(Share(heart, c, k.Of)) : $"{Share(heart, c, k.Of)}")),
            .. ElectrocardiogramAnalysis.Limits.Select(l => CourseText.Cells(FormattableString.Invariant($"Above {l:0} ms before infusion already, of those also above it after"), columns, c => $"{In(heart, c).Count(s => s.IsAbove(l) == true && s.WasAbove(l) == true)}")),
        ], [.. Notes(heart), RulesInForce.Exact]);
    }

    /// <summary>Baseline, each visit, and the change from baseline.</summary>
    public static Table ByVisit(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(VisitsId, VisitsTitle, why);
        var (heart, columns) = (analysis.Examinations!.Heart, LevelColumns.Of(analysis, plan, AnalysisSet.Infused));
        return new(VisitsId, VisitsTitle, [new(""), .. LevelColumns.Headings(columns)],
        [
            Row.Group("Baseline"),
            CourseText.Cells("Median (range)", columns, c => Text(Statistics(In(heart, c).Select(s => s.Baseline?.Milliseconds)))),
            .. Visits(heart).SelectMany(visit => new[]
            {
                Row.Group(visit),
                CourseText.Cells("Median (range)", columns, c => Text(At(heart, visit, c, false))),
                CourseText.Cells("Change from baseline: median (range)", columns, c => Text(At(heart, visit, c, true))),
            }),
        ], ["n: subjects measured. A subject counts once at a visit, with its first reading.", .. Notes(heart)]);
    }

    /// <summary>Why it cannot be told of; null where it can.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Package is not { Electrocardiograms.Count: > 0 } ? $"electrocardiograms (EG) are {CourseText.NotInPackage}"
        : analysis.Examinations!.Heart.Intervals.All(s => s.Longest is null) ? "nobody infused has QTcF, or QT with RR or heart rate in msec and beats/min, after the infusion" : null;

    /// <summary>The visits after the infusion, in order of time.</summary>
    public static IReadOnlyList<string> Visits(ElectrocardiogramAnalysis heart) =>
        [.. heart.Intervals.SelectMany(s => s.After).Where(r => r.Visit.Length > 0).GroupBy(r => r.Visit, StringComparer.Ordinal)
            .OrderBy(g => Median.Of(g.Select(r => DaysOf(heart, r)))).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    /// <summary>QTcF at a visit among a column's subjects, or its change from baseline.</summary>
    public static SummaryStatistics At(ElectrocardiogramAnalysis heart, string visit, DoseColumn column, bool change) => Statistics(
        from s in In(heart, column)
        let reading = s.After.FirstOrDefault(r => r.Visit == visit)
        where reading is not null
        select change ? reading.Milliseconds - s.Baseline?.Milliseconds : reading.Milliseconds);

    /// <summary>How many a category holds for, of those of whom it can be told.</summary>
    public static Proportion Share(ElectrocardiogramAnalysis heart, DoseColumn column, Func<SubjectQtc, bool?> of) => Proportion.Among([.. In(heart, column).Select(of).OfType<bool>()], holds => holds);

    private static List<SubjectQtc> In(ElectrocardiogramAnalysis heart, DoseColumn column) => LevelColumns.Of(column, heart.Intervals, s => s.Subject);

    private static double DaysOf(ElectrocardiogramAnalysis heart, QtcReading reading) => reading.At.DaysSince(heart.Infusions[reading.Subject]);

    private static SummaryStatistics Statistics(IEnumerable<double?> values) => SummaryStatistics.Of([.. values.OfType<double>().Select(v => (Estimate)v)]);

    private static string Text(SummaryStatistics s) => s.N == 0 ? "–" : $"{SummaryText.MedianAndRange(s)}, n = {s.N}";

    private static string[] Notes(ElectrocardiogramAnalysis heart) =>
    [
        "ICH E14; limits are exclusive. Fridericia's formula. Baseline: the last reading before the infusion; on its day without a time of day, before it. Replicates within 10 minutes count as their mean.",
        .. heart.Intervals.SelectMany(s => s.After).Any(r => r.Calculated) ? ["Where no QTcF was recorded it is calculated of QT and RR, or heart rate, of the same tracing."] : Array.Empty<string>(),
    ];
}
