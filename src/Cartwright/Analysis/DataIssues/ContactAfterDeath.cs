namespace Cartwright.Analysis.DataIssues;

/// <summary>A last contact after death.</summary>
internal static class ContactAfterDeath
{
    public static readonly DataCheck Check = new(
        "DI-CONTACT-AFTER-DEATH", IssueSeverity.Error,
        "The last contact (DM.RFENDTC) is later than the day of death (DM.DTHDTC).",
        "Nobody is seen alive after death; survival ends on one of the two days.")
    {
        Look = package =>
            from subject in package.Subjects.Values
            where subject.Death is { } died && subject.LastContact is { } seen && seen.Day > died.Day
            let death = subject.Death!.Value
            let contact = subject.LastContact!.Value
            select new Irregularity(new("DM", subject.Subject, null), "RFENDTC", $"last contact on {Words.Day(contact)} is {Words.Days(contact.Day, death.Day)} after death on {Words.Day(death)}"),
    };
}
