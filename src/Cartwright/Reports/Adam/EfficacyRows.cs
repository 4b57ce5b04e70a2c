using Cartwright.Analysis;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Adam;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;
using TimeToEventRow = Cartwright.Datasets.Adam.TimeToEventAnalysis;

namespace Cartwright.Reports.Adam;

/// <summary>ADTTE, ADRS and ADQS.</summary>
internal static class EfficacyRows
{
    public static IReadOnlyList<TimeToEventRow> Times(StudyAnalysis analysis, SubjectDays course) =>
    [
        .. from endpoint in SurvivalEndpoint.Of(analysis)
           from time in endpoint.Times.Subjects
           select Row(endpoint, time, course),
        .. from time in analysis.Efficacy.TimeToResponse.Subjects
           select Row(new("TTR", "Time to response", "first infusion", "response", analysis.Efficacy.TimeToResponse), time, course),
        .. from censoring in analysis.Efficacy.Censorings
           where !censoring.IsPrimary && !ResponseTable.IsUnknown(analysis)
           from time in censoring.Times.Subjects
           select Row(new(CodeOf(censoring, analysis), $"{censoring.Name} by {CensoringTable.NameOf(censoring.Rule)}{(Varies(analysis) ? $" (a transplant {CensoringTable.NameOf(censoring.Transplant)})" : "")}", OriginOf(censoring, analysis), "", censoring.Times), time, course),
    ];

    // Eight characters at most, as PARAMCD has them: PFSEMA; where anybody was transplanted, DORFDAC (it censors) and DORFDAI (it is ignored).
    private static string CodeOf(CensoringAnalysis c, StudyAnalysis analysis) =>
        $"{c.Code}{(c.Rule == ProgressionRule.Fda2018 ? "FDA" : "EMA")}{(!Varies(analysis) ? "" : c.Transplant == TransplantRule.Censor ? "C" : "I")}";

    private static bool Varies(StudyAnalysis analysis) => analysis.Efficacy.Censorings.Select(c => c.Transplant).Distinct().Count() > 1;

    private static string OriginOf(CensoringAnalysis c, StudyAnalysis analysis) => SurvivalEndpoint.Of(analysis).First(e => e.Code == c.Code).From;

    public static IReadOnlyList<AnalysisValue> Responses(StudyAnalysis analysis, SubjectDays course) =>
        [.. analysis.Response.Subjects.SelectMany(s => Of(s, course)), .. analysis.Remission.Subjects.SelectMany(s => Of(s, course))];

    public static IReadOnlyList<AnalysisValue> Scores(StudyAnalysis analysis, SubjectDays course) =>
        [.. analysis.QualityOfLife.Questionnaires.OrderBy(q => q.Subject, StringComparer.Ordinal).ThenBy(q => q.At).SelectMany(q => Of(q, course))];

    private static TimeToEventRow Row(SurvivalEndpoint endpoint, TimeToEvent time, SubjectDays course) => new(
        course.Data.StudyId, time.Subject, course.Of(time.Subject).Arm, endpoint.Code, $"{endpoint.Name} from {endpoint.From}", time.Days, "DAYS", time.Observed, time.Reason,
        SubjectDays.OnDay(time.Start), SubjectDays.OnDay(time.End), null, null);

    private static IEnumerable<AnalysisValue> Of(SubjectResponse s, SubjectDays course)
    {
        AnalysisValue Row(string code, string name, string text, string? visit, DateOnly? on, string? reason) => new(
            course.Data.StudyId, s.Subject, course.Of(s.Subject).Arm, code, name, null, text, null, visit, SubjectDays.OnDay(on), course.Day(s.Subject, SubjectDays.OnDay(on)), true, reason, null, null);

        foreach (var point in s.TimePoints)
        {
            yield return Row("OVRLRESP", "Overall Response", point.Code, point.Visit, point.At, null) with { Analysed = !(point.At > s.Progression) && !(point.At > s.NewTherapy) };
            yield return course.Row(s.Subject, "SUMDIAM", "Sum of Target Diameters", point.SumMillimetres, "mm", point.Visit, SubjectDays.OnDay(point.At));
        }
        yield return Row("BOR", "Best Overall Response", s.BestCode, null, s.Best.On, s.Best.Because);
        yield return course.Row(s.Subject, "PCHGBEST", "Best Percent Change of the Sum of Diameters", s.BestChangePercent, "%");
    }

    private static IEnumerable<AnalysisValue> Of(SubjectRemission s, SubjectDays course)
    {
        AnalysisValue Row(string code, string name, string text, string? visit, DateOnly? on, string? reason) => new(
            course.Data.StudyId, s.Subject, course.Of(s.Subject).Arm, code, name, null, text, null, visit, SubjectDays.OnDay(on), course.Day(s.Subject, SubjectDays.OnDay(on)), true, reason, null, null);

        foreach (var point in s.TimePoints)
            yield return Row("LEUKRESP", "Response of Leukaemia", point.Category.Code(), point.Marrow.Visit, point.At, point.Because) with { Analysed = !(point.At > s.Relapse) && !(point.At > s.NewTherapy) };
        yield return Row("LEUKBOR", "Best Response of Leukaemia", s.Best.Code(), null, s.BestOn, s.Because);
    }

    private static IEnumerable<AnalysisValue> Of(QuestionnaireScore q, SubjectDays course) =>
        from scale in QlqC30.Scales
        let at = SubjectDays.OnDay(q.At)
        from row in new[]
        {
            course.Row(q.Subject, scale.Code, scale.Name, q.Scores[scale.Code], "points", q.Visit, at),
            course.Row(q.Subject, $"{scale.Code}CHG", $"{scale.Name}, change from baseline", q.Changes[scale.Code], "points", q.Visit, at),
        }
        select row;
}
