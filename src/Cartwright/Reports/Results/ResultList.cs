using Cartwright.Analysis;
using Cartwright.Protocols;

namespace Cartwright.Reports.Results;

/// <summary>Every estimate on every output of a study, summaries and each subject's own numbers, in the order of the tables.</summary>
public static class ResultList
{
    /// <summary>The list; the same analysis gives the same list in the same order.</summary>
    public static IReadOnlyList<Result> Of(StudyAnalysis analysis, TrialPlan plan) =>
    [
        .. SubjectResults.Of(analysis, plan),
        .. ConductResults.Of(analysis, plan),
        .. SafetyResults.Of(analysis),
        .. CourseResults.Of(analysis, plan),
        .. CytokineReleaseResults.Of(analysis),
        .. IcansResults.Of(analysis),
        .. VitalSignResults.Of(analysis, plan),
        .. BloodCountResults.Of(analysis, plan),
        .. LaboratoryResults.Of(analysis, plan),
        .. ExaminationResults.Of(analysis, plan),
        .. KineticsResults.Of(analysis, plan),
        .. CytokineResults.Of(analysis, plan),
        .. RemissionResults.Of(analysis, plan),
        .. ResponseResults.Of(analysis, plan),
        .. SubgroupResults.Of(analysis, plan),
        .. ExposureResults.Of(analysis),
        .. QualityOfLifeResults.Of(analysis, plan),
    ];
}
