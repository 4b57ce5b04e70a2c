using Cartwright.Datasets.Sdtm;

namespace Cartwright.Reports.Stories;

/// <summary>Consent, milestones, conditioning and infusion with the share of the dose, last contact and death.</summary>
internal static class CourseStory
{
    public static IEnumerable<StoryStatement> Of(SubjectRecords of) => [.. Ends(of), .. Milestones(of), .. Treatments(of)];

    private static IEnumerable<StoryStatement> Ends(SubjectRecords of)
    {
        var (row, dm) = (of.Rows.Demographics[0], of.Source("DM"));
        if (row.Consent is { } consent) yield return of.Happened(consent, "consent", "consent to take part", dm);
        if (row.LastContact is { } last) yield return of.Happened(last, "last contact", "last contact", dm);
        var causes = of.Rows.FindingsAbout.Where(f => f.About == CodeLists.Death && f.Text is not null).ToList();
        if (row.Death is { } death)
            yield return of.Happened(death, "death", causes.Count == 0 ? "death, of a cause that is not recorded" : $"death: {string.Join("; ", causes.Select(c => c.Text))}", [dm, .. causes.Select(c => of.Source("FA", c.Sequence))]);
    }

    private static IEnumerable<StoryStatement> Milestones(SubjectRecords of) =>
        of.Rows.Disposition.Select(d => of.Happened(d.Start, "disposition", d.Term, of.Source("DS", d.Sequence)));

    private static IEnumerable<StoryStatement> Treatments(SubjectRecords of) =>
        of.Rows.Exposure.Select(e => e.Category == CodeLists.ExposureCategory.Product
            ? of.Happened(e.Start, "infusion", $"infusion of {e.Treatment}, {Dose(e)}{Share(of, e)}", of.Source("EX", e.Sequence), of.Source("DM"))
            : of.Happened(e.Start, "conditioning", $"{e.Treatment}{(e.Dose is null ? "" : ", " + Dose(e))}{(e.End is { } end && end != e.Start ? $", to {of.When(end)}" : "")}", of.Source("EX", e.Sequence)));

    private static string Dose(Exposure e) => e.Dose is { } dose ? $"{Numbers.Significant(dose)} {e.DoseUnit}" : "of a dose that is not recorded";

    private static string Share(SubjectRecords of, Exposure e)
    {
        if (e.Start?.Day != of.Subject.FirstInfused?.Day) return "";
        var fraction = of.Subject.DoseFraction;
        return fraction.OrNull is { } share ? $": {Numbers.Percent(share)} of level {of.Subject.Level?.Name} ({of.Subject.Level?.DoseAsWritten})" : $": share of the dose assigned not calculable, {fraction.Reason}";
    }
}
