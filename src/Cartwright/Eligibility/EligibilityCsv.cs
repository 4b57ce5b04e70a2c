using Cartwright.Datasets.Csv;

namespace Cartwright.Eligibility;

/// <summary>Results as CSV.</summary>
public static class EligibilityCsv
{
    /// <summary><c>eligibility.csv</c>: a row for each criterion of each patient.</summary>
    public static void WriteCriteria(EligibilityReport report, TextWriter to) => CsvText.Write(
        to, ["patient", "criterion", "wording", "at", "outcome", "result", "reason", "set aside"], report.Patients.SelectMany(p => p.Criteria.Select(c => (p.Patient.Id, Of: c))).ToList(),
        [
            r => r.Id, r => r.Of.Name, r => r.Of.Criterion.Value.Wording, r => r.Of.Criterion.At?.ToString() ?? "", r => EligibilityWords.OfCriterion(r.Of.Holds), r => EligibilityWords.OfPassing(r.Of.Passes),
            r => r.Of.Reason, r => r.Of.SetAside ?? "",
        ]);

    /// <summary><c>patients.csv</c>: a row for each patient.</summary>
    public static void WritePatients(EligibilityReport report, TextWriter to) => CsvText.Write(
        to, ["patient", "outcome", "failed", "not assessable", "warnings"], report.Patients,
        [
            p => p.Patient.Id, p => EligibilityWords.OfPatient(p.Eligible), p => string.Join("; ", p.Failed.Select(c => c.Name)), p => string.Join("; ", p.NotAssessable.Select(c => c.Name)),
            p => string.Join("; ", p.Warnings.Select(w => $"{w.Code}: {w.Message}")),
        ]);
}
