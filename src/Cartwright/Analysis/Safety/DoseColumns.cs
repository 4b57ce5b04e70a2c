using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>A column of a safety table: a dose level, those without one, or everybody. The subjects are its denominator.</summary>
/// <param name="Level">The dose level; null for the other columns.</param>
public sealed record DoseColumn(string Title, DoseLevel? Level, IReadOnlyList<Subject> Subjects)
{
    /// <summary>The same by the identifiers of its subjects.</summary>
    public SubjectColumn Counted { get; } = new(Title, Subjects.Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
}

/// <summary>The columns of every safety table: each level of the protocol, also where nobody was treated; those assigned none, if there are any; and all.</summary>
internal static class DoseColumns
{
    public static IReadOnlyList<DoseColumn> Of(SubjectLevel subjects, TrialPlan plan, AnalysisSet set)
    {
        var members = subjects.In(set).ToList();
        var columns = plan.Levels.Select(level => new DoseColumn(level.Name, level, members.FindAll(s => s.Level == level))).ToList();
        var unassigned = members.FindAll(s => s.Level is null);
        if (unassigned.Count > 0) columns.Add(new("No level", null, unassigned));
        return [.. columns, new("Total", null, members)];
    }
}
