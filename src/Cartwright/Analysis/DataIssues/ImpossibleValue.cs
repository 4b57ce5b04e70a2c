using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A value that cannot be.</summary>
internal static class ImpossibleValue
{
    private const int OldestAge = 120;

    // A base excess is the one laboratory result whose sign is part of it.
    private const string BaseExcess = "BASEEXCS";

    public static readonly DataCheck Check = new(
        "DI-IMPOSSIBLE", IssueSeverity.Error,
        "A negative dose, concentration, titre, laboratory result (save a base excess), diameter or flow; a weight, pressure, heart rate or interval of an electrocardiogram of 0 or less; an age outside 0 to 120; a grade outside 1 to 5.",
        "Such a number was mistyped, or is a code for a missing value that was taken as a number.")
    {
        Look = package =>
        [
            .. package.Data.Demographics.SelectMany(r => Unless(r.AgeYears is null or (>= 0 and <= OldestAge), "DM", r.Subject, null, "AGE", r.AgeYears, "an age")),
            .. package.Data.Exposure.SelectMany(r => Unless(r.Dose is null or >= 0, "EX", r.Subject, r.Sequence, "EXDOSE", r.Dose, "a dose")),
            .. package.Data.AdverseEvents.SelectMany(r => Unless(r.Grade is null or (>= 1 and <= 5), "AE", r.Subject, r.Sequence, "AETOXGR", r.Grade, "a grade")),
            .. package.Data.Laboratory.SelectMany(r => Unless(r.Value is null or >= 0 || r.Test == BaseExcess, "LB", r.Subject, r.Sequence, "LBSTRESN", r.Value, Sample.NameOf(r.Test, r.Name))),
            .. package.Data.Concentrations.SelectMany(r => Unless(r.Value is null or >= 0, "PC", r.Subject, r.Sequence, "PCSTRESN", r.Value, Sample.NameOf(r.Test, r.Name))),
            .. package.Data.TumourResults.SelectMany(r => Unless(r.DiameterMillimetres is null or >= 0, "TR", r.Subject, r.Sequence, "TRSTRESN", r.DiameterMillimetres, "a diameter")),
            .. package.Data.VitalSigns.Where(r => r.Test is CodeLists.VitalSignTest.Weight or CodeLists.VitalSignTest.SystolicPressure)
                .SelectMany(r => Unless(r.Value is null or > 0, "VS", r.Subject, r.Sequence, "VSSTRESN", r.Value, r.Test)),
            .. package.Data.Electrocardiograms.SelectMany(r => Unless(r.Value is null or > 0, "EG", r.Subject, r.Sequence, "EGSTRESN", r.Value, Sample.NameOf(r.Test, r.Name))),
            .. package.Data.Immunogenicity.SelectMany(r => Unless(r.Value is null or >= 0, "IS", r.Subject, r.Sequence, "ISSTRESN", r.Value, Sample.NameOf(r.Test, r.Name))),
            .. package.Data.Medications.SelectMany(r => Unless(r.DoseMicrogramsPerKilogramMinute is null or >= 0, "CM", r.Subject, r.Sequence, "CMDOSE", r.DoseMicrogramsPerKilogramMinute, "a rate")),
            .. package.Data.Procedures.SelectMany(r => Unless(r.FlowLitresPerMinute is null or >= 0, "PR", r.Subject, r.Sequence, "PRDOSE", r.FlowLitresPerMinute, "a flow")),
        ],
    };

    private static IEnumerable<Irregularity> Unless(bool possible, string domain, string subject, int? sequence, string variable, double? value, string what) =>
        possible ? [] : [new(new(domain, subject, sequence), variable, $"{what} of {Words.Number(value!.Value)} cannot be")];
}
