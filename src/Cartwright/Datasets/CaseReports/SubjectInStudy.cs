using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Datasets.CaseReports;

/// <summary>A subject's case report under its name in the data package: study, hyphen, subject.</summary>
internal sealed class SubjectInStudy(TrialPlan plan, CaseReport report)
{
    public string Id { get; } = $"{plan.StudyId}-{report.Demography.SubjectId}";

    public CaseReport Report => report;

    public string ProductName => plan.ProductName;

    /// <summary>The level assigned; null where the plan knows no such level.</summary>
    public DoseLevel? Level
    {
        get
        {
            foreach (var level in plan.Levels) if (level.Number == report.Course.AssignedLevel) return level;
            return null;
        }
    }
}
