namespace Cartwright.Analysis.DataIssues;

/// <summary>A death later than the last contact.</summary>
internal static class DeathAfterContact
{
    public static readonly DataCheck Check = new(
        "DI-DEATH-AFTER-CONTACT", IssueSeverity.Warning,
        "The day of death (DM.DTHDTC) is later than the last contact (DM.RFENDTC).",
        "Death was learnt of later, or the last contact was not brought up to date. The death counts; the window of dose-limiting toxicity is judged by the last contact.")
    {
        Look = package =>
            from subject in package.Subjects.Values
            where subject.Death is { } died && subject.LastContact is { } seen && died.Day > seen.Day
            let death = subject.Death!.Value
            let contact = subject.LastContact!.Value
            select new Irregularity(new("DM", subject.Subject, null), "DTHDTC", $"death on {Words.Day(death)} is {Words.Days(death.Day, contact.Day)} after the last contact on {Words.Day(contact)}"),
    };
}
