using Cartwright.Analysis.Laboratory;
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
    private readonly ILookup<string, VitalSignResult> weights = Rows(data, CodeLists.VitalSignTest.Weight);
    private readonly HashSet<string> killed = FatalTo.Subjects(data, CodeLists.CytokineRelease);

    private readonly OtherCauses others = OtherCauses.Of(data, CodeLists.CytokineRelease);
    private readonly CytokineReleaseScale scale = CytokineReleaseScales.Named(plan.CytokineRelease.Scale);
    private readonly ILookup<string, LaboratoryResult>? laboratory = plan.CytokineRelease.OrgansFromLaboratory ? data.Laboratory.ToLookup(r => r.Subject, StringComparer.Ordinal) : null;
    private readonly CtcaeVersion version = CtcaeVersion.Named(plan.CtcaeVersion)!;

    public CytokineReleaseCourse Of(Subject subject)
    {
        var (infused, isFatal) = (InfusedSubject.Of(subject), killed.Contains(subject.Id));
        var record = Record(infused);
        var (episodes, daily) = Episodes(infused, record);
        int? worst = isFatal ? 5 : record.Temperature.Last is null ? null : episodes.Select(e => e.MaxGrade).DefaultIfEmpty(0).Max();
        return new(subject.Id, subject.Level, worst, worst is null ? "no usable temperature after the infusion" : null, episodes, daily,
            record.Tocilizumab, record.Unusable + record.Temperature.Unusable + record.Pressure.Unusable);
    }

    /// <summary>Whether a subject can have had this grade at all: by the consensus, without a vasopressor or such a device nobody has grade 3. It costs far less than grading.</summary>
    public bool MayReach(int grade, InfusedSubject subject) => grade < 3 || scale != AstctGrade.Scale || killed.Contains(subject.Id)
        || medications[subject.Id].Any(m => m.Class is CodeLists.MedicationClass.Vasopressor or CodeLists.MedicationClass.Vasopressin)
        || procedures[subject.Id].Any(p => AstctGrade.SupportBy(p.Treatment, p.FlowLitresPerMinute) >= OxygenSupport.HighFlow);

    /// <summary>The worst grade on each day of the episodes.</summary>
    public IReadOnlyList<DailyGrade> DailyOf(InfusedSubject subject) => Episodes(subject, Record(subject)).Daily;

    private (IReadOnlyList<CytokineReleaseEpisode> Episodes, IReadOnlyList<DailyGrade> Daily) Episodes(InfusedSubject subject, CytokineReleaseRecord record)
    {
        var episodes = CytokineReleaseEpisodes.Of(record, scale, plan.CytokineRelease.ResolvedAfter, at => subject.IsWithin(CytokineReleaseAnalysis.OpensWithin.Days, at));
        var daily = DailyGrades.Of(episodes.SelectMany(e => e.Spans), record.Infusion);
        return killed.Contains(subject.Id) ? WithDeath(episodes, daily, record, subject.Death) : (episodes, daily);
    }

    private CytokineReleaseRecord Record(InfusedSubject subject)
    {
        var temperature = SignReadings.Of(temperatures[subject.Id], IsFever, subject.FirstInfused, subject.SeenUntil);
        var pressure = SignReadings.Of(pressures?[subject.Id] ?? [], row => row.Value < lowPressureMmHg, subject.FirstInfused, subject.SeenUntil);
        return new(subject.FirstInfused, subject.SeenUntil, temperature, pressure, medications[subject.Id], procedures[subject.Id])
        {
            Organs = laboratory is null ? null : OrganReadings.Of(laboratory[subject.Id], version, subject.TreatmentStart ?? subject.FirstInfused),
            Kilograms = SubjectLevel.FirstWeight(weights[subject.Id]),
        };
    }

    // A temperature with another cause is a reading without the fever of this syndrome.
    private bool? IsFever(VitalSignResult row) => Fever.In(row, plan.CytokineRelease.Fever) is not { } fever ? null : fever && others.Of(row.Subject, CodeLists.Fever, row.At) is null;

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
}
