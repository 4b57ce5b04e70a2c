using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cartwright.KnownAnswers;

/// <summary><c>validation.json</c>: what <c>cartwright validate --format json</c> prints.</summary>
public static class ValidationJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One document.</summary>
    public static string Of(Validation validation) => JsonSerializer.Serialize(new
    {
        validation.Count,
        validation.Holding,
        validation.Holds,
        Areas = validation.Areas.Select(area => new
        {
            area.Name,
            area.Note,
            Answers = area.Answers.Select(a => new { a.Known.Claim, a.Known.Source, a.Known.Tolerance, a.Ours, a.Known.Theirs, a.Holds }),
        }),
    }, Layout) + "\n";
}
