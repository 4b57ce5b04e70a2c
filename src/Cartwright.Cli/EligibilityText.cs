using Cartwright.Eligibility;

namespace Cartwright.Cli;

/// <summary>Results of a screening log as text: each patient with every criterion, then the patients in one line each.</summary>
internal static class EligibilityText
{
    public static void Write(EligibilityReport report, TextWriter to)
    {
        foreach (var patient in report.Patients) Write(patient, to);
        to.WriteLine($"{report.StudyId}: {report.Patients.Count} {(report.Patients.Count == 1 ? "patient" : "patients")}, {Count(report, Truth.True)} eligible, {Count(report, Truth.False)} not eligible, {Count(report, Truth.Unknown)} not assessable.");
        foreach (var (code, reading, by) in report.Readings.Open) to.WriteLine($"Reading in force: {code} {reading} ({by}).");
        foreach (var note in report.Notes) to.WriteLine($"Note: {note}.");
        to.WriteLine("For research use; not medical advice.");
    }

    private static void Write(PatientResult result, TextWriter to)
    {
        to.WriteLine($"{result.Patient.Id}: {EligibilityWords.OfPatient(result.Eligible)}");
        AlignedText.Write(to, ["criterion", "result", "outcome", "why", "in the record's words"], result.Criteria.Select(c => (string[])
            [c.Name, EligibilityWords.OfPassing(c.Passes), EligibilityWords.OfCriterion(c.Holds), c.SetAside is null ? c.Reason : $"{c.Reason} ({c.SetAside})", c.Criterion.Value.Wording]));
        foreach (var warning in result.Warnings) to.WriteLine($"  warning {warning.Code}: {warning.Message}");
        to.WriteLine();
    }

    private static int Count(EligibilityReport report, Truth eligible) => report.Patients.Count(p => p.Eligible == eligible);
}
