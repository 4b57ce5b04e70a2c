using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>Grades the infused subjects of one data package, one at a time.</summary>
internal sealed class CytokineReleaseGrading(StudyData data, TrialPlan plan, double? lowPressureMmHg)
{
    private readonly ILookup<string, VitalSignResult> temperatures = Rows(data, CodeLists.VitalSignTest.Temperature);
    private readonly ILookup<string, VitalSignResult>? pressures = lowPressureMmHg is null ? null : Rows(data, CodeLists.VitalSignTest.SystolicPressure);
    private readonly ILookup<string, ConcomitantMedication> medications = data.Medications.ToLookup(m => m.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, Procedure> procedures = data.Procedures.ToLookup(p => p.Subject, StringComparer.Ordinal);
    private readonly HashSet<string> killed = DeathsOf(data);

    public CytokineReleaseCourse Of(Subject subject)
    {
        var record = Record(subject);
        var episodes = CytokineReleaseEpisodes.Of(record, plan.CytokineRelease.ResolvedAfter, at => MayOpen(subject, at));
        var daily = DailyGrades.Of(episodes, record.Infusion);
        if (killed.Contains(subject.Id)) (episodes, daily) = WithDeath(episodes, daily, record, subject.Death);

        int? worst = killed.Contains(subject.Id) ? 5 : record.Temperature.Last is null ? null : episodes.Select(e => e.MaxGrade).DefaultIfEmpty(0).Max();
        return new(subject.Id, subject.Level, worst, worst is null ? "no usable temperature after the infusion" : null, episodes, daily,
            record.Tocilizumab, record.Unusable + record.Temperature.Unusable + record.Pressure.Unusable);
    }

    private CytokineReleaseRecord Record(Subject subject)
    {
        var infusion = subject.FirstInfused!.Value;
        var until = subject.Death is { } died ? died.HasTime ? died.Moment : died.Moment.Date.AddDays(1) : DateTime.MaxValue;
        var temperature = SignReadings.Of(temperatures[subject.Id], row => Fever.In(row, plan.CytokineRelease.Fever), infusion, until);
        var pressure = SignReadings.Of(pressures?[subject.Id] ?? [], row => row.Value < lowPressureMmHg, infusion, until);
        return new(infusion, until, temperature, pressure, medications[subject.Id], procedures[subject.Id]);
    }

    private static bool MayOpen(Subject subject, DateTime at) =>
        Within(subject.FirstInfused!.Value, at) || (subject.LastInfused is { } last && Within(last, at));

    private static bool Within(SdtmDate infusion, DateTime at) => at >= infusion.Moment && (at - infusion.Moment).TotalDays <= CytokineReleaseAnalysis.OpensWithin.Days;

    // The death closes the last episode, whatever was seen after its signs: somebody wrote that cytokine release was the cause.
    private static (IReadOnlyList<CytokineReleaseEpisode>, IReadOnlyList<DailyGrade>) WithDeath(
        IReadOnlyList<CytokineReleaseEpisode> episodes, IReadOnlyList<DailyGrade> daily, CytokineReleaseRecord record, SdtmDate? death)
    {
        if (death is not { } died) return (episodes, daily);
        var day = died.Day.DayNumber - record.Infusion.Day.DayNumber;
        var days = daily.Where(d => d.DaysFromInfusion < day).Append(new DailyGrade(day, 5)).ToList();
        if (episodes is []) return (episodes, days);

        var last = episodes[^1];
        var at = record.SinceInfusion(died.Moment) is var moment && moment > last.End ? moment : last.End;
        return ([.. episodes.SkipLast(1), last with { End = at, Ending = EpisodeEnding.PresentWhenLastSeen, MaxGrade = 5, MaxGradeFirst = at }], days);
    }

    private static ILookup<string, VitalSignResult> Rows(StudyData data, string test) => data.VitalSigns.Where(v => v.Test == test).ToLookup(v => v.Subject, StringComparer.Ordinal);

    // A fatal event of that term, or that cause of death (FA about DEATH).
    private static HashSet<string> DeathsOf(StudyData data) =>
    [
        .. data.AdverseEvents.Where(e => e.Grade == 5 && Names(e.Term)).Select(e => e.Subject),
        .. data.FindingsAbout.Where(f => f.About == CodeLists.Death && f.Text is { } cause && Names(cause)).Select(f => f.Subject),
    ];

    private static bool Names(string text) => text.Contains(CodeLists.CytokineRelease, StringComparison.OrdinalIgnoreCase);
}
