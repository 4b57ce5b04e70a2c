using Cartwright.Protocols;
using Cartwright.Records.Json;
using Cartwright.Units;

namespace Cartwright.Records.Usdm;

/// <summary>The sampling times of an activity, read back from the moments of the timeline at which it takes place.</summary>
internal sealed class SampledTimes(JsonEntry design, DayConvention convention)
{
    /// <summary>The times of the activity with a role, in the order of the timeline; null where no activity has it.</summary>
    public Stated<IReadOnlyList<SamplingTime>>? Of(string role)
    {
        if (design["activities"].Objects().FirstOrDefault(a => UsdmAttributes.RoleOf(a) == role) is not { } activity) return null;
        var id = activity["id"].Required();
        var timeline = design["scheduleTimelines"].Objects().FirstOrDefault(t => Moments(t, id).Any());
        if (timeline is null) return null;
        var timings = timeline["timings"].Objects().ToLookup(t => t["relativeFromScheduledInstanceId"].Required());
        var anchor = timeline["timings"].Objects().FirstOrDefault(t => t["type"]["code"].Scalar == UsdmTerms.FixedReference)?["relativeFromScheduledInstanceId"].Text();
        IReadOnlyList<SamplingTime> times = [.. Moments(timeline, id).SelectMany(m => timings[m["id"].Required()]).Select(t => Time(t, anchor))];
        return times.Count == 0 ? null : timeline.Says(times);
    }

    private static IEnumerable<JsonEntry> Moments(JsonEntry timeline, string activity) =>
        timeline["instances"].Objects().Where(m => m["activityIds"].Kind == JsonKind.List && m["activityIds"].Ids().Contains(activity));

    private SamplingTime Time(JsonEntry timing, string? anchor) => SamplingTimings.Read(UsdmOutline.Timing(timing), timing["relativeToScheduledInstanceId"].Text() != anchor, convention);
}
