using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Catalogues;

/// <summary>One output of the catalogue: what it is, whom it counts, and how it is made of a study. What a study has no data for is not made, with the reason.</summary>
/// <param name="Id">The name of its file; where a study has several of one kind (a figure an analyte), what their names begin with.</param>
/// <param name="Title">Its title as the catalogue has it; the output's own may go on after it, with a unit or a scale.</param>
public sealed record CatalogueEntry(OutputKind Kind, string Id, string Title, Population Population)
{
    private Func<StudyAnalysis, TrialPlan, IEnumerable<Table>> MakingTables { get; init; } = (_, _) => [];

    private Func<ReportedStudy, List<string>, IReadOnlyList<Figures.Figure>> MakingFigures { get; init; } = (_, _) => [];

    private string WhyNone { get; init; } = "";

    /// <summary>One table, which says itself why it is empty.</summary>
    internal static CatalogueEntry Table(string id, string title, Population population, Func<StudyAnalysis, TrialPlan, Table> table) =>
        new(OutputKind.Table, id, title, population) { MakingTables = (a, p) => [table(a, p)] };

    /// <summary>Tables that only studies with such data have.</summary>
    internal static CatalogueEntry TablesWhere(string id, string title, Population population, Func<StudyAnalysis, TrialPlan, IEnumerable<Table>> tables, string whyNone) =>
        new(OutputKind.Table, id, title, population) { MakingTables = tables, WhyNone = whyNone };

    /// <summary>One listing, which says itself why it is empty.</summary>
    internal static CatalogueEntry Listing(string id, string title, Population population, Func<StudyAnalysis, TrialPlan, Table> listing) =>
        new(OutputKind.Listing, id, title, population) { MakingTables = (a, p) => [listing(a, p)] };

    /// <summary>Listings that only studies with such data have.</summary>
    internal static CatalogueEntry ListingsWhere(string id, string title, Population population, Func<StudyAnalysis, TrialPlan, IEnumerable<Table>> listings, string whyNone) =>
        new(OutputKind.Listing, id, title, population) { MakingTables = listings, WhyNone = whyNone };

    /// <summary>Figures; the drawing adds to the list what it leaves out, with the reason.</summary>
    internal static CatalogueEntry Figure(string id, string title, Population population, Func<ReportedStudy, List<string>, IReadOnlyList<Figures.Figure>> draw) =>
        new(OutputKind.Figure, id, title, population) { MakingFigures = draw };

    /// <summary>Makes its tables of a study, under its number.</summary>
    internal MadeOutput Tabulate(StudyAnalysis analysis, TrialPlan plan, string number)
    {
        var (tables, heading) = (MakingTables(analysis, plan).ToList(), HeadingOf(analysis, number));
        var leftOut = tables.Count == 0 ? [WhyNone] : tables.Select(t => t.WhyEmpty).OfType<string>();
        return new(this, heading, [.. tables.Select((t, i) => t with { Heading = heading.Part(i, tables.Count) })], [], [.. leftOut]);
    }

    /// <summary>Makes its figures of a study, under its number.</summary>
    internal MadeOutput Draw(ReportedStudy study, string number)
    {
        var leftOut = new List<string>();
        var (figures, heading) = (MakingFigures(study, leftOut), HeadingOf(study.Analysis, number));
        return new(this, heading, [], [.. figures.Select((f, i) => f with { Heading = heading.Part(i, figures.Count) })], leftOut);
    }

    private OutputHeading HeadingOf(StudyAnalysis analysis, string number) => new($"{Kind} {number}", Population.Words(analysis));
}
