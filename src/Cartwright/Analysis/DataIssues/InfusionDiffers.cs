using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A first infusion on two days.</summary>
internal static class InfusionDiffers
{
    public static readonly DataCheck Check = new(
        "DI-INFUSION", IssueSeverity.Warning,
        "The first infusion is on one day in DM (RFSTDTC) and on another in EX, or on one of the two only.",
        "Samples count from DM, the dose and its window from EX: a peak may be a day off.")
    {
        Look = package =>
            from subject in package.Subjects.Values
            let given = FirstOf(package, subject.Subject)
            let wrong = Wrong(subject.FirstInfusion, given, package.Data.Exposure.Where(e => e.Subject == subject.Subject))
            where wrong is not null
            select new Irregularity(new("DM", subject.Subject, null), "RFSTDTC", wrong),
    };

    private static SdtmDate? FirstOf(CheckedPackage package, string subject) => package.Data.Exposure
        .Where(e => e.Subject == subject && e.Category == CodeLists.ExposureCategory.Product && e.Dose is not 0 && e.Start is not null)
        .OrderBy(e => e.Start!.Value.Moment).FirstOrDefault()?.Start;

    private static string? Wrong(SdtmDate? inDemographics, SdtmDate? inExposure, IEnumerable<Exposure> rows) => (inDemographics, inExposure) switch
    {
        ({ } dm, { } ex) when dm.Day != ex.Day => $"the first infusion is on {Words.Day(dm)} in DM and on {Words.Day(ex)} in EX",
        ({ } dm, null) => $"the first infusion is on {Words.Day(dm)} in DM, and {WhyNone(rows)}",
        (null, { } ex) => $"the first infusion is on {Words.Day(ex)} in EX, and DM has none",
        _ => null,
    };

    private static string WhyNone(IEnumerable<Exposure> rows)
    {
        var given = rows.ToList();
        if (given.Count == 0) return "EX has no row of the subject";
        if (given.Any(e => e.Category == CodeLists.ExposureCategory.Product)) return "no row of EX with EXCAT CAR-T has both a date and a dose above 0";
        var others = given.Where(e => e.Category != CodeLists.ExposureCategory.Conditioning).ToList();
        return "no row of EX has EXCAT CAR-T" + (others.Count == 0 ? "" : $"; {others.Count} {(others.Count == 1 ? "row has" : "rows have")} no EXCAT or another: {string.Join(", ", others.OrderBy(e => e.Sequence).Select(Row))}");
    }

    private static string Row(Exposure row) => $"EX {row.Sequence} {row.Treatment}{(row.Category.Trim().Length == 0 ? "" : $", EXCAT '{row.Category}'")}";
}
