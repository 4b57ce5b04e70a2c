using Cartwright.Datasets.Sdtm;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Datasets.CaseReports;

/// <summary>DM, DS and, for a death, its cause: who the subject is and the dated steps of the course.</summary>
internal static class CourseRows
{
    private const string Milestone = "PROTOCOL MILESTONE";
    private const string End = "DISPOSITION EVENT";

    public static void Add(PackageRows rows, SubjectInStudy subject)
    {
        var (who, course) = (subject.Report.Demography, subject.Report.Course);
        rows.Demographics.Add(new(subject.Id, subject.Level?.Name, who.AgeYears, who.Sex, SdtmDate.OnDay(course.Enrolled), FirstInfusion(subject.Report),
            SdtmDate.OnDay(course.LastContact), course.Death is { } death ? SdtmDate.OnDay(death) : null));
        rows.Disposition.Add(new(subject.Id, 1, "INFORMED CONSENT OBTAINED", Milestone, SdtmDate.OnDay(course.Enrolled)));
        rows.Disposition.Add(new(subject.Id, 2, course.Ended, End, SdtmDate.OnDay(course.Ended == "DEATH" && course.Death is { } day ? day : course.LastContact)));
        if (course.CauseOfDeath is { } cause)
            rows.FindingsAbout.Add(new(subject.Id, 1, "DEATH", "PRCDTH", "", null, cause, course.Death is { } died ? SdtmDate.OnDay(died) : null));
    }

    private static SdtmDate? FirstInfusion(CaseReport report)
    {
        DateTime? first = null;
        foreach (var infusion in report.Infusions) if (first is null || infusion.At < first) first = infusion.At;
        return first is { } at ? SdtmDate.AtTime(at) : null;
    }
}
