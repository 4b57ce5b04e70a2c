namespace Cartwright.Catalogues;

/// <summary>What the source documents state of products, targets, agents and costs, each row with where and as of when it is stated.</summary>
/// <param name="Rows">Every row, in the order of the files.</param>
public sealed record SourceCatalogue(IReadOnlyList<CatalogueRow> Rows)
{
    /// <summary>The catalogue that ships with Cartwright.</summary>
    /// <exception cref="Cartwright.Units.FaultyInputException">It has faults, which a test would have found.</exception>
    public static SourceCatalogue Shipped() => CatalogueReader.Read(file =>
        typeof(SourceCatalogue).Assembly.GetManifestResourceStream(typeof(SourceCatalogue), file) is { } stream ? new StreamReader(stream) : null, file => $"catalogue/{file}");

    /// <summary>The rows of a file.</summary>
    public IEnumerable<CatalogueRow> Of(string file) => Rows.Where(r => r.File == file);

    /// <summary>The row of a file with this key, its first cell.</summary>
    public CatalogueRow? Find(string file, string key) => Of(file).FirstOrDefault(r => r[CatalogueFile.All.Single(f => f.Name == file).Columns[0].Name] == key);

    /// <summary>The approved products, in the order of the table.</summary>
    public IReadOnlyList<ApprovedProduct> ApprovedProducts => [.. Of("approved-products").Select(ApprovedProduct.Of)];
}
