using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Stories;

/// <summary>Each time to event: from when, how long, and whether it was seen or why it was censored.</summary>
internal static class SurvivalStory
{
    public static IEnumerable<StoryStatement> Of(SubjectRecords of) =>
        SurvivalEndpoint.Of(of.Analysis).Select(e => Of(of, e)).OfType<StoryStatement>();

    private static StoryStatement? Of(SubjectRecords of, SurvivalEndpoint endpoint)
    {
        var topic = endpoint.Name.ToLowerInvariant();
        if (endpoint.Times.Subjects.FirstOrDefault(t => t.Subject == of.Subject.Id) is { } time)
            return StoryStatement.Judged(topic, $"{time.Days} days from {endpoint.From} ({of.When(time.Start)}), {(time.Observed ? $"event: {time.Reason}" : $"censored: {time.Reason}")} ({of.When(time.End)})", Sources(of, endpoint, time));
        return endpoint.Times.LeftOut.FirstOrDefault(t => t.Subject == of.Subject.Id) is { } left ? StoryStatement.Judged(topic, $"not in the set: {endpoint.NotEstimable ?? left.Because}", of.Source("DM")) : null;
    }

    private static IEnumerable<DataRecord> Sources(SubjectRecords of, SurvivalEndpoint endpoint, TimeToEvent time)
    {
        var visit = of.Analysis.Response.Subjects.FirstOrDefault(r => r.Subject == of.Subject.Id)?.TimePoints.FirstOrDefault(p => p.At == time.End)?.Visit ?? "";
        var disease = endpoint.Code == "OS" || time.Reason == "death" ? [] : ResponseStory.Sources(of, visit, time.End);
        return [of.Source("DM"), .. disease];
    }
}
