using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Safety;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>The course of a study of a package written row by row, and the rows that only such studies have.</summary>
internal static class CourseRows
{
    public static StudyCourseAnalysis Of(StudyData data, TrialPlan? plan = null)
    {
        var used = plan ?? Package.Plan;
        return StudyCourseAnalysis.Of(data, used, SubjectLevel.Of(data, used), ResponseAnalysis.Of(data, used), RemissionAnalysis.Empty);
    }

    public static StudyCourseAnalysis Course(this Package package, TrialPlan? plan = null) => Of(package.Data, plan);

    /// <summary>The last event with something changed.</summary>
    public static Package WithLast(this Package package, Func<AdverseEvent, AdverseEvent> change) =>
        new(package.Data with { AdverseEvents = [.. package.Data.AdverseEvents.SkipLast(1), change(package.Data.AdverseEvents[^1])] });

    public static Package About(this Package package, double day, string about, string test, double? value = null, string? text = null, string unit = "", string subject = "S1") => new(package.Data with
    {
        FindingsAbout = [.. package.Data.FindingsAbout, new(subject, package.Data.FindingsAbout.Count + 1, about, test, "", value, text, Package.Day(day)) { Unit = unit }],
    });

    public static Package Collected(this Package package, double day, string subject = "S1") =>
        new(package.Data with { Procedures = [.. package.Data.Procedures, new(subject, package.Data.Procedures.Count + 1, "LEUKAPHERESIS", null, Package.Day(day), Package.Day(day))] });

    public static Package Product(this Package package, double day, string coded, string? reason = null, string subject = "S1") =>
        new(package.Data with { BiospecimenEvents = [.. package.Data.BiospecimenEvents, new(subject, package.Data.BiospecimenEvents.Count + 1, "LOT", coded, reason, Package.Day(day))] });

    public static Package Visit(this Package package, double day, string mode = "IN PERSON", string subject = "S1") =>
        new(package.Data with { Visits = [.. package.Data.Visits, new(subject, package.Data.Visits.Count + 1, "LTFU", mode, Package.Day(day))] });

    public static Package Virus(this Package package, double day, string result, string subject = "S1") => new(package.Data with
    {
        Laboratory = [.. package.Data.Laboratory, new(subject, package.Data.Laboratory.Count + 1, "RCV", "RCV", "VIROLOGY", null, false, null, "", "", Package.Day(day)) { Finding = result }],
    });

    public static Package CutOff(this Package package, double day) => new(package.Data with { CutOff = Package.Day(day).Day });
}
