using Cartwright.Analysis;
using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>From the collection of cells to the infusion: how many products were made, failed or were not infused, how long it took, and the dose they gave.</summary>
internal static class ManufacturingTable
{
    public const string Id = "manufacturing";
    private const string Title = "Manufacturing: products, times and dose achieved";

    /// <summary>The times that are told, in days.</summary>
    public static IReadOnlyList<(string Name, Func<Batch, Estimate> Of)> Times { get; } =
        [("collection to release", b => b.CollectionToRelease), ("collection to infusion (vein to vein)", b => b.VeinToVein), ("start of conditioning to infusion", b => b.ConditioningToInfusion)];

    /// <summary>The days from collection at which incidence is told.</summary>
    public static IReadOnlyList<int> Marks { get; } = [30, 60, 90];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Manufacturing: { Batches.Count: > 0 } made }) return Table.Empty(Id, Title, $"collections of cells (PR or BE) are {CourseText.NotInPackage}");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        var notes = new Footnotes();
        Row Count(string name, Func<Batch, bool> holds) => CourseText.Cells(name, columns, c => $"{In(c, made).Count(holds)}");
        List<Row> rows =
        [
            Row.Group("Subjects"),
            Count("Cells collected", _ => true),
            .. made.EventsCollected ? [Count("Product made", b => b.Manufactured is not null), Count("Product released", b => b.Released is not null)] : Array.Empty<Row>(),
            CourseText.Cells("Manufacturing failed, of those collected", columns, c => SummaryText.Share(Failed(c, made))),
            Count("Infused", b => b.Outcome == BatchOutcome.Infused),
            Count("of these out of specification", b => b is { Outcome: BatchOutcome.Infused, OutOfSpecification: true }),
            .. Reasons(made, columns),
            Row.Group("Days: median (range)"),
            .. Times.Select(t => CourseText.Cells(Capital(t.Name), columns, c => Summary(c, made, t.Of, notes))),
            Row.Group("From collection, cumulative incidence, % (interval)"),
            .. from end in ManufacturingAnalysis.Ends from day in Marks select CourseText.Cells($"{end.Name} by day {day}", columns, c => Incidence(c, made, end.Cause, day, plan, notes)),
            Row.Group("Dose achieved over planned, %"),
            CourseText.Cells("Median (range), of the infused", columns, c => SummaryText.MedianAndRange(ExposureTable.FractionPercent(Infused(c)))),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With(Notes(made, plan)));
    }

    /// <summary>The products of a column.</summary>
    public static List<Batch> In(DoseColumn column, ManufacturingAnalysis made) => LevelColumns.Of(column, made.Batches, b => b.Subject.Id);

    /// <summary>Failures among those of a column whose cells were collected.</summary>
    public static Proportion Failed(DoseColumn column, ManufacturingAnalysis made) => Proportion.Among(In(column, made), b => b.Outcome == BatchOutcome.Failed);

    /// <summary>A time over the products of a column that came so far.</summary>
    public static SummaryStatistics Time(DoseColumn column, ManufacturingAnalysis made, Func<Batch, Estimate> of) => SummaryStatistics.Of([.. In(column, made).Where(b => b.Outcome == BatchOutcome.Infused).Select(of)]);

    private static DoseColumn Infused(DoseColumn column) => column with { Subjects = [.. column.Subjects.Where(s => s.FirstInfused is not null)] };

    private static string Summary(DoseColumn column, ManufacturingAnalysis made, Func<Batch, Estimate> of, Footnotes notes)
    {
        var summary = Time(column, made, of);
        return SummaryText.WithCount(summary, SummaryText.MedianAndRange) + notes.Mark(summary.Reasons);
    }

    private static string Incidence(DoseColumn column, ManufacturingAnalysis made, int cause, int day, TrialPlan plan, Footnotes notes) =>
        In(column, made).Exists(b => b.Collected is not null) ? CourseText.Incidence(made.Incidence(column.Subjects, cause, plan.Conventions.Duration), day, notes) : "–";

    private static IEnumerable<Row> Reasons(ManufacturingAnalysis made, IReadOnlyList<DoseColumn> columns)
    {
        var lost = made.Batches.Where(b => b.Outcome is BatchOutcome.Failed or BatchOutcome.NotInfused).ToList();
        return lost.Count == 0 ? [] : lost.GroupBy(b => b.Reason is { Length: > 0 } reason ? Capital(CourseText.Sentence(reason)) : "No reason recorded").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => CourseText.Cells(g.Key, columns, c => $"{LevelColumns.Of(c, g, b => b.Subject.Id).Count}")).Prepend(Row.Group("Not infused: reason"));
    }

    private static IEnumerable<string> Notes(ManufacturingAnalysis made, TrialPlan plan)
    {
        if (!made.EventsCollected) yield return $"Release and failure (BE) are {CourseText.NotInPackage}; failures are those named as the end of a subject's study.";
        yield return "Out of specification: released so, or a test outside the limits of the protocol. Times are of the infused.";
        yield return $"Infusion, failure, and death or leaving compete; who has none is censored at last contact. {CourseText.Competing}";
        yield return "Planned dose: the level's; where one of the two is per kilogram and the other is not, by the first body weight recorded.";
        yield return RulesInForce.Exact;
        yield return RulesInForce.Lengths(plan);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
