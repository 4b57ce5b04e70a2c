namespace Cartwright.Analysis.DataIssues;

/// <summary>A record dated after the subject's last contact.</summary>
internal static class RecordAfterContact
{
    public static readonly DataCheck Check = new(
        "DI-AFTER-LAST-CONTACT", IssueSeverity.Warning,
        "A record is dated after the last contact (DM.RFENDTC), and not after death, for which there is a check of its own.",
        "Who was sampled was in contact: the last contact is too early, and with it the end of overall survival and of the window of dose-limiting toxicity.")
    {
        Look = package =>
            from date in package.Dates()
            where date.Subject.LastContact is { } seen && date.At.Day > seen.Day && !(date.Subject.Death is { } died && date.At.Day > died.Day)
            let contact = date.Subject.LastContact!.Value
            select new Irregularity(date.Record, date.Variable, $"{date.At} is {Words.Days(date.At.Day, contact.Day)} after the last contact on {Words.Day(contact)}"),
    };
}
