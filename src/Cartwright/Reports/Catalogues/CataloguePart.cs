namespace Cartwright.Reports.Catalogues;

/// <summary>A part of a study's report.</summary>
/// <param name="Summaries">The section of a clinical study report that its tables and figures are numbered in: 14.1 subjects, 14.2 efficacy, 14.3 safety, 14.4 kinetics, 14.5 quality of life.</param>
/// <param name="Listings">The section that its listings are numbered in.</param>
/// <param name="Entries">Its outputs in the order of reading.</param>
/// <remarks>ICH E3, section 14 and appendix 16.2; 14.4 and 14.5 are our own, for what E3 has no place for.</remarks>
public sealed record CataloguePart(string Id, string Title, string Summaries, string Listings, IReadOnlyList<CatalogueEntry> Entries)
{
    /// <summary>The section of one entry.</summary>
    public string SectionOf(CatalogueEntry entry) => entry.Kind == OutputKind.Listing ? Listings : Summaries;
}
