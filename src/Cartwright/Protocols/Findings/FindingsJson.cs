using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>Findings as one JSON document: an array, one object a finding, in the order of the catalogue. The bytes depend on the findings alone.</summary>
public static class FindingsJson
{
    /// <summary>The code under which a fault of the study file itself is listed.</summary>
    public const string FaultCode = "FAULT";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The findings, and after them the faults of the file as errors that have no readings.</summary>
    public static string Of(IReadOnlyList<Finding> findings, IReadOnlyList<Fault> faults)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartArray();
            foreach (var finding in findings) Write(json, finding);
            foreach (var fault in faults) Write(json, fault);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WritePropertyName("where");
        if (finding.At.Count > 0) Write(json, finding.At[0]);
        else Write(json, finding.InFile);
        json.WriteStartArray("readings");
        foreach (var reading in finding.Readings) Write(json, ("id", reading.Id), ("text", reading.Text));
        json.WriteEndArray();
        json.WriteString("default", finding.Default);
        json.WriteString("why", finding.Why);
        json.WriteStartArray("places");
        foreach (var place in finding.At) Write(json, place);
        json.WriteEndArray();
        json.WriteStartArray("touches");
        foreach (var touched in finding.Touches) json.WriteStringValue(touched);
        json.WriteEndArray();
        json.WritePropertyName("answer");
        if (finding.Answer is { } answer) Write(json, ("reading", answer.Reading), ("by", answer.By));
        else json.WriteNullValue();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("code", FaultCode);
        json.WriteString("severity", "error");
        json.WriteString("message", fault.Message);
        json.WritePropertyName("where");
        Write(json, fault.Where);
        json.WriteStartArray("readings");
        json.WriteEndArray();
        json.WriteNull("default");
        json.WriteEndObject();
    }

    // A record is cited by lines; only a study file has columns.
    private static void Write(Utf8JsonWriter json, Citation place)
    {
        json.WriteStartObject();
        json.WriteString("source", place.Source);
        json.WriteNumber("line", place.FirstLine);
        json.WriteNull("column");
        json.WriteString("quote", place.Quote);
        json.WriteNumber("lastLine", place.LastLine);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("source", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNull("quote");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, (string Name, string Value) first, (string Name, string Value) second)
    {
        json.WriteStartObject();
        json.WriteString(first.Name, first.Value);
        json.WriteString(second.Name, second.Value);
        json.WriteEndObject();
    }
}
