using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using AdverseEventRow = Cartwright.Datasets.Adam.AdverseEventAnalysis;
using SubjectRow = Cartwright.Datasets.Adam.SubjectLevel;

namespace Cartwright.Reports.Adam;

/// <summary>ADSL and ADAE.</summary>
internal static class SubjectRows
{
    public static IReadOnlyList<SubjectRow> Subjects(StudyAnalysis analysis, SubjectDays course) =>
        [.. analysis.Subjects.Subjects.Select(s => Row(s, course.Of(s.Id), course.Data.StudyId))];

    /// <summary>Every event of the data package; those of subjects who received no treatment are not treatment-emergent.</summary>
    public static IReadOnlyList<AdverseEventRow> Events(StudyAnalysis analysis, SubjectDays course)
    {
        var flagged = (analysis.AdverseEvents?.Events ?? []).ToDictionary(e => (e.Event.Subject, e.Event.Sequence));
        var status = analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.Dlt, StringComparer.Ordinal);
        return [.. course.Data.AdverseEvents.Where(e => status.ContainsKey(e.Subject)).Select(e => Row(e, flagged.GetValueOrDefault((e.Subject, e.Sequence)), status[e.Subject], course))];
    }

    private static SubjectRow Row(Subject s, Demographics d, string study) => new(
        study, s.Id, s.Arm, d.AgeYears, d.Sex, s.TreatmentStart, s.LastContact, s.Death,
        s.IsIn(AnalysisSet.Enrolled), s.IsIn(AnalysisSet.Infused), s.IsIn(AnalysisSet.DltEvaluable), s.Dlt is DltStatus.Toxicity);

    private static AdverseEventRow Row(AdverseEvent e, FlaggedEvent? flagged, DltStatus status, SubjectDays course) => new(
        course.Data.StudyId, e.Subject, course.Of(e.Subject).Arm, e.Sequence, e.Term, e.BodySystem, e.Grade, e.Serious, e.Related, e.Start, e.End, course.Day(e.Subject, e.Start),
        flagged?.TreatmentEmergent == true, status is DltStatus.Toxicity t && IsLimiting(e, t, course.Plan));

    // An event without a grade counts by the one derived for its term: it is the one that lasted on that day.
    private static bool IsLimiting(AdverseEvent e, DltStatus.Toxicity t, TrialPlan plan) => string.Equals(t.Term, e.Term, StringComparison.OrdinalIgnoreCase)
        && (e.Grade is { } grade ? grade >= plan.DoseLimitingToxicity.MinimumGrade && t.Onset == e.Start?.Day : e.Start?.Day <= t.Onset && !(e.End?.Day < t.Onset));
}
