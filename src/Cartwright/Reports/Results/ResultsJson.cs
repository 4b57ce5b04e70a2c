using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartwright.Reports.Results;

/// <summary><c>results.json</c>: an array of every estimate; <c>value</c> is null where there is none, and <c>reason</c> is null where there is one.</summary>
public static class ResultsJson
{
    // Readable as text: µ, × and non-Latin names stay what they are; the file is no part of a web page.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the array, with Unix line ends and one at its end.</summary>
    public static void Write(IReadOnlyList<Result> results, TextWriter to)
    {
        to.Write(new JsonArray([.. results.Select(Object)]).ToJsonString(Indented));
        to.Write('\n');
    }

    private static JsonObject Object(Result r) => new()
    {
        ["output"] = r.Output,
        ["parameter"] = r.Parameter,
        ["population"] = r.Population,
        ["group"] = r.Group,
        ["statistic"] = r.Statistic,
        ["value"] = r.Value.OrNull,
        ["unit"] = r.Unit,
        ["reason"] = r.Value.Reason,
    };
}
