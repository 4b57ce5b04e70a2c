using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Products;

/// <summary>Checks of constructs as one JSON document: an array, one object a file. Findings and faults have the form of <see cref="FindingsJson"/>.</summary>
public static class ConstructJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files in the order given; a report is null where the file has faults.</summary>
    public static string Of(IEnumerable<(string File, ConstructReport? Report, IReadOnlyList<Fault> Faults)> files) =>
        new JsonArray([.. files.Select(f => (JsonNode)Of(f.File, f.Report, f.Faults))]).ToJsonString(Layout);

    private static JsonObject Of(string file, ConstructReport? report, IReadOnlyList<Fault> faults)
    {
        var json = new JsonObject { ["file"] = file };
        if (report is not null) AddReport(json, report);
        json["findings"] = JsonNode.Parse(FindingsJson.Of(report?.Findings ?? [], faults));
        return json;
    }

    private static void AddReport(JsonObject json, ConstructReport report)
    {
        json["name"] = report.Construct.Name.Value;
        json["notation"] = report.Notation;
        json["generation"] = Of(report.Generation);
        json["parameters"] = new JsonArray([.. report.Parameters.Select(row => (JsonNode)Of(row))]);
        json["domains"] = new JsonArray([.. report.Domains.Select(run => (JsonNode)Of(run))]);
    }

    private static JsonObject Of(ConstructGeneration generation) => new()
    {
        ["derived"] = Of(generation.Derived),
        ["byDomains"] = Of(generation.ByDomains),
        ["byPayload"] = generation.ByPayload,
        ["stated"] = generation.Stated,
        ["reason"] = (generation.Derived as Estimate.NotCalculable)?.Because,
    };

    private static JsonNode? Of(Estimate estimate) => estimate is Estimate.Value value ? JsonValue.Create(value.Number) : null;

    private static JsonObject Of(ConstructParameterRow row) => new()
    {
        ["part"] = row.Part,
        ["value"] = row.Value,
        ["symbol"] = row.Symbol,
        ["number"] = row.Number,
        ["standing"] = row.Standing,
        ["reason"] = row.Reason,
    };

    private static JsonObject Of(DomainComparison run) => new()
    {
        ["domain"] = run.Domain,
        ["population"] = run.Population,
        ["patients"] = run.Patients,
        ["cmaxPerMicrolitre"] = run.Cmax,
        ["tmaxDays"] = run.Tmax,
        ["day360PerMicrolitre"] = run.OnDay360,
        ["il6PicogramsPerMillilitre"] = run.Il6,
    };
}
