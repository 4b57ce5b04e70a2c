using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Management;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>What was given for toxicities after the infusion, by level; and by subject.</summary>
internal static class ConcomitantTreatmentTables
{
    public const string Id = "concomitant-treatment";
    public const string ListingId = "concomitant-treatment-listing";
    /// <summary>Why nobody is counted who received a kind of treatment that the package has no record of.</summary>
    public const string NoRecord = "the package holds no record of this class; whether it was collected is not known";

    private const string Title = "Treatment of toxicity after the infusion";
    private const string ListingTitle = "Treatment of toxicity by subject";

    /// <summary>The kinds of treatment, and what their rows are.</summary>
    public static IReadOnlyList<(TreatmentKind Kind, string Name, string Rows)> Kinds { get; } =
    [
        (TreatmentKind.Tocilizumab, "Tocilizumab", "doses"), (TreatmentKind.OtherAntiCytokine, "Another medicine against cytokines", "doses"), (TreatmentKind.Corticosteroid, "Corticosteroids", "courses"),
        (TreatmentKind.Vasopressor, "Vasopressors", "rates recorded"), (TreatmentKind.Immunoglobulin, "Immunoglobulin", "doses"), (TreatmentKind.Ventilation, "Mechanical ventilation", "spells"),
        (TreatmentKind.IntensiveCare, "Intensive care", "stays"),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (columns, treatment) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), analysis.Course!.Treatment);
        var notes = new Footnotes();
        List<Row> rows = [.. Kinds.Where(k => treatment.Collected.Contains(k.Kind)).SelectMany(k => Rows(k, treatment, columns, notes))];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With([.. Notes(treatment)]));
    }

    public static Table Listing(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(ListingId, ListingTitle, why);
        var treatment = analysis.Course!.Treatment;
        if (treatment.Subjects.Count == 0) return Table.Empty(ListingId, ListingTitle, "nobody received any of these");
        var (levels, notes) = (LevelColumns.NameBySubject(analysis), new Footnotes());
        string Number(Estimate n) => notes.Of(n, written: x => $"{x:0}");
        List<Row> rows = [.. treatment.Subjects.Select(t => Row.Of(LevelColumns.Short(t.Subject, plan), levels[t.Subject], Kinds.First(k => k.Kind == t.Kind).Name, Number(t.Rows), Number(t.Days), Number(t.First), CourseText.Cited(t.Sources)))];
        return new(ListingId, ListingTitle, [new("Subject"), new("Level"), new("Treatment"), new("Times", true), new("Days", true), new("First, days from infusion", true), new("Records")],
            rows, notes.With());
    }

    /// <summary>Why there is nothing to tell; null where there is.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Course is { Treatment.Collected.Count: > 0 } && analysis.Subjects.In(AnalysisSet.Infused).Any() ? null : $"medicines, procedures and stays of infused subjects are {CourseText.NotInPackage}";

    /// <summary>The subjects of a column who received a kind.</summary>
    public static List<SubjectTreatment> In(DoseColumn column, ConcomitantTreatment treatment, TreatmentKind kind) => LevelColumns.Of(column, treatment.Subjects.Where(t => t.Kind == kind), t => t.Subject);

    /// <summary>A number over those who received it.</summary>
    public static SummaryStatistics Summary(List<SubjectTreatment> given, Func<SubjectTreatment, Estimate> of) => SummaryStatistics.Of([.. given.Select(of)]);

    private static IEnumerable<Row> Rows((TreatmentKind Kind, string Name, string Rows) k, ConcomitantTreatment treatment, IReadOnlyList<DoseColumn> columns, Footnotes notes)
    {
        string Text(DoseColumn c, Func<SubjectTreatment, Estimate> of) => Summary(In(c, treatment, k.Kind), of) is var s && s.N > 0 ? SummaryText.WithCount(s, SummaryText.MedianAndRange) + notes.Mark(s.Reasons) : s.NotCalculable > 0 ? "NC" + notes.Mark(s.Reasons) : "–";
        yield return Row.Group(k.Name);
        if (!treatment.Recorded.Contains(k.Kind))
        {
            yield return CourseText.Cells("Subjects", columns, _ => "no record" + notes.Mark(NoRecord));
            yield break;
        }
        yield return CourseText.Cells("Subjects", columns, c => c == columns[^1] ? SummaryText.Share(new Proportion(In(c, treatment, k.Kind).Count, c.Subjects.Count)) : $"{In(c, treatment, k.Kind).Count}/{c.Subjects.Count}");
        if (treatment.Subjects.All(t => t.Kind != k.Kind)) yield break;
        yield return CourseText.Cells($"Of these, {k.Rows}: median (range)", columns, c => Text(c, t => t.Rows));
        yield return CourseText.Cells("Of these, days: median (range)", columns, c => Text(c, t => t.Days));
        yield return CourseText.Cells("Of these, first day from infusion: median (range)", columns, c => Text(c, t => t.First));
    }

    private static IEnumerable<string> Notes(ConcomitantTreatment treatment)
    {
        yield return "From the first infusion on; days are calendar days. By class (CMCLAS), tocilizumab by name.";
        var missing = Kinds.Where(k => !treatment.Collected.Contains(k.Kind)).Select(k => k.Name.ToLowerInvariant()).ToList();
        if (missing.Count > 0) yield return $"Not in the data package: {string.Join(", ", missing)}.";
        yield return RulesInForce.Exact;
    }
}
