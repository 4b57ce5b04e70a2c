using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cartwright.Numerics;
using Cartwright.Rehearsals;

namespace Cartwright.Reports.Rehearsed;

/// <summary><c>verdicts.json</c>: an array, one object an endpoint.</summary>
public static class VerdictsJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the verdicts in their order.</summary>
    public static string Of(IReadOnlyList<Verdict> verdicts)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartArray();
            foreach (var verdict in verdicts) Write(json, verdict);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("endpoint", verdict.Endpoint);
        json.WriteString("title", verdict.Title);
        json.WriteString("verdict", Code(verdict.Word));
        json.WriteString("underReading", Code(verdict.UnderReading));
        json.WriteStartArray("numbers");
        foreach (var number in verdict.Numbers) Write(json, number);
        json.WriteEndArray();
        json.WriteString("why", verdict.Why);
        if (VerdictWords.Cheapest(verdict) is { } cheapest) Write(json, "cheapestFix", cheapest);
        else json.WriteNull("cheapestFix");
        json.WriteStartArray("amendments");
        foreach (var amendment in verdict.Amendments) Write(json, null, amendment);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var code in verdict.Findings) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VerdictNumber number)
    {
        json.WriteStartObject();
        json.WriteString("name", number.Name);
        if (number.Value is Estimate.Value value) json.WriteNumber("value", Math.Round(value.Number, 6));
        else json.WriteNull("value");
        json.WriteString("unit", number.Unit);
        if (number.MonteCarloError is { } error) json.WriteNumber("monteCarloError", Math.Round(error, 6));
        else json.WriteNull("monteCarloError");
        if (number.Value.Reason is { } reason) json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string? name, Amendment amendment)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("burden", VerdictWords.Of(amendment.Burden));
        json.WriteString("what", amendment.What);
        json.WriteString("effect", amendment.Effect);
        json.WriteBoolean("suffices", amendment.Suffices);
        json.WriteEndObject();
    }

    private static string Code(Judgement judgement) => VerdictWords.Of(judgement).Replace(' ', '-');
}
