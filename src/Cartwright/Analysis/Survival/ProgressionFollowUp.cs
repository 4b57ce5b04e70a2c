using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Survival;

/// <summary>
/// Whether a study followed anybody for progression: it measured a tumour, or judged a response on a day. One that did neither has no time to progression of anybody: its deaths would be events and
/// its survivors would be censored at the origin. One that measured tumours before treatment alone did follow, and then lost, its patients.
/// </summary>
public static class ProgressionFollowUp
{
    /// <summary>Why there is no time to progression in a study that followed nobody.</summary>
    public const string Nobody = "nobody was followed for progression";

    /// <summary>Whether anybody was followed.</summary>
    public static bool Exists(StudyData data, ResponseAnalysis response) => data.TumourResults.Count > 0 || response.Subjects.Any(s => s.TimePoints.Count > 0);

    /// <summary>Whether an endpoint has nobody for this reason.</summary>
    public static bool IsMissing(EventTimes times) => times is { Subjects.Count: 0, LeftOut.Count: > 0 } && times.LeftOut.All(l => l.Because == Nobody);

    /// <summary>The times of an endpoint of progression; everybody is left out where nobody was followed.</summary>
    internal static EventTimes Of(bool exists, IReadOnlyList<SubjectOutcome> subjects, Func<EventTimes> derive) =>
        exists ? derive() : new([], [.. subjects.Select(s => new LeftOut(s.Subject, Nobody))]);
}
