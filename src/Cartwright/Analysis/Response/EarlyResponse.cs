using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>Who had responded when the next dose was decided: a complete or partial response, confirmed or not, or a remission, on a day within the time that a decision waits for.</summary>
/// <remarks>A dose decision cannot wait for a confirmation. The best response of the study is another thing, and may differ.</remarks>
public static class EarlyResponse
{
    /// <summary>The subjects, by identifier.</summary>
    public static IReadOnlySet<string> Of(ResponseAnalysis response, RemissionAnalysis remission, SubjectLevel subjects, TrialPlan plan)
    {
        var until = subjects.Subjects.Where(s => s.FirstInfused is not null).ToDictionary(s => s.Id, s => s.FirstInfused!.Value.Day.AddDays((int)plan.DecisionAfter.Days), StringComparer.Ordinal);
        bool InTime(string subject, DateOnly day) => until.TryGetValue(subject, out var last) && day <= last;
        var responded = response.Subjects.Where(s => s.TimePoints.Any(p => p.Overall.IsResponse() && InTime(s.Subject, p.At))).Select(s => s.Subject);
        var remitted = remission.Subjects.Where(s => s.FirstRemission is { } day && InTime(s.Subject, day)).Select(s => s.Subject);
        return responded.Concat(remitted).ToHashSet(StringComparer.Ordinal);
    }
}
