using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Analysis.Safety;

/// <summary>The dose escalation replayed from data alone: the cohorts in the order in which they were treated, and what the design says after each.</summary>
/// <param name="Cohorts">In order of treatment; the last may lack subjects.</param>
/// <param name="Outcomes">What has been seen in all.</param>
/// <param name="Next">What the design says is to be done now.</param>
/// <param name="Pending">Subjects still observed whose window of dose-limiting toxicity has not closed: the decision may change with them.</param>
public sealed record DoseDecisions(IReadOnlyList<ReplayedCohort> Cohorts, Outcomes Outcomes, Decision Next, IReadOnlyList<string> Pending)
{
    private const string CutOff = "CUT-OFF";

    /// <summary>
    /// Replays a data package. Subjects come in order of their first study treatment, then of infusion, then of identifier, and count at the level assigned;
    /// who is not evaluable does not count, and stands as replaced in the cohort of that level at the time. A cohort is closed when the
    /// design has the subjects it asked for, or when the next subject has another level; where that is not the level asked for, the cohort says so.
    /// </summary>
    public static DoseDecisions Replay(StudyData data, TrialPlan plan, IDoseDesign design) => Replay(SubjectLevel.Of(data, plan), plan, design);

    /// <summary>The same from subjects already derived.</summary>
    public static DoseDecisions Replay(SubjectLevel subjects, TrialPlan plan, IDoseDesign design)
    {
        var ordered = InOrder(subjects);
        var pending = ordered.FindAll(s => IsPending(s, plan));
        var (cohorts, outcomes) = Count(ordered.FindAll(s => s.IsIn(AnalysisSet.DltEvaluable)), design);
        foreach (var subject in ordered.Where(s => !s.IsIn(AnalysisSet.DltEvaluable) && !pending.Exists(p => p.Id == s.Id))) Replace(cohorts, subject);
        return new([.. cohorts.Select(c => c.Cohort)], outcomes, design.Decide(outcomes), [.. pending.Select(s => s.Id)]);
    }

    private static (List<(DateTime Opened, ReplayedCohort Cohort)> Cohorts, Outcomes Outcomes) Count(List<Subject> evaluable, IDoseDesign design)
    {
        var (cohorts, outcomes) = (new List<(DateTime, ReplayedCohort)>(), Outcomes.None(design.Levels));
        var start = 0;
        foreach (var (asked, after, patients) in InCohorts([.. evaluable.Select(s => (s.Level!.Number, s.Dlt is DltStatus.Toxicity))], design))
        {
            var counted = evaluable.GetRange(start, patients);
            outcomes = after;
            cohorts.Add((Arrival(counted[0]), new(counted[0].Level!.Number, [.. counted.Select(s => s.Id)], [], counted.Count(s => s.Dlt is DltStatus.Toxicity), asked, outcomes, design.Decide(outcomes))));
            start += patients;
        }
        return (cohorts, outcomes);
    }

    private static IEnumerable<(Decision Asked, Outcomes After, int Patients)> InCohorts(IReadOnlyList<(int Level, bool Toxic)> evaluable, IDoseDesign design)
    {
        var outcomes = Outcomes.None(design.Levels);
        for (var start = 0; start < evaluable.Count;)
        {
            var (asked, level) = (design.Decide(outcomes), evaluable[start].Level);
            var patients = asked is Decision.Treat treat && treat.Level == level ? treat.Patients : int.MaxValue;
            var cohort = evaluable.Skip(start).TakeWhile(s => s.Level == level).Take(patients).ToList();
            outcomes = outcomes.With(level, cohort.Count, cohort.Count(s => s.Toxic));
            yield return (asked, outcomes, cohort.Count);
            start += cohort.Count;
        }
    }

    /// <summary>What has been seen where subjects, in order of treatment, have such levels and toxicities: the cohorts are those of the replay.</summary>
    internal static Outcomes Seen(IReadOnlyList<(int Level, bool Toxic)> evaluable, IDoseDesign design) =>
        InCohorts(evaluable, design).Select(c => c.After).LastOrDefault() ?? Outcomes.None(design.Levels);

    /// <summary>Everybody enrolled with a level, in the order in which they are replayed.</summary>
    internal static List<Subject> InOrder(SubjectLevel subjects) =>
        [.. subjects.In(AnalysisSet.Enrolled).Where(s => s.Level is not null).OrderBy(Arrival).ThenBy(s => s.FirstInfused?.Moment ?? DateTime.MaxValue).ThenBy(s => s.Id, StringComparer.Ordinal)];

    // Into the last cohort of the level that had opened by then, or else the first of it; a level where nobody counted has no cohort.
    private static void Replace(List<(DateTime Opened, ReplayedCohort Cohort)> cohorts, Subject subject)
    {
        var opened = cohorts.FindLastIndex(c => c.Cohort.Level == subject.Level!.Number && c.Opened <= Arrival(subject));
        var index = opened >= 0 ? opened : cohorts.FindIndex(c => c.Cohort.Level == subject.Level!.Number);
        if (index < 0) return;
        var (at, cohort) = cohorts[index];
        cohorts[index] = (at, cohort with { Replaced = [.. cohort.Replaced, subject.Id] });
    }

    private static bool IsPending(Subject subject, TrialPlan plan) =>
        subject is { Dlt: DltStatus.NotEvaluable, EndReason: null or CutOff, Death: null }
        && (subject.FirstInfused is not { } infusion || subject.LastContact is not { } seen || seen.Day.DayNumber < infusion.Day.DayNumber + plan.DltWindow.AfterInfusion.Days);

    private static DateTime Arrival(Subject subject) => (subject.TreatmentStart ?? subject.Enrolled)?.Moment ?? DateTime.MaxValue;
}

/// <summary>A cohort as the data show it.</summary>
/// <param name="Level">The level assigned, from 1.</param>
/// <param name="Counted">The evaluable subjects, in order of treatment.</param>
/// <param name="Replaced">Subjects of that level who did not count.</param>
/// <param name="Toxicities">How many of those counted had a dose-limiting toxicity.</param>
/// <param name="Asked">What the design had said was to be done.</param>
/// <param name="Outcomes">What had been seen once this cohort was.</param>
/// <param name="Next">What the design then says.</param>
public sealed record ReplayedCohort(
    int Level, IReadOnlyList<string> Counted, IReadOnlyList<string> Replaced, int Toxicities, Decision Asked, Outcomes Outcomes, Decision Next)
{
    /// <summary>How the cohort departs from what the design asked for, in words; null where it does not. A cohort that is not full yet is no departure.</summary>
    public string? Departure => Asked switch
    {
        Decision.Stop => "treated after the design had stopped",
        Decision.Treat treat when treat.Level != Level => $"the design asked for level {treat.Level}",
        _ => null,
    };
}
