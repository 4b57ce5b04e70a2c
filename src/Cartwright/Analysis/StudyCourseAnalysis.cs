using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Safety.Graft;
using Cartwright.Analysis.Safety.Infections;
using Cartwright.Analysis.Safety.LongTerm;
using Cartwright.Analysis.Safety.Management;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis;

/// <summary>What became of subjects and products over the whole course of a study, up to fifteen years: what only a report asks for, and never the conduct of a rehearsal.</summary>
/// <param name="Events">Null where the package has no adverse events; so are <paramref name="Infections"/> and <paramref name="Malignancies"/>.</param>
public sealed record StudyCourseAnalysis(
    EventCourseAnalysis? Events, InfectionAnalysis? Infections, IReadOnlyList<SecondMalignancy>? Malignancies, IReadOnlyList<Death> Deaths, GraftAnalysis Graft,
    LongTermFollowUp FollowUp, IReadOnlyList<VectorPersistence> Persistence, ManufacturingAnalysis Manufacturing, StudyConduct Conduct, ConcomitantTreatment Treatment)
{
    /// <summary>Reads a data package.</summary>
    public static StudyCourseAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects, ResponseAnalysis response, RemissionAnalysis remission, DerivedGrades? derived = null)
    {
        var events = EventCourseAnalysis.Of(data, plan, subjects, response, derived ?? DerivedGrades.Of(data, plan, subjects));
        return new(
            events, events is null ? null : InfectionAnalysis.Of(data, plan, subjects, events), events is null ? null : SecondMalignancy.Of(data, events.Events), Death.Of(data, subjects),
            GraftAnalysis.Of(data, subjects, response, remission), LongTermFollowUp.Of(data, plan, subjects), VectorPersistence.Of(data, subjects),
            ManufacturingAnalysis.Of(data, plan, subjects), StudyConduct.Of(data, subjects), ConcomitantTreatment.Of(data, subjects));
    }
}
