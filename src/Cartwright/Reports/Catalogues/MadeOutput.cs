using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Catalogues;

/// <summary>What an entry of the catalogue came to in one study.</summary>
/// <param name="Tables">Its tables, those included that say why they are empty.</param>
/// <param name="LeftOut">Why there is nothing, or what is missing beside what there is.</param>
public sealed record MadeOutput(CatalogueEntry Entry, OutputHeading Heading, IReadOnlyList<Table> Tables, IReadOnlyList<Figure> Figures, IReadOnlyList<string> LeftOut)
{
    /// <summary>Whether the study has it.</summary>
    public bool IsMade => Figures.Count > 0 || Tables.Any(t => t.WhyEmpty is null);
}

/// <summary>A part of a study's report with all its outputs, made or not.</summary>
public sealed record MadePart(string Id, string Title, IReadOnlyList<MadeOutput> Outputs)
{
    /// <summary>The part without its figures, for a page that shows those elsewhere.</summary>
    internal MadePart TablesAlone() => this with { Outputs = [.. Outputs.Where(o => o.Entry.Kind != OutputKind.Figure)] };

    /// <summary>Adds the part to a page, as a section of its own or, inside another, under a smaller heading; what is not there is named under what is.</summary>
    internal Page AddTo(Page page, bool inside = false)
    {
        if (inside) page.Subsection(Title);
        else page.Section(Id, Title);
        foreach (var output in Outputs)
        {
            foreach (var figure in output.Figures) page.Show(figure);
            foreach (var table in output.Tables.Where(t => t.WhyEmpty is null)) _ = output.Entry.Kind == OutputKind.Listing ? page.ShowListing(table) : page.Show(table);
        }
        return page.ShowMissing([.. Outputs.SelectMany(Missing)]);
    }

    private static IEnumerable<(string Id, string Number, string Title, string Why)> Missing(MadeOutput output)
    {
        if (output.LeftOut.Count == 0) yield break;
        var id = output.IsMade ? $"{output.Entry.Id}-left-out" : output.Tables is [var empty, ..] ? empty.Id : output.Entry.Id;
        yield return (id, output.Heading.Number, output.Entry.Title, string.Join("; ", output.LeftOut));
    }
}
