using Cartwright.Units;

namespace Cartwright.Catalogues;

/// <summary>A row of the catalogue with its provenance.</summary>
/// <param name="File">The file's name without <c>.csv</c>.</param>
/// <param name="Where">Its line.</param>
/// <param name="Cells">Its cells by heading.</param>
/// <param name="Items">The numbers of the items that it answers (D4-036).</param>
/// <param name="Sources">Where it is stated.</param>
/// <param name="AsOf">The date as of which it is stated.</param>
public sealed record CatalogueRow(string File, Place Where, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<string> Items, IReadOnlyList<StatedAt> Sources, StatedDate AsOf)
{
    /// <summary>The cell under a heading; empty where the source does not say.</summary>
    public string this[string column] => Cells[column];

    /// <summary>The values of a cell that may hold several.</summary>
    public IReadOnlyList<string> Several(string column) => this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
