using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records.Usdm.Export;

/// <summary>Ids of an outline that two things bear, and ids that nothing bears: a study of either could not be read by anybody.</summary>
internal static class OutlineFaults
{
    public static IReadOnlyList<Fault> Of(StudyOutline outline)
    {
        var twice = ExportedOutline.Ids(outline).GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"the id '{g.Key}' is listed {g.Count()} times in 'outline'");
        return [.. twice.Concat(Dangling(outline)).Distinct().Select(m => new Fault(new Place("protocol.yaml"), m))];
    }

    private static IEnumerable<string> Dangling(StudyOutline outline)
    {
        HashSet<string> arms = [.. outline.Arms.Select(a => a.Value.Is.Id)], epochs = [.. outline.Epochs.Select(e => e.Value.Is.Id)], elements = [.. outline.Elements.Select(e => e.Value.Is.Id)];
        HashSet<string> visits = [.. outline.Encounters.Select(e => e.Value.Is.Id)], activities = [.. outline.Activities.Select(a => a.Value.Is.Id)];
        HashSet<string> timelines = [.. outline.Timelines.Select(t => t.Value.Is.Id)], timings = [.. outline.Timelines.SelectMany(t => t.Value.Timings).Select(t => t.Value.Is.Id)];
        HashSet<string> moments = [.. outline.Timelines.SelectMany(t => t.Value.Moments).Select(m => m.Value.Is.Id)], given = [.. outline.Interventions.Select(i => i.Value.Is.Id)];
        IEnumerable<(string? Id, HashSet<string> Among, string What)> named =
        [
            .. outline.Cells.SelectMany(c => (IEnumerable<(string?, HashSet<string>, string)>)[(c.Value.Arm, arms, "arm"), (c.Value.Epoch, epochs, "epoch"), .. Each(c.Value.Elements, elements, "element")]),
            .. outline.Elements.SelectMany(e => Each(e.Value.Interventions, given, "intervention")),
            .. outline.Encounters.Select(e => (e.Value.ScheduledAt, timings, "timing")),
            .. outline.Activities.SelectMany(a => Each(a.Value.Children, activities, "activity").Append((a.Value.Timeline, timelines, "timeline"))),
            .. outline.Timelines.Select(t => ((string?)t.Value.Entry, moments, "moment")),
            .. outline.Timelines.SelectMany(t => t.Value.Timings).SelectMany(t => ((string?, HashSet<string>, string)[])[(t.Value.Of, moments, "moment"), (t.Value.From, moments, "moment")]),
            .. outline.Timelines.SelectMany(t => t.Value.Moments).SelectMany(m => (IEnumerable<(string?, HashSet<string>, string)>)
            [
                (m.Value.Epoch, epochs, "epoch"), (m.Value.Encounter, visits, "encounter"), (m.Value.Next, moments, "moment"), (m.Value.Timeline, timelines, "timeline"),
                .. Each(m.Value.Activities, activities, "activity"), .. Each(m.Value.Branches?.Select(b => b.LeadsTo) ?? [], moments, "moment"),
            ]),
        ];
        return named.Where(n => n.Id is not null && !n.Among.Contains(n.Id)).Select(n => $"'{n.Id}' is named in 'outline' as {(n.What[0] is 'a' or 'e' or 'i' ? "an" : "a")} {n.What}, and none is listed under it");
    }

    private static IEnumerable<(string? Id, HashSet<string> Among, string What)> Each(IEnumerable<string> ids, HashSet<string> among, string what) => ids.Select(i => ((string?)i, among, what));
}
