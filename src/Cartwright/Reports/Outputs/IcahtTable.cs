using Cartwright.Analysis;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Haematotoxicity of immune effector cells, early and late, by level. No table where no neutrophils were counted.</summary>
internal static class IcahtTable
{
    public const string Id = "icaht";

    /// <summary>The two parts of the scale.</summary>
    public static IReadOnlyList<(string Name, Func<Icaht, IcahtGrade> Of)> Parts { get; } = [("Early, days 0 to 30", i => i.Early), ("Late, days 31 to 100", i => i.Late)];

    public static IEnumerable<Table> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Icaht.Subjects.Count == 0) return [];
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var notes = new Footnotes();
        List<Row> rows = [.. Parts.SelectMany(p => Rows(p.Name, p.Of, analysis.Icaht, columns, notes))];
        return [new(Id, "Haematotoxicity of immune effector cells (ICAHT)", [new(""), .. LevelColumns.Headings(columns)], rows, notes.With(Rules(analysis.Icaht.Rules)))];
    }

    /// <summary>Those of a column, by grade.</summary>
    public static GradeCounts Counts(DoseColumn column, IcahtAnalysis analysis, Func<Icaht, IcahtGrade> part) => GradeCounts.Of(In(column, analysis).Select(s => part(s.Grades).Grade));

    private static List<SubjectIcaht> In(DoseColumn column, IcahtAnalysis analysis) => LevelColumns.Of(column, analysis.Subjects, s => s.Subject);

    private static IEnumerable<Row> Rows(string name, Func<Icaht, IcahtGrade> part, IcahtAnalysis analysis, IReadOnlyList<DoseColumn> columns, Footnotes notes)
    {
        var counts = columns.Select(c => Counts(c, analysis, part)).ToList();
        return
        [
            Row.Group(name),
            .. Enumerable.Range(0, 5).Select(g => new Row([$"Grade {g}", .. counts.Select(c => $"{c[g]}")])),
            new(["Not graded", .. columns.Select((c, i) => $"{counts[i].Missing}{notes.Mark(In(c, analysis).Where(s => part(s.Grades).Grade is null).Select(s => part(s.Grades).Reason))}")]),
        ];
    }

    private static string[] Rules(IcahtRules rules) =>
    [
        "Rejeski et al., Blood 2023;142:865. By neutrophils alone: early by the longest run of days at or below 500 and 100 per µL, late by the two lowest counts.",
        $"Up to {rules.LongestGap} days without a count lie on the line between two counts; {rules.LongestRecovery} days above the limit do not end a run. Later days tell of a grade at least.",
        $"A late grade needs counts on {rules.LeastLateCounts} days, before progression or another therapy.",
    ];
}
