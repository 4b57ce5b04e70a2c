using System.Text.Json.Nodes;
using Cartwright.Numerics;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Choices;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Trials.Designs;

namespace Cartwright.Reports.Choices;

/// <summary>What choices are worth as one JSON document: <c>worth.json</c>, and <c>cartwright worth … --format json</c>.</summary>
public static class WorthJson
{
    /// <summary>The document, indented, with Unix line ends and without one at its end.</summary>
    public static string Of(StudyWorth worth)
    {
        var within = worth.Rehearsal.Plan.Precision.KineticsWithin;
        return DesignJson.Written(new JsonObject
        {
            ["study"] = worth.Rehearsal.Plan.StudyId,
            ["words"] = new JsonArray([.. worth.Words.Select(Word)]),
            ["tubes"] = worth.Schedule is { } schedule ? Tubes(schedule, within) : null,
            ["patients"] = new JsonArray([.. worth.Patients.Select(Bought)]),
            ["followUp"] = new JsonArray([.. worth.FollowUp.Select(Bought)]),
            ["doseAndSurvival"] = worth.Dose is { } dose ? new JsonObject { ["aliveAtOneYear"] = new JsonArray([.. dose.AtOneYear.Select(Number)]), ["shown"] = dose.Shown.Share } : null,
        });
    }

    /// <summary>The tubes alone.</summary>
    public static string Of(ScheduleWorth schedule, double within) => DesignJson.Written(Tubes(schedule, within));

    private static JsonObject Word(WordWorth word) => new()
    {
        ["code"] = word.Code,
        ["damage"] = double.IsFinite(word.Damage) ? word.Damage : null,
        ["turned"] = new JsonArray([.. word.Turned.Select(t => (JsonNode)t)]),
        ["readings"] = new JsonArray([.. word.Readings.Select(r => (JsonNode)r.Tried.Reading.Id)]),
        ["notRehearsed"] = new JsonArray([.. word.NotRehearsed.Select(r => new JsonObject { ["reading"] = r.Reading.Id, ["why"] = r.WhyNot })]),
        ["moved"] = new JsonArray([.. word.Moved.Select(m => new JsonObject { ["endpoint"] = m.Endpoint, ["figure"] = m.Quantity, ["unit"] = m.Unit, ["values"] = new JsonArray([.. m.Values.Select(Number)]), ["shift"] = m.Shift })]),
    };

    private static JsonObject Tubes(ScheduleWorth schedule, double within) => new()
    {
        ["goal"] = schedule.Goal.Words,
        ["patients"] = schedule.Patients,
        ["best"] = new JsonArray([.. schedule.Best.Select(b => Added(b, within))]),
        ["own"] = schedule.Own is { } own ? Added(own, within) : null,
        ["firstTube"] = new JsonArray([.. schedule.FirstTube.Select(t => new JsonObject { ["day"] = t.Days[0], ["goal"] = t.Worth })]),
    };

    private static JsonObject Added(TubesAdded added, double within) => new()
    {
        ["days"] = DesignJson.Numbers(added.Days),
        ["goal"] = added.Worth,
        ["recovered"] = new JsonArray([.. added.Recovered.Select(q => RecoverySummary.Of(q.Patients, within) is var s ? new JsonObject { ["endpoint"] = q.Endpoint, ["quantity"] = q.Quantity, ["within"] = s.Within.Share, ["short"] = s.Short.Share, ["missing"] = s.Missing.Share } : null)]),
    };

    private static JsonObject Bought(BoughtPrecision bought) => new()
    {
        ["endpoint"] = bought.Endpoint,
        ["figure"] = bought.Figure,
        ["unit"] = bought.Unit,
        ["whyNothing"] = bought.WhyNothing,
        ["choices"] = new JsonArray([.. bought.Purchases.Select(p => new JsonObject { ["choice"] = p.Choice, ["times"] = p.Factor, ["figure"] = Number(p.Figure), ["answerable"] = p.Answerable })]),
    };

    private static JsonNode? Number(Estimate estimate) => estimate.OrNull is { } value ? value : null;
}
