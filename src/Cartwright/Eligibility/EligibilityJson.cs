using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartwright.Eligibility;

/// <summary>Results as one JSON document.</summary>
public static class EligibilityJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>{study, readings, notes, patients: [{patient, outcome, criteria: [{criterion, wording, at, outcome, result, reason, setAside}], warnings: [{code, message}]}]}</c>.</summary>
    public static string Of(EligibilityReport report) => new JsonObject
    {
        ["study"] = report.StudyId,
        ["readings"] = new JsonArray([.. report.Readings.Open.Select(o => (JsonNode)new JsonObject { ["code"] = o.Code, ["reading"] = o.Reading, ["by"] = o.By })]),
        ["notes"] = new JsonArray([.. report.Notes.Select(n => (JsonNode)n)]),
        ["patients"] = new JsonArray([.. report.Patients.Select(p => (JsonNode)Of(p))]),
    }.ToJsonString(Layout);

    private static JsonObject Of(PatientResult result) => new()
    {
        ["patient"] = result.Patient.Id,
        ["outcome"] = EligibilityWords.OfPatient(result.Eligible),
        ["criteria"] = new JsonArray([.. result.Criteria.Select(c => (JsonNode)Of(c))]),
        ["warnings"] = new JsonArray([.. result.Warnings.Select(w => (JsonNode)new JsonObject { ["code"] = w.Code, ["message"] = w.Message })]),
    };

    private static JsonObject Of(CriterionResult result) => new()
    {
        ["criterion"] = result.Name,
        ["wording"] = result.Criterion.Value.Wording,
        ["at"] = result.Criterion.At?.ToString(),
        ["outcome"] = EligibilityWords.OfCriterion(result.Holds),
        ["result"] = EligibilityWords.OfPassing(result.Passes),
        ["reason"] = result.Reason,
        ["setAside"] = result.SetAside,
    };
}
