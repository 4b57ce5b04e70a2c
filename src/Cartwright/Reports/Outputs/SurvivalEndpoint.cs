using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;

namespace Cartwright.Reports.Outputs;

/// <summary>A time-to-event endpoint under the reading in force: its code, its name, what it counts from, to what, and its times.</summary>
internal sealed record SurvivalEndpoint(string Code, string Name, string From, string To, EventTimes Times)
{
    /// <summary>Why nothing at all can be said of it; null where there are times, or might have been.</summary>
    public string? NotEstimable { get; private init; }

    /// <summary>Overall survival, progression-free survival and duration of response; in a study of leukaemia also duration of remission, relapse-free and event-free survival.</summary>
    public static IReadOnlyList<SurvivalEndpoint> Of(StudyAnalysis analysis)
    {
        var times = analysis.TimeToEvent;
        var literal = times.InForce.DurationOfResponse == DurationOfResponseReading.Literal;
        SurvivalEndpoint[] all =
        [
            new("OS", "Overall survival", NameOf(times.InForce.SurvivalOrigin), "death", times.OverallSurvival),
            new("PFS", "Progression-free survival", NameOf(times.InForce.ProgressionOrigin), "progression or death", times.ProgressionFreeSurvival),
            new("DOR", "Duration of response", literal ? "first response or progression" : "first response", literal ? "progression" : "progression or death", times.DurationOfResponse),
            .. OfRemission(analysis),
        ];
        return [.. all.Select(e => ProgressionFollowUp.IsMissing(e.Times) ? e with { NotEstimable = WhyNoProgression(e.Code, analysis) } : e)];
    }

    private static string WhyNoProgression(string code, StudyAnalysis analysis) =>
        $"{ProgressionFollowUp.Nobody}{(analysis.Remission.Subjects.Count == 0 ? "" : code == "DOR" ? "; duration of remission stands in its place" : "; event-free survival stands in its place")}";

    private static IEnumerable<SurvivalEndpoint> OfRemission(StudyAnalysis analysis) => analysis.Remission.Subjects.Count == 0 ? [] :
    [
        new("DREM", "Duration of remission", "first remission", "relapse (death without it censors)", analysis.Remission.DurationOfRemission),
        new("RFS", "Relapse-free survival", "first remission", "relapse or death", analysis.Remission.RelapseFreeSurvival),
        new("EFS", "Event-free survival", "first infusion", "no remission, relapse or death", analysis.Remission.EventFreeSurvival),
    ];

    private static string NameOf(SurvivalOrigin origin) => origin switch
    {
        SurvivalOrigin.Enrolment => "enrolment",
        SurvivalOrigin.Conditioning => "start of conditioning",
        _ => "first infusion",
    };
}
