using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Each subject's dose level as the figures show it: the protocol's levels in their order, then other arms by name, so that a level has one colour and dash in every figure of a study.</summary>
internal sealed class LevelGroups
{
    private readonly Dictionary<string, Series> ofSubject;

    private LevelGroups(IReadOnlyList<string> names, Dictionary<string, Series> ofSubject) => (Names, this.ofSubject) = (names, ofSubject);

    /// <summary>The names, the lowest level first.</summary>
    public IReadOnlyList<string> Names { get; }

    public static LevelGroups Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var levels = plan.Levels.Select(l => l.Name).ToList();
        List<string> names = [.. levels, .. analysis.Subjects.Subjects.Select(NameOf).Distinct(StringComparer.Ordinal).Except(levels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(names, analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => new Series(names.IndexOf(NameOf(s)), NameOf(s)), StringComparer.Ordinal));
    }

    /// <summary>The group of a subject of the study.</summary>
    public Series Of(string subject) => ofSubject[subject];

    /// <summary>The name of a subject's group.</summary>
    public static string NameOf(Subject subject) => subject.Level?.Name ?? subject.Arm ?? "all";
}
