using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Laboratory grades: the worst on treatment by level, and against the grade at baseline. No tables where no test could be graded.</summary>
internal static class LaboratoryTables
{
    public const string ToxicityId = "laboratory-toxicity";
    public const string ShiftId = "laboratory-shift";
    private const int Severe = 3, Worst = 4;

    /// <summary>The grades from which subjects are counted: any, and severe.</summary>
    public static IReadOnlyList<int> Least { get; } = [1, Severe];

    /// <summary>The worst grade on treatment by level.</summary>
    public static IEnumerable<Table> Toxicity(StudyAnalysis analysis, TrialPlan plan) =>
        analysis.Laboratory is { Shifts.Count: > 0 } toxicity ? [ByLevel(toxicity, LevelColumns.Of(analysis, plan, AnalysisSet.Infused))] : [];

    /// <summary>The worst grade on treatment against that at baseline.</summary>
    public static IEnumerable<Table> Shift(StudyAnalysis analysis, TrialPlan plan) => analysis.Laboratory is { Shifts.Count: > 0 } toxicity ? [Shifts(toxicity)] : [];

    /// <summary>How many of a column reached a grade, of those of whom that is known. A platelet count of 120 without a limit of normal is grade 1 or none, and certainly not 3.</summary>
    public static Proportion AtLeast(int grade, DoseColumn column, CriterionShifts shifts) =>
        Proportion.Among([.. LevelColumns.Of(column, shifts.Subjects, s => s.Subject).Select(s => s.Worst.IsAtLeast(grade)).OfType<bool>()], reached => reached);

    /// <summary>A criterion and its direction in words.</summary>
    public static string NameOf(CriterionShifts shifts) => $"{shifts.Criterion.Term} ({shifts.Criterion.Test})";

    private static Table ByLevel(LaboratoryToxicity toxicity, IReadOnlyList<DoseColumn> columns)
    {
        var notes = new Footnotes();
        List<Row> rows = [.. toxicity.Shifts.SelectMany(s => Rows(s, columns, notes))];
        return new(ToxicityId, "Laboratory toxicity on treatment, by worst grade", [new(""), .. LevelColumns.Headings(columns)], rows, notes.With([.. Footnotes(toxicity), RulesInForce.Exact]));
    }

    private static IEnumerable<Row> Rows(CriterionShifts shifts, IReadOnlyList<DoseColumn> columns, Footnotes notes) =>
    [
        Row.Group(NameOf(shifts)),
        new(["Grade 1 or worse, of those known", .. columns.Select(c => $"{AtLeast(1, c, shifts)}")]),
        new(["Grade 3 or 4, of those known", .. columns.Select((c, i) => Share(AtLeast(Severe, c, shifts), i == columns.Count - 1))]),
        new(["Not graded", .. columns.Select(c => NotGraded(LevelColumns.Of(c, shifts.Subjects, s => s.Subject), notes))]),
    ];

    private static string Share(Proportion p, bool withInterval) => withInterval ? SummaryText.Share(p) : $"{p}";

    private static string NotGraded(List<SubjectShift> subjects, Footnotes notes)
    {
        var missing = subjects.Where(s => s.Worst.Grade is null).ToList();
        return $"{missing.Count}{notes.Mark(missing.Select(s => s.Worst.Reason))}";
    }

    private static Table Shifts(LaboratoryToxicity toxicity) => new(ShiftId, "Laboratory grades: baseline (rows) to worst on treatment (columns)",
        [new("Baseline"), .. Enumerable.Range(0, Worst + 1).Select(g => new Column($"Grade {g}", true)), new("Not graded", true)],
        [.. toxicity.Shifts.SelectMany(ShiftRows)], [.. Footnotes(toxicity), "All infused subjects whose test was measured on treatment; a row that nobody is in is left out."]);

    private static IEnumerable<Row> ShiftRows(CriterionShifts shifts) =>
    [
        Row.Group(NameOf(shifts)),
        .. from row in shifts.Subjects.GroupBy(s => s.Baseline.Grade)
           orderby row.Key ?? int.MaxValue
           select new Row([row.Key is { } g ? $"Grade {g}" : "Not graded", .. Enumerable.Range(0, Worst + 1).Select(g => $"{row.Count(s => s.Worst.Grade == g)}"), $"{row.Count(s => s.Worst.Grade is null)}"]),
    ];

    // Of which grade 3 or worse neutropenia is: the count below which it begins differs tenfold in its last grade.
    private static string Versions(CtcaeVersion version) => version == CtcaeVersion.V6
        ? "grades of different versions are not comparable: neutropenia of grade 3 or worse is below 0.5 ×10⁹/L here, and below 1.0 in 4.03 and 5.0."
        : "grades of different versions are not comparable: neutropenia of grade 3 or worse is below 1.0 ×10⁹/L here, and below 0.5 in 6.0.";

    private static IEnumerable<string> Footnotes(LaboratoryToxicity toxicity) =>
    [
        $"CTCAE version {toxicity.Version.Name}; {Versions(toxicity.Version)} Baseline: the last value before the first study treatment.",
        toxicity.Rules.Unrecorded == UnrecordedCondition.Assumed
            ? "Symptoms, consequences and anticoagulation, which a laboratory does not record, are taken to be there: the worse of the grades that the number allows."
            : "Symptoms, consequences and anticoagulation, which a laboratory does not record, are taken not to be there: the least of the grades that the number allows.",
        "Graded by number alone. Not graded: a subject who has no grade above 0 and at least one value that cannot be graded. Such a value may yet be known not to be grade 3.",
    ];
}
