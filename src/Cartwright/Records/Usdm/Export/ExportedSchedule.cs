using System.Globalization;
using System.Text.Json.Nodes;
using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Records.Usdm.Export;

/// <summary>The main timeline of a protocol that lists none: a moment for each time at which something is looked at, measured from the infusion, with the window of the plan in force.</summary>
internal sealed class ExportedSchedule
{
    private readonly UsdmObjects make;
    private readonly Protocol protocol;
    private readonly TrialPlan? plan;
    private readonly DayConvention convention;
    private readonly List<JsonObject> moments = [], timings = [], visits = [], activities = [];
    private readonly Dictionary<string, JsonObject> shared = new(StringComparer.Ordinal);
    private readonly string infusion, conditioning;

    public ExportedSchedule(UsdmObjects make, Protocol protocol, IReadOnlyList<string> epochs)
    {
        (this.make, this.protocol, plan) = (make, protocol, TrialPlan.Of(protocol).Plan);
        convention = SamplingTimings.ConventionOf(protocol.Schedule, protocol.Chosen);
        (infusion, conditioning) = (make.NextId("ScheduledActivityInstance"), make.NextId("ScheduledActivityInstance"));
        Fill(epochs[0], epochs[^1]);
    }

    public IReadOnlyList<JsonObject> Encounters => visits;

    public IReadOnlyList<JsonObject> Activities => activities;

    /// <summary>The timeline with its moments in the order of time.</summary>
    public JsonObject Timeline()
    {
        var exit = make.New("ScheduleTimelineExit");
        for (var i = 0; i < moments.Count; i++) moments[i]["defaultConditionId"] = i + 1 < moments.Count ? moments[i + 1]["id"]!.GetValue<string>() : null;
        moments[^1]["timelineExitId"] = exit["id"]!.GetValue<string>();
        return make.Derived(make.New("ScheduleTimeline", ("name", "Main timeline"), ("mainTimeline", true), ("entryCondition", "The subject is enrolled"), ("entryId", moments[0]["id"]!.GetValue<string>()),
            ("exits", new JsonArray(exit)), ("timings", UsdmObjects.List(timings)), ("instances", UsdmObjects.List(moments))));
    }

    private void Fill(string first, string last)
    {
        var looks = Looks().OrderBy(Key).ToList();
        var isConditioned = (plan?.IsConditioned ?? false) || looks.Exists(l => l.Time is SamplingTime.BeforeConditioning);
        var start = Starts?.Days ?? Unknown;
        foreach (var look in looks.Where(l => Key(l) < 0 && (!isConditioned || Key(l) < start))) Moment(look, first);
        if (isConditioned) Conditioning(first);
        foreach (var look in looks.Where(l => Key(l) < 0 && isConditioned && Key(l) >= start)) Moment(look, first);
        Anchor(first);
        foreach (var look in looks.Where(l => Key(l) >= 0)) Moment(look, last);
    }

    private Duration? Starts => plan?.ConditioningStart ?? protocol.Schedule.ConditioningStart?.Value ?? protocol.Chosen.ConditioningStart;

    // Where nobody says when conditioning starts, it is before everything else that precedes the infusion.
    private const double Unknown = -1e6;

    // Days from infusion at the earliest: the order of the moments.
    private double Key(Look look) => look.Time switch
    {
        SamplingTime.BeforeConditioning b => (Starts?.Days ?? Unknown) - b.Within.Days,
        SamplingTime.BeforeInfusion b => -b.Within.Days,
        { } time => SamplingTimings.Elapsed(time, convention)!.Value,
        null => look.Planned!.Planned.Days,
    };

    private IEnumerable<Look> Looks()
    {
        IEnumerable<Look> planned = plan is null ? [] :
        [
            .. plan.Visits.Imaging.Select(v => new Look("Imaging", v.Name, null, v)), .. plan.Visits.QualityOfLife.Select(v => new Look("Questionnaire", v.Name, null, v)),
            .. plan.Visits.BloodCounts.Select(v => new Look("Blood count", v.Name, null, v)), .. plan.Visits.Marrow.Select(v => new Look("Bone marrow", v.Name, null, v)),
        ];
        return [.. Sampled(), .. planned];
    }

    private IEnumerable<Look> Sampled()
    {
        var (kinetics, cytokines) = (protocol.KineticsInForce?.Value ?? [], protocol.CytokinesInForce?.Value ?? []);
        foreach (var time in kinetics) yield return One("Cellular kinetics", time, plan?.Visits.Kinetics);
        foreach (var time in cytokines) yield return One("Cytokines", time, plan?.Visits.Cytokines);

        Look One(string activity, SamplingTime time, IReadOnlyList<PlannedVisit>? planned)
        {
            var name = SamplingTimings.NameOf(time);
            return new Look(activity, name, time, planned?.FirstOrDefault(v => v.Name == name));
        }
    }

    private void Moment(Look look, string epoch)
    {
        var activity = ActivityOf(look);
        var said = look.Time is { } time ? SamplingTimings.Of(time, convention) : SamplingTimings.OfPlanned(look.Planned!);
        var (earlier, later) = said.Window ?? SamplingTimings.WindowOf(look.Planned);
        var key = $"{look.Name} {said.Kind} {said.Value} {said.FromConditioning} {earlier} {later}";
        if (shared.TryGetValue(key, out var there)) there["activityIds"]!.AsArray().Add((JsonNode)activity);
        else shared[key] = Added(look.Name, said, (earlier, later), activity, epoch);
    }

    private JsonObject Added(string name, SamplingTimings said, (IsoDuration? Earlier, IsoDuration? Later) window, string activity, string epoch)
    {
        var (id, timing) = (make.NextId("ScheduledActivityInstance"), make.NextId("Timing"));
        timings.Add(Outlined().Timing(new Timing(new Listed(timing, name, null, null), said.Kind, said.Value, name, "Start to Start", id, said.FromConditioning ? conditioning : infusion,
            window.Earlier, window.Later, said.Window is null ? null : $"within {name}")));
        return Visited(id, name, activity, timing, epoch);
    }

    private JsonObject Visited(string id, string name, string activity, string? timing, string epoch)
    {
        visits.Add(make.Derived(make.New("Encounter", ("name", name), ("type", make.Code("Encounter.type", "Visit")), ("scheduledAtId", timing))));
        moments.Add(ExportedOutline.Moment(new TimelineMoment(new Listed(id, name, null, null), epoch, visits[^1]["id"]!.GetValue<string>(), [activity], null, null, false, null), ""));
        return moments[^1];
    }

    private string ActivityOf(Look look)
    {
        if (activities.FirstOrDefault(a => a["name"]!.GetValue<string>() == look.Activity) is { } there) return there["id"]!.GetValue<string>();
        var role = look.Activity switch
        {
            "Cellular kinetics" when protocol.Schedule.Kinetics is not null => UsdmAttributes.Kinetics,
            "Cytokines" when protocol.Schedule.Cytokines is not null => UsdmAttributes.Cytokines,
            _ => UsdmAttributes.Derived,
        };
        activities.Add(make.Extended(make.New("Activity", ("name", look.Activity)), UsdmAttributes.Role, role));
        return activities[^1]["id"]!.GetValue<string>();
    }

    // The anchor's value is its number, as the published studies have it: Day 0 or Day 1.
    private void Anchor(string epoch)
    {
        var day = convention == DayConvention.InfusionIsDay0 ? 0 : 1;
        Fixed(infusion, "Infusion", epoch, new Timing(new Listed(make.NextId("Timing"), "Infusion", null, null), TimingKind.Anchor, IsoDuration.OfDays(day),
            string.Create(CultureInfo.InvariantCulture, $"Day {day}"), "Start to Start", infusion, infusion, null, null, null));
    }

    private void Conditioning(string epoch)
    {
        var timing = Starts is { } starts
            ? new Timing(new Listed(make.NextId("Timing"), "Conditioning", null, null), TimingKind.Before, SamplingTimings.InDaysOrByClock(-starts), $"{Amounts.Written(-starts, "d")} before infusion", "Start to Start", conditioning, infusion, null, null, null)
            : null;
        Fixed(conditioning, "Conditioning", epoch, timing);
    }

    private void Fixed(string id, string name, string epoch, Timing? timing)
    {
        if (timing is not null) timings.Add(Outlined().Timing(timing));
        activities.Add(make.Derived(make.New("Activity", ("name", name))));
        Visited(id, name, activities[^1]["id"]!.GetValue<string>(), timing?.Is.Id, epoch);
    }

    private ExportedOutline Outlined() => new(make);

    /// <summary>Something looked at, once: what, under which name, when as the protocol writes it, and when by the plan; one of the two is there.</summary>
    private sealed record Look(string Activity, string Name, SamplingTime? Time, PlannedVisit? Planned);
}
