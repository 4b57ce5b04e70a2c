using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartwright.Trials.Designs;

/// <summary>A report on a design as one JSON document: <c>cartwright design --format json</c>, and <c>design.json</c> of a rehearsal.</summary>
/// <remarks>A report on one scenario has its figures at the top; one on several has them in <c>scenarios</c>, each with its name.</remarks>
public static class DesignJson
{
    // The document is a file or a terminal's text, never part of a web page, so "3+3" need not be escaped.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, indented, with Unix line ends and without one at its end.</summary>
    public static string Of(DesignReport report)
    {
        var document = new JsonObject { ["design"] = report.Design, ["variant"] = report.Variant, ["levels"] = report.Levels };
        if (report.Scenarios is [var only]) AddScenario(document, only);
        document["cap"] = report.Cap;
        document["mostPatients"] = report.MostPatients;
        document["paths"] = report.Paths;
        document["states"] = report.States;
        if (report.Scenarios.Count > 1) document["scenarios"] = new JsonArray([.. report.Scenarios.Select(s => AddScenario([], s))]);
        document["decisionTable"] = new JsonArray([.. report.Table.Select(Row)]);
        return document.ToJsonString(Indented);
    }

    private static JsonObject AddScenario(JsonObject document, ScenarioCharacteristics scenario)
    {
        document["scenario"] = scenario.Name;
        document["dlt"] = Numbers(scenario.Exact.Dlt);
        AddFigures(document, scenario.Exact.WithoutCap);
        document["exceedsCap"] = scenario.Exact.ExceedsCap;
        if (scenario.Exact is not { Cap: { } cap, WithCap: { } capped }) return document;

        var inForce = new JsonObject { ["cap"] = cap, ["stopped"] = capped.Stopped };
        AddFigures(inForce, capped);
        document["capInForce"] = inForce;
        return document;
    }

    private static void AddFigures(JsonObject document, DesignFigures figures)
    {
        document["expectedN"] = figures.ExpectedN;
        document["expectedNByLevel"] = Numbers(figures.ExpectedTreated);
        document["expectedDlt"] = figures.ExpectedDlt;
        document["expectedDltByLevel"] = Numbers(figures.ExpectedToxicities);
        document["distributionOfN"] = Named(figures.DistributionOfN.Select(n => (Text(n.Key), n.Value)));
        document["recommend"] = Named(figures.Recommends.Select((p, i) => (Text(i + 1), p)).Prepend(("none", figures.RecommendsNone)));
    }

    private static JsonObject Row(DecisionRow row)
    {
        var written = new JsonObject { ["treated"] = row.Treated, ["toxicities"] = row.Toxicities };
        if (row.Responses is { } responses) written["responses"] = responses;
        (written["where"], written["action"]) = (row.Where, row.Action);
        return written;
    }

    private static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(n => JsonValue.Create(n))]);

    private static JsonObject Named(IEnumerable<(string Name, double Number)> numbers) =>
        new(numbers.Select(n => KeyValuePair.Create(n.Name, (JsonNode?)JsonValue.Create(n.Number))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
