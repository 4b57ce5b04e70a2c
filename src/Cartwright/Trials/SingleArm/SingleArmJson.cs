using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartwright.Trials.SingleArm;

/// <summary>A report on a single arm as one JSON document.</summary>
public static class SingleArmJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, indented, with Unix line ends and without one at its end.</summary>
    public static string Of(SingleArmReport report) => new JsonObject
    {
        ["design"] = report.Design,
        ["source"] = report.Source,
        ["counts"] = report.Event == CountedEvent.Response ? "responses" : "toxicities",
        ["settings"] = new JsonObject(report.Settings.Select(s => KeyValuePair.Create(s.Name, (JsonNode?)JsonValue.Create(s.Value)))),
        ["tooFew"] = report.TooFew,
        ["tooMany"] = report.TooMany,
        ["looks"] = new JsonArray([.. report.Looks.Select(l => new JsonObject { ["patients"] = l.Patients, ["stopAtMost"] = l.StopAtMost, ["stopAtLeast"] = l.StopAtLeast })]),
        ["characteristics"] = new JsonArray([.. report.Characteristics.Select((c, i) => Row(c, report.Sets.Count > 0 ? report.Sets[i] : []))]),
    }.ToJsonString(Indented);

    private static JsonObject Row(BoundaryCharacteristics exact, IReadOnlyList<SetCharacteristics> sets)
    {
        var row = new JsonObject
        {
            ["rate"] = exact.Rate,
            ["endsLow"] = exact.EndsLow,
            ["endsHigh"] = exact.EndsHigh,
            ["runsThrough"] = exact.RunsThrough,
            ["stopsEarly"] = exact.StopsEarly,
            ["expectedPatients"] = exact.ExpectedPatients,
            ["stopsLowByLook"] = Numbers(exact.StopsLow),
            ["stopsHighByLook"] = Numbers(exact.StopsHigh),
        };
        if (sets.Count > 0) row["sets"] = new JsonArray([.. sets.Select(Set)]);
        return row;
    }

    private static JsonObject Set(SetCharacteristics set) => new()
    {
        ["set"] = set.Set,
        ["responseRate"] = set.ResponseRate,
        ["power"] = set.Power,
        ["expectedPatients"] = set.ExpectedPatients,
        ["expectedLeukapheresed"] = set.ExpectedLeukapheresed,
        ["mostLeukapheresed"] = set.MostLeukapheresed,
    };

    private static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(n => JsonValue.Create(n))]);
}
