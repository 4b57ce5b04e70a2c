using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports;

/// <summary>A part of a study's report: its tables, then its figures, in the order of reading.</summary>
public sealed record StudySection(string Id, string Title, IReadOnlyList<Table> Tables, IReadOnlyList<Figure> Figures)
{
    /// <summary>Adds the part to a page, as a section of its own or, inside another, under a smaller heading.</summary>
    public Page AddTo(Page page, bool inside = false)
    {
        if (inside) page.Subsection(Title);
        else page.Section(Id, Title);
        foreach (var figure in Figures) page.Show(figure);
        foreach (var table in Tables) page.Show(table);
        return page;
    }
}
