using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartwright.Reports.Stories;

/// <summary>A subject's story for programs: one document, a statement an object.</summary>
public static class StoryJson
{
    // Readable as text; the document is no part of a web page.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document, with Unix line ends and one at its end.</summary>
    public static void Write(SubjectStory story, TextWriter to)
    {
        var document = new JsonObject
        {
            ["subject"] = story.Subject,
            ["who"] = story.Who,
            ["infusion"] = story.Infusion?.ToString(),
            ["statements"] = new JsonArray([.. story.Statements.Select(Statement)]),
        };
        to.Write(document.ToJsonString(Indented));
        to.Write('\n');
    }

    private static JsonObject Statement(StoryStatement s) => new()
    {
        ["part"] = s.Part.ToString().ToLowerInvariant(),
        ["day"] = s.Days is { } days ? Math.Round(days, 6) : null,
        ["date"] = s.At?.ToString(),
        ["topic"] = s.Topic,
        ["text"] = s.Text,
        ["sources"] = new JsonArray([.. s.Sources.Select(r => new JsonObject { ["domain"] = r.Domain, ["sequence"] = r.Sequence })]),
    };
}
