using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.CaseReports;

/// <summary>AE, VS, NV, CM, PR and QS: what was seen, given and answered.</summary>
internal static class ObservationRows
{
    private const string Leukapheresis = "LEUKAPHERESIS";

    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        AddAdverseEvents(rows, subject);
        AddVitalSigns(rows, subject);
        AddMedications(rows, subject);
        AddProcedures(rows, subject);
        AddNeurologicalAssessments(rows, subject);
        AddAnswers(rows, subject);
    }

    private static void AddAdverseEvents(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        foreach (var e in subject.Report.AdverseEvents)
            rows.AdverseEvents.Add(new(subject.Id, ++sequence, e.Term, e.BodySystem, e.Grade, e.Serious, e.RelatedToProduct, SdtmDate.OnDay(e.Start), Day(e.End)));
    }

    // The form says that weight is taken at leukapheresis; a subject who never came to it was weighed on enrolment.
    private static void AddVitalSigns(PackageRows rows, SubjectInStudy subject)
    {
        var course = subject.Report.Course;
        var sequence = 1;
        rows.VitalSigns.Add(new(subject.Id, sequence, "WEIGHT", subject.Report.Demography.WeightKilograms, "kg", SdtmDate.OnDay(course.Leukapheresis ?? course.Enrolled)));
        foreach (var sign in subject.Report.VitalSigns)
            rows.VitalSigns.Add(new(subject.Id, ++sequence, sign.Test, sign.Value, sign.Unit, SdtmDate.AtTime(sign.At)));
    }

    private static void AddMedications(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        foreach (var m in subject.Report.Medications)
            rows.Medications.Add(new(subject.Id, ++sequence, m.Name, m.Class, SdtmDate.AtTime(m.Start), Time(m.End)) { DoseMicrogramsPerKilogramMinute = m.DoseMicrogramsPerKilogramMinute, Category = m.Category });
    }

    private static void AddProcedures(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        var listed = false;
        foreach (var p in subject.Report.Procedures) listed |= p.Name == Leukapheresis;
        if (!listed && subject.Report.Course.Leukapheresis is { } day)
            rows.Procedures.Add(new(subject.Id, ++sequence, Leukapheresis, null, SdtmDate.OnDay(day), SdtmDate.OnDay(day)));
        foreach (var p in subject.Report.Procedures)
            rows.Procedures.Add(new(subject.Id, ++sequence, p.Name, p.FlowLitresPerMinute, SdtmDate.AtTime(p.Start), Time(p.End)));
    }

    private static void AddNeurologicalAssessments(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        foreach (var ice in subject.Report.IceAssessments)
            rows.NeurologicalAssessments.Add(new(subject.Id, ++sequence, CodeLists.NervousSystemTest.Encephalopathy, ice.Score,
                ice.Arousable ? null : CodeLists.NervousSystemFinding.Unarousable, SdtmDate.AtTime(ice.At)));
    }

    private static void AddAnswers(PackageRows rows, SubjectInStudy subject)
    {
        var sequence = 0;
        foreach (var answer in subject.Report.Answers)
            rows.Questionnaires.Add(new(subject.Id, ++sequence, answer.Questionnaire, answer.Item, answer.Score, answer.Visit, SdtmDate.OnDay(answer.At)));
    }

    private static SdtmDate? Day(DateTime? at) => at is { } day ? SdtmDate.OnDay(day) : null;

    private static SdtmDate? Time(DateTime? at) => at is { } moment ? SdtmDate.AtTime(moment) : null;
}
