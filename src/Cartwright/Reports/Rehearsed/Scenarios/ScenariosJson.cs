using System.Text.Json;
using System.Text.Json.Nodes;
using Cartwright.Analysis.Association;
using Cartwright.Numerics;
using Cartwright.Rehearsals.Scenarios;

namespace Cartwright.Reports.Rehearsed.Scenarios;

/// <summary>A comparison of scenarios as JSON: what each changes, its measures, differences from the study and from the scenario built on, early warning. A missing number has its reason.</summary>
public static class ScenariosJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, without a line end.</summary>
    public static string Of(ComparedScenarios compared) => new JsonObject
    {
        ["study"] = compared.AsItStands.Basis.Plan.StudyId,
        ["level"] = compared.AsItStands.Basis.Plan.Levels[compared.AsItStands.Basis.Level - 1].Name,
        ["seed"] = compared.Settings.Seed,
        ["patients"] = compared.Settings.Patients,
        ["caution"] = EarlyWarning.Caution,
        ["arms"] = new JsonArray([.. compared.All.Select(a => Arm(compared, a))]),
    }.ToJsonString(Layout);

    /// <summary>The seven levers.</summary>
    public static string OfLevers() => new JsonArray([.. DevelopmentLevers.All.Select(l => (JsonNode)new JsonObject
    {
        ["lever"] = l.Words,
        ["parameters"] = new JsonArray([.. l.Parameters.Select(p => (JsonNode)p)]),
        ["files"] = new JsonArray([.. l.Files.Select(p => (JsonNode)p)]),
    })]).ToJsonString(Layout);

    private static JsonObject Arm(ComparedScenarios compared, ScenarioArm arm)
    {
        var warning = EarlyWarning.Of(arm.Patients);
        var json = new JsonObject { ["scenario"] = arm.Scenario?.Name, ["title"] = arm.Title, ["on"] = arm.Scenario?.On, ["by"] = arm.Scenario?.By, ["why"] = arm.Scenario?.Why };
        if (arm.Scenario is not null)
            json["changes"] = new JsonArray([.. arm.Scenario.Changes.Select(c => (JsonNode)new JsonObject { ["what"] = c.What, ["old"] = c.Old, ["new"] = c.New, ["by"] = c.By, ["at"] = c.Where.ToString() })]);
        json["measures"] = new JsonObject(ScenarioMeasure.All.Select(m => KeyValuePair.Create(m.Id, (JsonNode?)Value(arm.Of(m)))));
        if (arm.Scenario is not null) json["againstStudy"] = Differences(compared.AgainstStudy(arm));
        if (arm.Scenario?.On is not null) json["againstOn"] = Differences(compared.AgainstParent(arm));
        json["earlyWarning"] = new JsonObject { ["il6"] = Area(warning.Il6), ["ifng"] = Area(warning.Ifn), ["severeByDay3"] = warning.AlreadySevere };
        return json;
    }

    private static JsonObject Differences(IReadOnlyList<PairedDifference> differences) => new(differences.Select(d =>
    {
        var json = Value(d.Difference);
        (json["more"], json["less"]) = (d.More, d.Less);
        return KeyValuePair.Create(d.Measure.Id, (JsonNode?)json);
    }));

    private static JsonObject Value(MeasuredValue value) => value.Value is Estimate.NotCalculable none
        ? new() { ["reason"] = none.Because }
        : new() { ["value"] = value.Value.OrNull, ["se"] = value.StandardError.OrNull, ["lower95"] = value.Interval.Lower.OrNull, ["upper95"] = value.Interval.Upper.OrNull, ["patients"] = value.Patients };

    private static JsonObject Area(RocArea area) => area.Area is Estimate.NotCalculable none
        ? new() { ["reason"] = none.Because, ["cases"] = area.Cases, ["others"] = area.Others }
        : new() { ["area"] = area.Area.OrNull, ["lower95"] = area.Interval.Lower.OrNull, ["upper95"] = area.Interval.Upper.OrNull, ["cases"] = area.Cases, ["others"] = area.Others };
}
