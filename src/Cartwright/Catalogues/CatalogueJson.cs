using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cartwright.Catalogues;

/// <summary>The catalogue as JSON: what <c>cartwright catalogue --format json</c> prints.</summary>
public static class CatalogueJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object with one array a file; a cell that the source leaves open is null.</summary>
    public static string Of(SourceCatalogue catalogue) =>
        JsonSerializer.Serialize(CatalogueFile.All.ToDictionary(f => f.Name, f => catalogue.Of(f.Name).Select(Row)), Layout);

    /// <summary>Products with their lag and generation, and the findings with both values.</summary>
    public static string Checked(SourceCatalogue catalogue) => JsonSerializer.Serialize(new
    {
        Rows = catalogue.Rows.Count,
        Products = catalogue.ApprovedProducts.Select(p => new { p.Name, p.Target, p.Costimulation, p.StatedGeneration, p.DerivedGeneration, p.ApprovedUsa, p.ApprovedEu, p.LagDays }),
        Findings = Contradictions.In(catalogue).Select(f => new { f.Code, f.Subject, Used = Value(f.Used), Other = Value(f.Other), f.Why }),
    }, Layout);

    private static object Row(CatalogueRow row) => new
    {
        Cells = row.Cells.ToDictionary(c => c.Key, c => c.Value.Length == 0 ? null : c.Value),
        row.Items,
        Source = row.Sources.Select(s => s.ToString()),
        AsOf = row.AsOf.ToString(),
    };

    private static object Value(StatedValue value) => new { value.Value, At = value.At.Select(a => a.ToString()) };
}
