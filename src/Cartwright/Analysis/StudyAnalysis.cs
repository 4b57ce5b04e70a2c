using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Analysis;

/// <summary>Everything that the protocol's analysis says of a study, from its data package alone: the same for virtual and for real patients.</summary>
/// <param name="Decisions">The dose escalation replayed; null in a study whose dose levels are not an escalation of this protocol.</param>
public sealed record StudyAnalysis(
    SubjectLevel Subjects,
    DoseLimitingToxicityAnalysis Toxicity,
    DoseDecisions? Decisions,
    AdverseEventAnalysis AdverseEvents,
    CytokineReleaseAnalysis CytokineRelease,
    RecordedGrades RecordedGrades,
    IReadOnlyList<SubjectKinetics> Kinetics,
    IReadOnlyList<SubjectCytokine> Cytokines,
    ResponseAnalysis Response,
    TimeToEventAnalysis TimeToEvent,
    QualityOfLifeAnalysis QualityOfLife)
{
    /// <summary>Analyses a data package as the plan says; the design replays the dose decisions, where there is one.</summary>
    public static StudyAnalysis Of(StudyData data, TrialPlan plan, IDoseDesign? design)
    {
        var subjects = SubjectLevel.Of(data, plan);
        var response = ResponseAnalysis.Of(data, plan);
        return new(
            subjects,
            DoseLimitingToxicityAnalysis.Of(subjects, plan),
            design is null ? null : DoseDecisions.Replay(subjects, plan, design),
            AdverseEventAnalysis.Of(data, plan, subjects, AnalysisSet.Treated),
            CytokineReleaseAnalysis.Of(data, plan, subjects),
            RecordedGrades.Of(data),
            KineticsAnalysis.Of(data, plan),
            CytokineAnalysis.Of(data, plan),
            response,
            TimeToEventAnalysis.Of(data, response, plan.Conventions),
            QualityOfLifeAnalysis.Of(data, plan));
    }
}
