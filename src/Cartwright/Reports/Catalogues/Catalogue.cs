using Cartwright.Analysis;
using Cartwright.Protocols;

namespace Cartwright.Reports.Catalogues;

/// <summary>Every output that a study can have, in the order of reading: subjects, exposure, safety, kinetics, efficacy, quality of life.</summary>
public static class Catalogue
{
    /// <summary>Its parts.</summary>
    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        .. SubjectOutputs.Parts,
        .. ConductOutputs.Parts,
        .. SafetyOutputs.Parts,
        .. CourseOutputs.Parts,
        .. KineticsOutputs.Parts,
        .. EfficacyOutputs.Parts,
    ];

    /// <summary>All entries, each with its number: the place among its kind in its section. A study without an output leaves its number free, so that a number means the same in every study.</summary>
    public static IReadOnlyList<(CataloguePart Part, CatalogueEntry Entry, string Number)> Numbered { get; } = [.. Number()];

    /// <summary>Makes every output of a study.</summary>
    public static IReadOnlyList<MadePart> Of(ReportedStudy study) =>
        [.. Numbered.GroupBy(n => n.Part).Select(part => new MadePart(part.Key.Id, part.Key.Title, [.. part.Select(n => Make(n.Entry, study, n.Number))]))];

    /// <summary>Makes the tables and listings of a study, which need no data package beside its analysis.</summary>
    public static IReadOnlyList<MadeOutput> Tables(StudyAnalysis analysis, TrialPlan plan) =>
        [.. Numbered.Where(n => n.Entry.Kind != OutputKind.Figure).Select(n => n.Entry.Tabulate(analysis, plan, n.Number))];

    /// <summary>Draws the figures of a study.</summary>
    public static IReadOnlyList<MadeOutput> Figures(ReportedStudy study) => [.. Numbered.Where(n => n.Entry.Kind == OutputKind.Figure).Select(n => n.Entry.Draw(study, n.Number))];

    private static MadeOutput Make(CatalogueEntry entry, ReportedStudy study, string number) =>
        entry.Kind == OutputKind.Figure ? entry.Draw(study, number) : entry.Tabulate(study.Analysis, study.Plan, number);

    private static IEnumerable<(CataloguePart, CatalogueEntry, string)> Number()
    {
        var places = new Dictionary<(string, OutputKind), int>();
        foreach (var part in Parts)
            foreach (var entry in part.Entries)
            {
                var key = (part.SectionOf(entry), entry.Kind);
                places[key] = places.GetValueOrDefault(key) + 1;
                yield return (part, entry, $"{key.Item1}.{places[key]}");
            }
    }
}
