using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response;

/// <summary>The days of a subject's course that endpoints count from and to; a step not reached, or not recorded, is null.</summary>
public sealed record StudyCourse(string Subject, DateOnly? Enrolment, DateOnly? Conditioning, DateOnly? Infusion, DateOnly? LastContact, DateOnly? Death)
{
    /// <summary>The first stem cell transplant after infusion (PR).</summary>
    public DateOnly? Transplant { get; init; }

    /// <summary>The day on which the study ended for progression that no scan need have shown (DS).</summary>
    public DateOnly? ClinicalProgression { get; init; }

    /// <summary>The courses of all subjects, in the order of DM. An infusion that DM does not date has its date from EX.</summary>
    public static IReadOnlyList<StudyCourse> Of(StudyData data)
    {
        var conditioning = FirstDays(data, CodeLists.ExposureCategory.Conditioning);
        var infusion     = FirstDays(data, CodeLists.ExposureCategory.Product);
        var transplants = First(data.Procedures.Where(p => p.Start is not null && p.Treatment.Contains(CodeLists.Transplant, StringComparison.OrdinalIgnoreCase)), p => p.Subject, p => p.Start!.Value.Day);
        var progressed  = First(data.Disposition.Where(d => d.Start is not null && IsProgression(d.Term)), d => d.Subject, d => d.Start!.Value.Day);
        return
        [
            .. data.Demographics.Select(d => new StudyCourse(d.Subject, d.Consent?.Day,
                On(conditioning, d.Subject), d.FirstInfusion?.Day ?? On(infusion, d.Subject), d.LastContact?.Day, d.Death?.Day)
            {
                Transplant = On(transplants, d.Subject),
                ClinicalProgression = On(progressed, d.Subject),
            }),
        ];
    }

    private static bool IsProgression(string term) =>
        term.Contains("PROGRESSIVE DISEASE", StringComparison.OrdinalIgnoreCase) || term.Contains("PROGRESSION", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, DateOnly> First<T>(IEnumerable<T> rows, Func<T, string> subject, Func<T, DateOnly> day) =>
        rows.GroupBy(subject).ToDictionary(g => g.Key, g => g.Min(day));

    private static Dictionary<string, DateOnly> FirstDays(StudyData data, string category) =>
        data.Exposure.Where(e => e.Category == category && e.Start is not null && e.Dose is not 0)
            .GroupBy(e => e.Subject).ToDictionary(g => g.Key, g => g.Min(e => e.Start!.Value.Day));

    private static DateOnly? On(Dictionary<string, DateOnly> days, string subject) => days.TryGetValue(subject, out var day) ? day : null;
}
