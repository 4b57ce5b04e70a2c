using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>Grades the neurotoxicity of the infused subjects of one data package, one at a time.</summary>
internal sealed class IcansGrading(StudyData data)
{
    private readonly ILookup<string, NeurologicalAssessment> assessments = data.NeurologicalAssessments.ToLookup(n => n.Subject, StringComparer.Ordinal);
    private readonly Dictionary<string, int?> ages = data.Demographics.ToDictionary(d => d.Subject, d => d.AgeYears, StringComparer.Ordinal);
    private readonly OtherCauses others = OtherCauses.Of(data, CodeLists.Neurotoxicity);
    private readonly HashSet<string> killed = FatalTo.Subjects(data, CodeLists.Neurotoxicity);

    public IcansCourse Of(Subject subject)
    {
        var (infused, isFatal) = (InfusedSubject.Of(subject), killed.Contains(subject.Id));
        var readings = Readings(infused);
        var (episodes, daily) = Episodes(infused, readings);
        int? worst = isFatal ? 5 : readings.Grades.Count == 0 ? null : episodes.Select(e => e.MaxGrade).DefaultIfEmpty(0).Max();
        return new(subject.Id, subject.Level, worst, worst is null ? readings.ScoreIsSilent ?? $"no usable {readings.ScoreName} score after the infusion" : null,
            episodes, daily, readings.Baseline, readings.Unusable) { Score = readings.ScoreName };
    }

    /// <summary>The worst grade on each day of the episodes.</summary>
    public IReadOnlyList<DailyGrade> DailyOf(InfusedSubject subject) => Episodes(subject, Readings(subject)).Daily;

    private IcansReadings Readings(InfusedSubject subject) => IcansReadings.Of(assessments[subject.Id].Where(n => others.Of(n.Subject, n.Test, n.At) is null), ages[subject.Id], subject.FirstInfused, subject.SeenUntil);

    private (IReadOnlyList<IcansEpisode> Episodes, IReadOnlyList<DailyGrade> Daily) Episodes(InfusedSubject subject, IcansReadings readings)
    {
        var episodes = IcansEpisodes.Of(readings.Grades, subject.FirstInfused, at => subject.IsWithin(IcansAnalysis.OpensWithin.Days, at));
        var daily = DailyGrades.Of(episodes.SelectMany(e => e.Spans), subject.FirstInfused);
        return killed.Contains(subject.Id) ? WithDeath(episodes, daily, subject) : (episodes, daily);
    }

    // The death closes the last episode: somebody wrote that neurotoxicity was the cause.
    private static (IReadOnlyList<IcansEpisode>, IReadOnlyList<DailyGrade>) WithDeath(IReadOnlyList<IcansEpisode> episodes, IReadOnlyList<DailyGrade> daily, InfusedSubject subject)
    {
        if (subject.Death is not { } died) return (episodes, daily);
        var day = died.Day.DayNumber - subject.FirstInfused.Day.DayNumber;
        var days = daily.Where(d => d.DaysFromInfusion < day).Append(new DailyGrade(day, 5)).ToList();
        if (episodes is []) return (episodes, days);

        var last = episodes[^1];
        var at = Units.Duration.OfDays((died.Moment - subject.FirstInfused.Moment).TotalDays) is var moment && moment > last.End ? moment : last.End;
        return ([.. episodes.SkipLast(1), last with { End = at, Ending = EpisodeEnding.PresentWhenLastSeen, MaxGrade = 5, MaxGradeFirst = at }], days);
    }
}
