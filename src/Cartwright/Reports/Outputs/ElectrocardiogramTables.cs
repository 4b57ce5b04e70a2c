using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Cardiac;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Electrocardiograms as they were interpreted, and what was not normal in them.</summary>
internal static class ElectrocardiogramTables
{
    public const string Id = "ecg-findings";
    public const string ListingId = "ecg-abnormal";
    public const string Title = "Electrocardiogram: interpretation";
    public const string ListingTitle = "Abnormal electrocardiograms by subject";

    /// <summary>What is counted of a subject's interpretations after the infusion, of those that say normal or abnormal.</summary>
    public static IReadOnlyList<(string Name, Func<IEnumerable<ElectrocardiogramFinding>, bool> Of)> Worst { get; } =
    [
        ("Any abnormal", f => f.Any(x => x.IsAbnormal == true)),
        ("Any abnormal and clinically significant", f => f.Any(x => x is { IsAbnormal: true, IsSignificant: true })),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (heart, columns) = (analysis.Examinations!.Heart, LevelColumns.Of(analysis, plan, AnalysisSet.Infused));
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
        [
            .. Worst.Select(w => CourseText.Cells($"{w.Name}, of those interpreted after infusion", columns, c => c == columns[^1] ? SummaryText.Share(Share(heart, c, w.Of)) : $"{Share(heart, c, w.Of)}")),
            CourseText.Cells("… abnormal before it already", columns, c => $"{LevelColumns.Of(c, AbnormalBoth(heart), s => s).Count}"),
        ], ["Interpretations (INTP) that say normal or abnormal. Before: the last one before the infusion. Clinically significant: EGCLSIG, or so in words; where nobody said, not counted as such.", RulesInForce.Exact]);
    }

    /// <summary>Each abnormal finding after the infusion, and each QTcF beyond the first limit or the first rise.</summary>
    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Package is not { Electrocardiograms.Count: > 0 }) return Table.Empty(ListingId, ListingTitle, $"electrocardiograms (EG) are {CourseText.NotInPackage}");
        var (heart, subjects) = (analysis.Examinations!.Heart, new ListedSubjects(analysis, plan, AnalysisSet.Infused));
        List<Row> rows = [.. analysis.Subjects.In(AnalysisSet.Infused).SelectMany(s => Rows(s.Id, heart, subjects))];
        return rows.Count == 0 ? Table.Empty(ListingId, ListingTitle, "no electrocardiogram after the infusion is abnormal in words or by QTcF")
            : new(ListingId, ListingTitle, [new("Subject"), new("Level"), new("Visit"), new("Day", true), new("Finding"), new("Change from baseline, ms", true), new("Clinically significant"), new("Records")], rows,
                [FormattableString.Invariant($"QTcF above {ElectrocardiogramAnalysis.Limits[0]:0} ms, or more than {ElectrocardiogramAnalysis.Increases[0]:0} ms above the baseline."), RulesInForce.DayNumbers(plan)]);
    }

    /// <summary>Why interpretations cannot be told of; null where they can.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Package is not { Electrocardiograms.Count: > 0 } ? $"electrocardiograms (EG) are {CourseText.NotInPackage}"
        : !analysis.Examinations!.Heart.Findings.Any(f => IsJudged(f) && f.AfterInfusion) ? "no interpretation (INTP) after the infusion says normal or abnormal" : null;

    /// <summary>Of a column's subjects with an interpretation after the infusion, those it holds for.</summary>
    public static Proportion Share(ElectrocardiogramAnalysis heart, DoseColumn column, Func<IEnumerable<ElectrocardiogramFinding>, bool> of) => Proportion.Among(
        [.. LevelColumns.Of(column, heart.Findings.Where(f => IsJudged(f) && f.AfterInfusion), f => f.Row.Subject).GroupBy(f => f.Row.Subject)], of);

    private static IEnumerable<string> AbnormalBoth(ElectrocardiogramAnalysis heart) =>
        from s in heart.Findings.Where(IsJudged).GroupBy(f => f.Row.Subject)
        let before = s.Where(f => !f.AfterInfusion).MaxBy(f => f.Row.At!.Value.Moment)
        where before?.IsAbnormal == true && s.Any(f => f is { AfterInfusion: true, IsAbnormal: true })
        select s.Key;

    private static bool IsJudged(ElectrocardiogramFinding finding) => finding is { IsInterpretation: true, IsAbnormal: not null };

    private static IEnumerable<Row> Rows(string subject, ElectrocardiogramAnalysis heart, ListedSubjects subjects)
    {
        var qtc = heart.Intervals.First(i => i.Subject == subject);
        var lines = heart.Findings.Where(f => f.Row.Subject == subject && f is { AfterInfusion: true, IsAbnormal: true })
            .Select(f => (f.Row.At!.Value.Moment, Row: Line(f.Row.Visit, subjects.Day(subject, f.Row.At), $"{(f.Row.Name.Length > 0 ? f.Row.Name : f.Row.Test)}: {CourseText.Sentence(f.Row.Finding!)}", "–", f.IsSignificant switch { true => "yes", false => "no", null => "–" }, [new DataRecord("EG", subject, f.Row.Sequence)])))
            .Concat(qtc.After.Where(r => IsListed(r, qtc))
                .Select(r => (r.At.Moment, Row: Line(r.Visit, subjects.Day(subject, r.At), $"QTcF {Numbers.Fixed(r.Milliseconds, 0)} ms{(r.Calculated ? ", calculated" : "")}", Change(r, qtc), "–", r.Sources))));
        return lines.OrderBy(l => l.Moment).Select(l => l.Row);

        Row Line(string visit, string day, string finding, string change, string significant, IEnumerable<DataRecord> sources) =>
            Row.Of(subjects.Name(subject), subjects.Level(subject), visit.Length > 0 ? visit : "–", day, finding, change, significant, CourseText.Cited(sources));
    }

    private static bool IsListed(QtcReading reading, SubjectQtc of) => of with { After = [reading] } is var alone && (alone.IsAbove(ElectrocardiogramAnalysis.Limits[0]) == true || alone.RoseBy(ElectrocardiogramAnalysis.Increases[0]) == true);

    private static string Change(QtcReading reading, SubjectQtc of) => of.Baseline is { } before ? Numbers.Fixed(reading.Milliseconds - before.Milliseconds, 0) : "–";
}
