using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>What was given before the product: therapy before the study, bridging, and conditioning.</summary>
internal static class TherapyTables
{
    public const string PriorId = "prior-therapy";
    public const string PreparationId = "bridging-and-conditioning";
    private const string PriorTitle = "Therapy before the study";
    private const string PreparationTitle = "Bridging therapy and conditioning";

    public static Table Prior(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Conduct.Prior: { Count: > 0 } prior }) return Table.Empty(PriorId, PriorTitle, $"therapies before the study (CM or PR under PRIOR ANTI-CANCER THERAPY) are {CourseText.NotInPackage}");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        var notes = new Footnotes();
        List<Row> rows =
        [
            CourseText.Cells("Lines: median (range)", columns, c => Lines(c, prior, notes)),
            .. Given("Subjects, by therapy", prior, columns),
        ];
        return new(PriorId, PriorTitle, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With("Lines are as recorded (CMGRPID, PRGRPID), and are not counted out of the number of therapies."));
    }

    public static Table Preparation(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Conduct: var conduct } || conduct.Bridging.Count + conduct.Conditioning.Count == 0)
            return Table.Empty(PreparationId, PreparationTitle, $"neither bridging therapy nor conditioning is in the data package");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        var notes = new Footnotes();
        List<Row> rows =
        [
            .. conduct.Bridging.Count > 0 || conduct.TherapiesCategorised ? Bridging(conduct.Bridging, columns) : [],
            .. conduct.Conditioning.Select(d => d.Agent).Distinct().Order(StringComparer.Ordinal).SelectMany(agent => Agent(agent, conduct, columns, notes)),
        ];
        return new(PreparationId, PreparationTitle, [new(""), .. LevelColumns.Headings(columns)], rows, notes.With(
            conduct.Bridging.Count > 0 || conduct.TherapiesCategorised ? null : $"Bridging therapy (CM or PR under BRIDGING THERAPY) is {CourseText.NotInPackage}."));
    }

    /// <summary>Lines over the subjects of a column.</summary>
    public static SummaryStatistics LinesOf(DoseColumn column, IReadOnlyList<TherapyGiven> prior) => SummaryStatistics.Of([.. column.Subjects.Select(s => TherapyGiven.Lines(s.Id, prior))]);

    private static string Lines(DoseColumn column, IReadOnlyList<TherapyGiven> prior, Footnotes notes)
    {
        var lines = LinesOf(column, prior);
        return SummaryText.WithCount(lines, SummaryText.MedianAndRange) + notes.Mark(lines.Reasons);
    }

    private static IEnumerable<Row> Bridging(IReadOnlyList<TherapyGiven> bridging, IReadOnlyList<DoseColumn> columns) =>
        Given("Bridging: subjects", bridging, columns).Append(CourseText.Counts("None", columns, s => bridging.All(t => t.Subject != s.Id)));

    private static IEnumerable<Row> Given(string group, IReadOnlyList<TherapyGiven> given, IReadOnlyList<DoseColumn> columns) =>
        given.GroupBy(t => CourseText.Sentence(t.Name), StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Select(t => t.Subject).Distinct().Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => CourseText.Counts(g.Key, columns, s => g.Any(t => t.Subject == s.Id))).Prepend(Row.Group(group));

    private static IEnumerable<Row> Agent(string agent, StudyConduct conduct, IReadOnlyList<DoseColumn> columns, Footnotes notes)
    {
        var doses = conduct.Conditioning.Where(d => d.Agent == agent).ToList();
        yield return Row.Group($"Conditioning: {CourseText.Sentence(agent)}");
        yield return CourseText.Counts("Subjects", columns, s => doses.Exists(d => d.Subject == s.Id));
        yield return CourseText.Cells("Days recorded: median (range)", columns, c => SummaryText.MedianAndRange(SummaryStatistics.Of([.. LevelColumns.Of(c, doses, d => d.Subject).Select(d => (Estimate)d.Days)])));
        foreach (var unit in doses.Select(d => d.Unit).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            yield return CourseText.Cells($"Total dose, {unit}: median (range)", columns, c => Total([.. LevelColumns.Of(c, doses, d => d.Subject).Where(d => d.Unit == unit || d.Unit is null)], notes));
        if (doses.TrueForAll(d => d.Unit is null)) yield return CourseText.Cells("Total dose", columns, c => LevelColumns.Of(c, doses, d => d.Subject) is { Count: > 0 } own ? $"NC{notes.Mark(own.Select(d => d.Because))}" : "–");
    }

    private static string Total(List<ConditioningDose> doses, Footnotes notes)
    {
        var total = SummaryStatistics.Of([.. doses.Select(d => d.Total is { } t ? (Estimate)t : Estimate.None(d.Because!))]);
        return SummaryText.WithCount(total, SummaryText.MedianAndRange) + notes.Mark(total.Reasons);
    }
}
