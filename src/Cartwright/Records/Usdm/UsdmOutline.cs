using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>What a study design lists: arms, epochs, elements, cells, visits, activities, timelines, objectives; and the version's interventions.</summary>
internal static class UsdmOutline
{
    public static StudyOutline Of(JsonEntry version, JsonEntry design, UsdmWords words) => new(
        Each(design["arms"], a => new StudyArm(a.Is(), a["type"].Term())),
        Each(design["epochs"], e => new StudyEpoch(e.Is(), e["type"].Term())),
        Each(design["elements"], e => new StudyElement(e.Is(), e["transitionStartRule"].Rule(), e["transitionEndRule"].Rule(), e["studyInterventionIds"].Ids())),
        Each(design["studyCells"], c => new StudyCell(c.Take("instanceType")["id"].Required(), c["armId"].Required(), c["epochId"].Required(), c["elementIds"].Ids())),
        Each(design["encounters"], e => new Encounter(e.Is(), e["type"].Term(), e["scheduledAtId"].Text(), e["transitionStartRule"].Rule(), e["transitionEndRule"].Rule())),
        Each(design["activities"], a => new PlannedActivity(a.Is(), a["childIds"].Ids(), a["timelineId"].Text(), [.. a["definedProcedures"].Objects().Select(p => p["name"].Required())])),
        Each(design["scheduleTimelines"], Timeline),
        Each(design["objectives"], o => new Objective(o.Is(), o["level"].Term(), words.OnOneLine(o["text"], o["dictionaryId"]) ?? "", Each(o["endpoints"], e => Endpoint(e, words)))),
        Each(version["studyInterventions"], i => new Intervention(i.Is(), i["role"].Term(), i["type"].Term(), Each(i["administrations"], Administration))));

    private static IReadOnlyList<Stated<T>> Each<T>(JsonEntry list, Func<JsonEntry, T> one) => [.. list.InOrder().Select(e => e.Says(one(e)))];

    private static ObjectiveEndpoint Endpoint(JsonEntry e, UsdmWords words) =>
        new(e.Is(), e["level"].Term(), words.OnOneLine(e["text"], e["dictionaryId"]) ?? "", e["purpose"].Text());

    private static PlannedAdministration Administration(JsonEntry a)
    {
        var (dose, unit) = a["dose"].Quantity();
        var lasting = a["duration"].Object();
        lasting.Take("id", "instanceType");
        var (number, of) = lasting["quantity"]["minValue"].Exists ? (null, null) : lasting["quantity"].Quantity();
        var length = number is null ? lasting["text"].Text() : $"{number} {of?.Term}".TrimEnd();
        return new PlannedAdministration(a.Is(), dose, unit, a["route"].Term(), a["frequency"].Term(), length);
    }

    private static Timeline Timeline(JsonEntry t)
    {
        t["exits"].TakeAll();
        return new Timeline(t.Is(), t["mainTimeline"].Truth() ?? false, t["entryCondition"].Text() ?? "", t["entryId"].Required(), Each(t["instances"], Moment), Each(t["timings"], Timing));
    }

    private static TimelineMoment Moment(JsonEntry m) => new(
        m.Is(), m["epochId"].Text(), m["encounterId"].Text(), m["activityIds"].Ids(), m["defaultConditionId"].Text(), m["timelineId"].Text(), m["timelineExitId"].Text() is not null,
        m["conditionAssignments"].Exists
            ? [.. m["conditionAssignments"].Objects().Select(c => new Branch(c.Take("instanceType")["id"].Required(), c["condition"].Required(), c["conditionTargetId"].Required()))]
            : null);

    /// <summary>When a moment is.</summary>
    public static Timing Timing(JsonEntry t) => new(
        t.Is(), Kind(t["type"]), t["value"].Span() ?? Missing(t["value"]), t["valueLabel"].Text() ?? "", t["relativeToFrom"].Term()?.Term ?? t["relativeToFrom"].Required(),
        t["relativeFromScheduledInstanceId"].Required(), t["relativeToScheduledInstanceId"].Text(), t["windowLower"].Span(), t["windowUpper"].Span(), t["windowLabel"].Text());

    private static Units.IsoDuration Missing(JsonEntry value)
    {
        if (!value.Exists || value.Scalar.Trim().Length == 0) value.Report($"'{value.Path}' is missing");
        return Units.IsoDuration.OfDays(0);
    }

    private static TimingKind Kind(JsonEntry type)
    {
        switch (type.Term()?.Code)
        {
            case UsdmTerms.Before: return TimingKind.Before;
            case UsdmTerms.After: return TimingKind.After;
            case UsdmTerms.FixedReference: return TimingKind.Anchor;
            default:
                type.Report($"'{type.Path}' is none of the timings of USDM: Before ({UsdmTerms.Before}), After ({UsdmTerms.After}), Fixed Reference ({UsdmTerms.FixedReference})");
                return TimingKind.Anchor;
        }
    }
}
