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

    /// <summary>Everybody who counts or is awaited, in order of treatment.</summary>
    public IReadOnlyList<ReplayedSubject> Subjects { get; init; } = [];

    /// <summary>
    /// Replays a data package. Subjects come in order of their first study treatment, then of infusion, then of identifier, and count at the level assigned;
    /// who is not evaluable does not count, and stands as replaced in the cohort of that level at the time. A cohort is closed when the
    /// design has the subjects it asked for, or when the next subject has another level; where that is not the level asked for, the cohort says so.
    /// </summary>
    public static DoseDecisions Replay(StudyData data, TrialPlan plan, IDoseDesign design) => Replay(SubjectLevel.Of(data, plan), plan, design, new HashSet<string>());

    /// <summary>The same from subjects already derived, and those of them who had responded in time.</summary>
    public static DoseDecisions Replay(SubjectLevel subjects, TrialPlan plan, IDoseDesign design, IReadOnlySet<string> responders)
    {
        var ordered = InOrder(subjects);
        var pending = ordered.FindAll(s => IsPending(s, plan));
        // A subject without toxicity counts once it is known whether it responded, where that is weighed.
        var awaited = pending.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        bool Counts(Subject s) => (s.IsIn(AnalysisSet.DltEvaluable) || IsRemembered(s, plan)) && !awaited.Contains(s.Id);
        var (cohorts, outcomes) = Count(ordered.FindAll(Counts), design, responders);
        foreach (var subject in ordered.Where(s => !s.IsIn(AnalysisSet.DltEvaluable) && !awaited.Contains(s.Id))) Replace(cohorts, subject);
        return new([.. cohorts.Select(c => c.Cohort)], outcomes, design.Decide(outcomes), [.. pending.Select(s => s.Id)])
        {
            Subjects = [.. ordered.Where(s => Counts(s) || awaited.Contains(s.Id)).Select(s => awaited.Contains(s.Id) ? Awaited(s) : Known(s, responders))],
        };
    }

    private static (List<(DateTime Opened, ReplayedCohort Cohort)> Cohorts, Outcomes Outcomes) Count(List<Subject> evaluable, IDoseDesign design, IReadOnlySet<string> responders)
    {
        var (cohorts, outcomes, start) = (new List<(DateTime, ReplayedCohort)>(), Outcomes.None(design.Levels), 0);
        foreach (var (asked, after, patients) in InCohorts([.. evaluable.Select(s => Known(s, responders))], design))
        {
            var treated = evaluable.GetRange(start, patients);
            var counted = treated.FindAll(s => s.Dlt is not DltStatus.NotEvaluable);
            (outcomes, start) = (after, start + patients);
            if (counted.Count > 0) cohorts.Add((Arrival(treated[0]), new(treated[0].Level!.Number, [.. counted.Select(s => s.Id)], [], counted.Count(s => s.Dlt is DltStatus.Toxicity),
                asked, outcomes, design.Decide(outcomes))));
        }
        return (cohorts, outcomes);
    }

    private static IEnumerable<(Decision Asked, Outcomes After, int Patients)> InCohorts(IReadOnlyList<ReplayedSubject> subjects, IDoseDesign design)
    {
        var outcomes = Outcomes.None(design.Levels);
        for (var start = 0; start < subjects.Count;)
        {
            var (asked, level) = (design.Decide(outcomes), subjects[start].Level);
            var treated = Cohort(subjects, start, level, asked is Decision.Treat treat && treat.Level == level ? treat.Patients : int.MaxValue);
            outcomes = outcomes.With(level, [.. treated.GroupBy(s => s.CountsAt).Select(g => (g.Key, g.Aggregate(default(LevelCount), (seen, s) => seen + (s.Count ?? default))))]);
            yield return (asked, outcomes, treated.Count);
            start += treated.Count;
        }
    }

    // The subjects of one level in a row, until so many of them count.
    private static List<ReplayedSubject> Cohort(IReadOnlyList<ReplayedSubject> subjects, int start, int level, int patients)
    {
        var cohort = new List<ReplayedSubject>();
        for (var i = start; i < subjects.Count && subjects[i].Level == level && cohort.Count(s => s.Count is { Treated: > 0 }) < patients; i++) cohort.Add(subjects[i]);
        return cohort;
    }

    /// <summary>What has been seen where everybody is known, in order of treatment: the cohorts are those of the replay.</summary>
    internal static Outcomes Seen(IReadOnlyList<ReplayedSubject> subjects, IDoseDesign design) =>
        InCohorts(subjects, design).Select(c => c.After).LastOrDefault() ?? Outcomes.None(design.Levels);

    /// <summary>Everybody enrolled with a level, in the order in which they are replayed.</summary>
    internal static List<Subject> InOrder(SubjectLevel subjects) =>
        [.. subjects.In(AnalysisSet.Enrolled).Where(s => s.Level is not null).OrderBy(Arrival).ThenBy(s => s.FirstInfused?.Moment ?? DateTime.MaxValue).ThenBy(s => s.Id, StringComparer.Ordinal)];

    // Where a level is given up that is too seldom reached, those who did not reach it are evidence.
    private static bool IsRemembered(Subject subject, TrialPlan plan) => subject.IsShort && plan.DoseLimitingToxicity.ShortProducts is ShortfallPolicy.Feasibility;

    private static ReplayedSubject Awaited(Subject subject) => new(subject.Level!.Number, subject.CountedAt ?? subject.Level.Number, null);

    private static ReplayedSubject Known(Subject subject, IReadOnlySet<string> responders)
    {
        var (toxicity, response) = (subject.Dlt is DltStatus.Toxicity ? 1 : 0, responders.Contains(subject.Id) ? 1 : 0);
        return Awaited(subject) with { Count = subject.Dlt is DltStatus.NotEvaluable ? new(0, 0, Short: 1) : new(1, toxicity, response, toxicity * response) };
    }

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
        subject is { EndReason: null or CutOff, Death: null } && (subject.Dlt is DltStatus.NotEvaluable || (plan.WeighsResponse && subject.Dlt is DltStatus.NoToxicity))
        && (subject.FirstInfused is not { } infusion || subject.LastContact is not { } seen || seen.Day.DayNumber < infusion.Day.DayNumber + plan.DecisionAfter.Days);

    private static DateTime Arrival(Subject subject) => (subject.TreatmentStart ?? subject.Enrolled)?.Moment ?? DateTime.MaxValue;
}

/// <summary>A subject as the replay counts it.</summary>
/// <param name="Level">The level assigned, from 1.</param>
/// <param name="CountsAt">The level at which it counts.</param>
/// <param name="Count">How it counts there; null while its window is open.</param>
public sealed record ReplayedSubject(int Level, int CountsAt, LevelCount? Count);

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
