using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>Measurements after infusion with none before it to compare with.</summary>
internal static class MissingBaseline
{
    public static readonly DataCheck Check = new(
        "DI-BASELINE", IssueSeverity.Warning,
        "An infused subject has tumour results (TR), answers (QS) or a cytokine (LB) after the day of infusion, and none on that day or before.",
        "A change from baseline is not calculable: no partial response, no score change, no fold change of a peak.")
    {
        Look = package =>
            from course in Followed(package.Data).GroupBy(s => (s.Source.Subject, s.Source.Domain, s.Name))
            where package.SubjectOf(course.Key.Subject)?.FirstInfusion is { } infused && course.All(s => s.At!.Value.Day > infused.Day)
            let first = course.OrderBy(s => s.At!.Value.Moment).ThenBy(s => s.Source.Sequence).First()
            select new Irregularity(first.Source, first.Source.Domain + "DTC",
                $"the first record of {first.Name} is {Words.Days(first.At!.Value.Day, package.SubjectOf(course.Key.Subject)!.FirstInfusion!.Value.Day)} after infusion: there is no baseline"),
    };

    // Lesions together are one course, and so are the items of a questionnaire.
    private static IEnumerable<Sample> Followed(StudyData data) => Sample.All(data)
        .Where(s => s.At is not null && (s.Source.Domain is "TR" or "QS" || s.Of.StartsWith(CodeLists.LaboratoryCategory.Cytokines + "/", StringComparison.Ordinal)))
        .Select(s => s.Source.Domain switch { "TR" => s with { Name = "lesions" }, "QS" => s with { Name = s.Of.Split('/')[0] }, _ => s });
}
