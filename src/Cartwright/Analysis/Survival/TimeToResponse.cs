using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Survival;

/// <summary>Time to response: of responders alone, from infusion to the first day of the response that counts, which is not the day of its confirmation.</summary>
public static class TimeToResponse
{
    /// <summary>The times of the responders; the others are left out.</summary>
    public static EventTimes Derive(StudyData data, ResponseAnalysis response, TrialPlan plan) => EventTimes.Of(
        StudyCourse.Of(data).Zip(response.Subjects, (course, disease) => (Course: course, Disease: disease)),
        s => s.Course.Infusion is { } start && s.Disease.Best.FirstResponse is { } first ? TimeToEvent.Event(s.Course.Subject, start, first, "response", plan.Conventions.Duration) : null,
        s => new(s.Course.Subject, "no response with a date"));
}
