using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A dose outside the bounds of the level assigned.</summary>
/// <remarks>A protocol states the least share of a dose with which a subject counts, and no most but a cap of doses by weight, which is the assigned dose of whom it concerns; the most is read as far above the level, in ratio, as the least is below it.</remarks>
internal static class DoseOutsideLevel
{
    public static readonly DataCheck Check = new(
        "DI-DOSE", IssueSeverity.Warning,
        "The dose infused (EX) is less than the least share of the assigned level with which a subject counts in the dose decision, or exceeds the level by more than the inverse of that share.",
        "Less: the subject does not count unless it had a dose-limiting toxicity. More: it may have had another level's dose, or the unit is wrong.")
    {
        Look = package =>
            from subject in SubjectLevel.Of(package.Data, package.Plan).Subjects
            let level = subject.Level
            where level is not null && subject.DoseFraction.OrNull is { } share && IsOutside(share, package)
            from row in package.Data.Exposure
            where row.Subject == subject.Id && row.Category == CodeLists.ExposureCategory.Product && row.Start?.Day == subject.FirstInfused?.Day
            select new Irregularity(new("EX", subject.Id, row.Sequence), "EXDOSE",
                $"{subject.Received} infused from the first infusion to {Words.Number(package.Plan.DltWindow.AfterInfusion.Days)} days after it is {Words.Number(Math.Round(100 * subject.DoseFraction.OrNull!.Value, 1))} % of {level.DoseAsWritten}, level {level.Name}"),
    };

    private static bool IsOutside(double share, CheckedPackage package) =>
        package.Plan.DoseLimitingToxicity.MinimumDoseFraction is > 0 and var least && (share < least || share > 1 / least);
}
