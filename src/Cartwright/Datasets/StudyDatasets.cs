using Cartwright.Datasets.CaseReports;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Datasets;

/// <summary>Case reports written down as a data package: nothing is derived that a site does not record, and nothing that is recorded is left out.</summary>
/// <remarks>
/// Times of day are kept where a later derivation needs them (infusions, samples, vital signs, medicines, procedures); what a form records by day is a day.
/// The cause of death, for which this package has no domain of its own, is a finding about DEATH (test PRCDTH, as in DD).
/// </remarks>
public static class StudyDatasets
{
    /// <summary>The data package of a trial, subjects in the order of the reports.</summary>
    public static StudyData From(TrialPlan plan, IReadOnlyList<CaseReport> reports)
    {
        var rows = new PackageRows(reports);
        var kinetics = KineticsTest.Of(plan);
        foreach (var report in reports) Add(rows, new SubjectInStudy(plan, report), kinetics);
        return rows.Of(plan.StudyId);
    }

    /// <summary>The data package of one subject with what a dose-limiting toxicity is judged by, and no more: without samples, lesions and answers. For a trial's conduct, which asks often.</summary>
    public static StudyData ForToxicity(TrialPlan plan, CaseReport report) => From(plan, [report with { Blood = plan.CytokineRelease.OrgansFromLaboratory ? report.Blood : [], Lesions = [], Measurements = [], Answers = [], Scans = [] }]);

    private static void Add(PackageRows rows, SubjectInStudy subject, KineticsTest kinetics)
    {
        CourseRows.Add(rows, subject);
        ExposureRows.Add(rows, subject);
        BloodRows.Add(rows, subject, kinetics);
        ObservationRows.Add(rows, subject);
        DiseaseRows.Add(rows, subject);
        BatchRows.Add(rows, subject);
    }
}
