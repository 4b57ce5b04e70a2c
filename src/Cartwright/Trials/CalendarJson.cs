using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cartwright.Trials;

/// <summary>A calendar as one JSON document; all times in days from infusion.</summary>
public static class CalendarJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The document, indented, with Unix line ends and without one at its end.</summary>
    public static string Of(CalendarReport report) => new JsonObject
    {
        ["gate"] = report.Gate,
        ["gatedCohorts"] = new JsonArray(Gated("one cohort at each level", report.Fastest), Gated("as many cohorts as the rule can need", report.Longest)),
        ["visits"] = new JsonArray([.. report.Visits.Select(Visit)]),
    }.ToJsonString(Indented);

    private static JsonObject Gated(string which, GatedTime time) => new()
    {
        ["which"] = which,
        ["cohorts"] = time.Cohorts,
        ["days"] = time.Shortest.Days,
        ["years"] = time.Years,
    };

    private static JsonObject Visit(ScheduledVisit visit) => new()
    {
        ["name"] = visit.Name,
        ["planned"] = visit.Planned.Days,
        ["earliest"] = visit.Earliest.Days,
        ["latest"] = visit.Latest.Days,
        ["done"] = new JsonArray([.. visit.Done.Select(d => JsonValue.Create(d))]),
    };
}
