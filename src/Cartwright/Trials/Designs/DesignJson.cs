using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cartwright.Trials.Designs.Shortfalls;

namespace Cartwright.Trials.Designs;

/// <summary>A report on a design as one JSON document: <c>cartwright design --format json</c>, and <c>design.json</c> of a rehearsal.</summary>
/// <remarks>A report on one scenario has its figures at the top; one on several has them in <c>scenarios</c>, each with its name.</remarks>
public static class DesignJson
{
    // The document is a file or a terminal's text, never part of a web page, so "3+3" need not be escaped.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, indented, with Unix line ends and without one at its end.</summary>
    public static string Of(DesignReport report) => Of(report, []);

    /// <summary>The same with what each policy for short products does under each scenario.</summary>
    public static string Of(DesignReport report, IReadOnlyList<ScenarioShortfall> shortfalls)
    {
        var document = new JsonObject { ["design"] = report.Design, ["variant"] = report.Variant, ["told"] = report.Told, ["levels"] = report.Levels };
        if (report.Scenarios is [var only]) AddScenario(document, only);
        document["cap"] = report.Cap;
        document["mostPatients"] = report.MostPatients;
        document["paths"] = report.Paths;
        document["states"] = report.States;
        if (report.Scenarios.Count > 1) document["scenarios"] = new JsonArray([.. report.Scenarios.Select(s => AddScenario([], s))]);
        document["decisionTable"] = new JsonArray([.. report.Table.Select(Row)]);
        if (report.Boundaries is { } boundaries) document["boundaries"] = new JsonArray([.. boundaries.Select(Row)]);
        document["certificate"] = Certificate(report);
        if (shortfalls.Count > 0) document["shortfall"] = new JsonArray([.. shortfalls.Select(Shortfall)]);
        return Written(document);
    }

    internal static string Written(JsonObject document) => document.ToJsonString(Indented);

    internal static JsonArray? Certificate(DesignReport report) => report.Certificate is null ? null : new([.. report.Certificate.Properties.Select(p => new JsonObject
    {
        ["id"] = p.Id, ["statement"] = p.Statement, ["holds"] = p.Holds, ["looked"] = p.Looked, ["counterexample"] = p.Counterexample,
    })]);

    private static JsonObject Shortfall(ScenarioShortfall shortfall) => new()
    {
        ["scenario"] = shortfall.Scenario,
        ["policies"] = new JsonArray([.. shortfall.Effects.Select(e => (JsonNode)new JsonObject
        {
            ["policy"] = ShortfallWords.Name(e.Policy), ["recommend"] = Recommended(e.Figures), ["expectedN"] = e.Figures.ExpectedN, ["expectedDlt"] = e.Figures.ExpectedDlt,
            ["expectedConforming"] = e.ExpectedConforming, ["expectedInfused"] = e.ExpectedInfused, ["expectedEnrolled"] = e.ExpectedEnrolled, ["dropped"] = e.Dropped,
        })]),
    };

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
        if (figures.ExpectedResponses.Any(r => r > 0)) document["expectedResponses"] = Numbers(figures.ExpectedResponses);
        document["distributionOfN"] = Named(figures.DistributionOfN.Select(n => (Text(n.Key), n.Value)));
        document["recommend"] = Recommended(figures);
    }

    internal static JsonObject Recommended(DesignFigures figures) => Named(figures.Recommends.Select((p, i) => (Text(i + 1), p)).Prepend(("none", figures.RecommendsNone)));

    private static JsonObject Row(BoundaryRow row) => new()
    {
        ["treated"] = row.Treated,
        ["escalateAtMost"] = row.EscalateAtMost,
        ["deEscalateAtLeast"] = row.DeEscalateAtLeast,
        ["eliminateAtLeast"] = row.EliminateAtLeast,
    };

    private static JsonObject Row(DecisionRow row)
    {
        var written = new JsonObject { ["treated"] = row.Treated, ["toxicities"] = row.Toxicities };
        if (row.Responses is { } responses) written["responses"] = responses;
        (written["where"], written["action"]) = (row.Where, row.Action);
        return written;
    }

    internal static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(n => JsonValue.Create(n))]);

    private static JsonObject Named(IEnumerable<(string Name, double Number)> numbers) =>
        new(numbers.Select(n => KeyValuePair.Create(n.Name, (JsonNode?)JsonValue.Create(n.Number))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
