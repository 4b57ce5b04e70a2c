using System.Text.Json.Nodes;
using Cartwright.Protocols;

namespace Cartwright.Records.Usdm.Export;

/// <summary>What the protocol lists, as objects of its own ids.</summary>
internal sealed class ExportedOutline(UsdmObjects make)
{
    /// <summary>Every id that the protocol lists.</summary>
    public static IEnumerable<string> Ids(StudyOutline outline) =>
    [
        .. outline.Arms.Select(a => a.Value.Is.Id), .. outline.Epochs.Select(e => e.Value.Is.Id), .. outline.Elements.Select(e => e.Value.Is.Id), .. outline.Cells.Select(c => c.Value.Id),
        .. outline.Encounters.Select(e => e.Value.Is.Id), .. outline.Activities.Select(a => a.Value.Is.Id),
        .. outline.Timelines.SelectMany(t => (IEnumerable<string>)[t.Value.Is.Id, .. t.Value.Moments.Select(m => m.Value.Is.Id), .. t.Value.Timings.Select(x => x.Value.Is.Id),
            .. t.Value.Moments.SelectMany(m => m.Value.Branches ?? []).Select(b => b.Id)]),
        .. outline.Objectives.SelectMany(o => o.Value.Endpoints.Select(e => e.Value.Is.Id).Prepend(o.Value.Is.Id)),
        .. outline.Interventions.SelectMany(i => i.Value.Administrations.Select(a => a.Value.Is.Id).Prepend(i.Value.Is.Id)),
    ];

    public JsonObject Arm(StudyArm arm) => UsdmObjects.Of("StudyArm", arm.Is,
        ("type", make.CodeOr(arm.Type)), ("dataOriginDescription", "Data collected from subjects"), ("dataOriginType", make.Code("StudyArm.dataOriginType", "Data Generated Within Study")));

    public JsonObject Epoch(StudyEpoch epoch) => UsdmObjects.Of("StudyEpoch", epoch.Is, ("type", make.CodeOr(epoch.Type)));

    public JsonObject Element(StudyElement element) => UsdmObjects.Of("StudyElement", element.Is,
        ("transitionStartRule", Rule(element.Starts)), ("transitionEndRule", Rule(element.Ends)), ("studyInterventionIds", UsdmObjects.Ids(element.Interventions)));

    public static JsonObject Cell(StudyCell cell) => UsdmObjects.Of("StudyCell", cell.Id, ("armId", cell.Arm), ("epochId", cell.Epoch), ("elementIds", UsdmObjects.Ids(cell.Elements)));

    public JsonObject Encounter(Encounter visit) => UsdmObjects.Of("Encounter", visit.Is,
        ("type", make.CodeOr(visit.Type)), ("scheduledAtId", visit.ScheduledAt), ("transitionStartRule", Rule(visit.Starts)), ("transitionEndRule", Rule(visit.Ends)));

    public JsonObject Activity(PlannedActivity activity) => UsdmObjects.Of("Activity", activity.Is,
        ("childIds", UsdmObjects.Ids(activity.Children)), ("timelineId", activity.Timeline), ("definedProcedures", UsdmObjects.List(activity.Procedures.Select(Procedure))));

    // The protocol keeps a procedure's name alone; its type and code are the record's.
    private JsonObject Procedure(string name) => make.New("Procedure", ("name", name), ("procedureType", "not stated in the protocol"), ("code", make.CodeOr(null)));

    public JsonObject Timeline(Timeline timeline)
    {
        var exit = make.New("ScheduleTimelineExit");
        return UsdmObjects.Of("ScheduleTimeline", timeline.Is, ("mainTimeline", timeline.IsMain), ("entryCondition", timeline.EnteredWhen), ("entryId", timeline.Entry),
            ("exits", new JsonArray(exit)), ("timings", UsdmObjects.List(timeline.Timings.Select(t => Timing(t.Value)))),
            ("instances", UsdmObjects.List(timeline.Moments.Select(m => Moment(m.Value, exit["id"]!.GetValue<string>())))));
    }

    public JsonObject Timing(Timing timing) => UsdmObjects.Of("Timing", timing.Is,
        ("type", make.Code("Timing.type", KindOf(timing.Kind))), ("value", timing.Value.Text), ("valueLabel", timing.Says), ("relativeToFrom", make.Code("Timing.relativeToFrom", timing.Between)),
        ("relativeFromScheduledInstanceId", timing.Of), ("relativeToScheduledInstanceId", timing.From),
        ("windowLower", timing.Earlier?.Text), ("windowUpper", timing.Later?.Text), ("windowLabel", timing.Window));

    public static JsonObject Moment(TimelineMoment moment, string exit)
    {
        if (moment.Branches is { } branches)
            return UsdmObjects.Of("ScheduledDecisionInstance", moment.Is, ("defaultConditionId", moment.Next), ("epochId", moment.Epoch),
                ("conditionAssignments", UsdmObjects.List(branches.Select(b => UsdmObjects.Of("ConditionAssignment", b.Id, ("condition", b.Condition), ("conditionTargetId", b.LeadsTo))))));
        return UsdmObjects.Of("ScheduledActivityInstance", moment.Is,
            ("defaultConditionId", moment.Next), ("epochId", moment.Epoch), ("timelineId", moment.Timeline), ("timelineExitId", moment.Exits ? exit : null),
            ("activityIds", UsdmObjects.Ids(moment.Activities)), ("encounterId", moment.Encounter));
    }

    public JsonObject Intervention(Intervention given) => UsdmObjects.Of("StudyIntervention", given.Is,
        ("role", make.CodeOr(given.Role)), ("type", make.CodeOr(given.Type)), ("administrations", UsdmObjects.List(given.Administrations.Select(a => Administration(a.Value)))));

    private JsonObject Administration(PlannedAdministration given)
    {
        var dose = given.Dose is null ? null : make.Quantity(double.Parse(given.Dose, System.Globalization.CultureInfo.InvariantCulture), given.Unit is null ? null : make.Code(given.Unit));
        return UsdmObjects.Of("Administration", given.Is, ("duration", make.New("Duration", ("text", given.Lasting), ("durationWillVary", false))), ("dose", dose),
            ("route", given.Route is null ? null : make.Alias(make.Code(given.Route))), ("frequency", given.Frequency is null ? null : make.Alias(make.Code(given.Frequency))));
    }

    private static string KindOf(TimingKind kind) => kind switch { TimingKind.Before => "Before", TimingKind.After => "After", _ => "Fixed Reference" };

    private JsonObject? Rule(string? text) => text is null ? null : make.New("TransitionRule", ("name", "rule"), ("text", text));
}
