using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>Who counted in the dose decision, and how many had a dose-limiting toxicity at each level. Subjects count at the level assigned.</summary>
public sealed record DoseLimitingToxicityAnalysis(IReadOnlyList<SubjectVerdict> Subjects, IReadOnlyList<LevelToxicities> Levels)
{
    /// <summary>Judges every subject of a data package by the rule that the trial's conduct uses.</summary>
    public static DoseLimitingToxicityAnalysis Of(StudyData data, TrialPlan plan) => Of(SubjectLevel.Of(data, plan), plan);

    /// <summary>The same from subjects already derived.</summary>
    public static DoseLimitingToxicityAnalysis Of(SubjectLevel subjects, TrialPlan plan) =>
        new([.. subjects.In(AnalysisSet.Treated).Select(s => new SubjectVerdict(s.Id, s.Level, s.Dlt))],
            [.. plan.Levels.Select(level => At(level, [.. subjects.In(AnalysisSet.Treated).Where(s => s.Level == level)]))]);

    /// <summary>How the only subject of a data package counts: what a trial's conduct asks, of the rows that <see cref="Datasets.StudyDatasets.ForToxicity"/> writes.</summary>
    /// <exception cref="InvalidOperationException">The package has no subject, or several.</exception>
    public static DltStatus StatusOf(StudyData data, TrialPlan plan) => SubjectLevel.Of(data, plan).Subjects.Single().Dlt;

    private static LevelToxicities At(DoseLevel level, List<Subject> treated)
    {
        var evaluable = treated.FindAll(s => s.IsIn(AnalysisSet.DltEvaluable));
        return new(level, treated.Count, new(evaluable.Count(s => s.Dlt is DltStatus.Toxicity), evaluable.Count));
    }
}

/// <summary>How a treated subject counts in the dose decision.</summary>
public sealed record SubjectVerdict(string Subject, DoseLevel? Level, DltStatus Status);

/// <summary>A dose level: how many were treated, and how many of the evaluable had a dose-limiting toxicity. The rest are to be replaced.</summary>
public sealed record LevelToxicities(DoseLevel Level, int Treated, SubjectCount Toxicities);
