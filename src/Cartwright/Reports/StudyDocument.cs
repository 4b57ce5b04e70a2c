using Cartwright.Reports.Catalogues;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports;

/// <summary>What a report on a study says, in the order of reading, before it is a page or a Word document.</summary>
/// <param name="Line">The trial in one line.</param>
/// <param name="Summary">Its result in a sentence or two.</param>
/// <param name="Before">What comes before the outputs: what is inconsistent in the data.</param>
/// <param name="Parts">The outputs of the catalogue.</param>
/// <param name="After">What comes after them: what was left out, decided, computed.</param>
public sealed record StudyDocument(
    string Title, string Line, string Summary, IReadOnlyList<TableSection> Before, IReadOnlyList<MadePart> Parts, IReadOnlyList<TableSection> After);

/// <summary>A section of tables that are not outputs of the catalogue.</summary>
public sealed record TableSection(string Id, string Title, IReadOnlyList<Table> Tables)
{
    internal Page AddTo(Page page)
    {
        page.Section(Id, Title);
        foreach (var table in Tables) page.Show(table);
        return page;
    }
}
