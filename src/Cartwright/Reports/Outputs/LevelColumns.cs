using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The columns of a table by dose level: each level, those without one, and all. In a study without levels there is only one column.</summary>
internal static class LevelColumns
{
    public static IReadOnlyList<DoseColumn> Of(StudyAnalysis analysis, TrialPlan plan, AnalysisSet set) => Shown(DoseColumns.Of(analysis.Subjects, plan, set));

    /// <summary>The columns worth a place: where nobody has a level, the last stands for all.</summary>
    public static IReadOnlyList<DoseColumn> Shown(IReadOnlyList<DoseColumn> columns) => columns is [{ Level: null }, var total] ? [total] : columns;

    public static IEnumerable<Column> Headings(IReadOnlyList<DoseColumn> columns) => columns.Select(c => new Column($"{c.Title} (n = {c.Subjects.Count})", true));

    /// <summary>Those of a list that belong to subjects of a column.</summary>
    public static List<T> Of<T>(DoseColumn column, IEnumerable<T> rows, Func<T, string> subject)
    {
        var members = column.Subjects.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(r => members.Contains(subject(r)))];
    }

    /// <summary>A subject's identifier without the study's own before it: in one study it only takes room.</summary>
    public static string Short(string subject, TrialPlan plan) => ShortName.Of(subject, plan);

    /// <summary>The name of each subject's level; a dash for those who have none.</summary>
    public static IReadOnlyDictionary<string, string> NameBySubject(StudyAnalysis analysis) =>
        analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.Level?.Name ?? s.Arm ?? "–", StringComparer.Ordinal);
}
