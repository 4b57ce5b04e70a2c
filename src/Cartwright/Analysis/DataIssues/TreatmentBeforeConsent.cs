using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>Study treatment before consent.</summary>
internal static class TreatmentBeforeConsent
{
    public static readonly DataCheck Check = new(
        "DI-BEFORE-CONSENT", IssueSeverity.Error,
        "Conditioning or the infusion (EX, DM.RFSTDTC) is dated before consent (DM.RFICDTC).",
        "One of the dates is wrong, or a protocol deviation of the gravest kind. Survival from enrolment starts at consent.")
    {
        Look = package => [.. Treatments(package), .. References(package)],
    };

    private static IEnumerable<Irregularity> Treatments(CheckedPackage package) =>
        from row in package.Data.Exposure
        where row.Start is { } start && package.SubjectOf(row.Subject)?.Consent is { } consent && start.Day < consent.Day
        select Seen(new("EX", row.Subject, row.Sequence), "EXSTDTC", row.Treatment, row.Start!.Value, package.SubjectOf(row.Subject)!.Consent!.Value);

    private static IEnumerable<Irregularity> References(CheckedPackage package) =>
        from subject in package.Subjects.Values
        where subject.FirstInfusion is { } infusion && subject.Consent is { } consent && infusion.Day < consent.Day
        select Seen(new("DM", subject.Subject, null), "RFSTDTC", "the first infusion", subject.FirstInfusion!.Value, subject.Consent!.Value);

    private static Irregularity Seen(DataRecord record, string variable, string what, SdtmDate start, SdtmDate consent) =>
        new(record, variable, $"{what} on {Words.Day(start)} is {Words.Days(consent.Day, start.Day)} before consent on {Words.Day(consent)}");
}
