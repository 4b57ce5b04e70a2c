using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;
using AdverseEventRow = Cartwright.Datasets.Adam.AdverseEventAnalysis;
using SubjectRow = Cartwright.Datasets.Adam.SubjectLevel;

namespace Cartwright.Reports.Adam;

/// <summary>ADSL and ADAE.</summary>
internal static class SubjectRows
{
    public static IReadOnlyList<SubjectRow> Subjects(StudyAnalysis analysis, SubjectDays course) =>
        [.. analysis.Subjects.Subjects.Select(s => Row(s, course.Of(s.Id), course.Data.StudyId) with { Collected = Collected(analysis, s) })];

    /// <summary>Every event of the data package; those of subjects who received no treatment are not treatment-emergent.</summary>
    public static IReadOnlyList<AdverseEventRow> Events(StudyAnalysis analysis, SubjectDays course)
    {
        var flagged = (analysis.AdverseEvents?.Events ?? []).ToDictionary(e => (e.Event.Subject, e.Event.Sequence));
        var status = analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.Dlt, StringComparer.Ordinal);
        var placed = Placed(analysis, course.Plan);
        return
        [
            .. course.Data.AdverseEvents.Where(e => status.ContainsKey(e.Subject)).Select(e => Row(e, flagged.GetValueOrDefault((e.Subject, e.Sequence)), status[e.Subject], course)
                is var row && placed.TryGetValue((e.Subject, e.Sequence), out var place) ? row with { Period = place.Period, Event = place.Number } : row),
        ];
    }

    // Each row's event, numbered within its subject, and the period in which the row began.
    private static Dictionary<(string, int), ((int, string) Period, int Number)> Placed(StudyAnalysis analysis, TrialPlan plan) => analysis.Course?.Events is not { } events ? [] :
        (from subject in events.Events.GroupBy(e => e.Subject.Id)
         from numbered in subject.Select((chain, i) => (Chain: chain, Number: i + 1))
         from row in numbered.Chain.Rows
         let period = events.PeriodOf(row)
         select (Key: (row.Event.Subject, row.Event.Sequence), Place: (((int)period + 1, CourseText.NameOf(period, plan.Safety)), numbered.Number))).ToDictionary(r => r.Key, r => r.Place);

    private static SdtmDate? Collected(StudyAnalysis analysis, Subject subject) =>
        SubjectDays.OnDay(analysis.Course?.Manufacturing.Batches.FirstOrDefault(b => b.Subject.Id == subject.Id)?.Collected);

    private static SubjectRow Row(Subject s, Demographics d, string study) => new(
        study, s.Id, s.Arm, d.AgeYears, d.Sex, s.TreatmentStart, s.LastContact, s.Death,
        s.IsIn(AnalysisSet.Enrolled), s.IsIn(AnalysisSet.Infused), s.IsIn(AnalysisSet.DltEvaluable), s.Dlt is DltStatus.Toxicity)
    {
        Origin = (d.Race, d.Ethnicity),
    };

    private static AdverseEventRow Row(AdverseEvent e, FlaggedEvent? flagged, DltStatus status, SubjectDays course) => new(
        course.Data.StudyId, e.Subject, course.Of(e.Subject).Arm, e.Sequence, e.Term, e.BodySystem, flagged?.Grade ?? e.Grade, e.Serious, e.Related, e.Start, e.End, course.Day(e.Subject, e.Start),
        flagged?.TreatmentEmergent == true, status is DltStatus.Toxicity t && IsLimiting(e, t, course.Plan))
    {
        RecordedGrade = e.Grade,
    };

    // An event without a grade counts by the one derived for its term: it is the one that lasted on that day.
    private static bool IsLimiting(AdverseEvent e, DltStatus.Toxicity t, TrialPlan plan) => string.Equals(t.Term, e.Term, StringComparison.OrdinalIgnoreCase)
        && (e.Grade is { } grade ? grade >= plan.DoseLimitingToxicity.MinimumGrade && t.Onset == e.Start?.Day : e.Start?.Day <= t.Onset && !(e.End?.Day < t.Onset));
}
