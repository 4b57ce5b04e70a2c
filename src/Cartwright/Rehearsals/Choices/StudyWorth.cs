using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Schedules;

namespace Cartwright.Rehearsals.Choices;

/// <summary>What the choices of a protocol are worth: its words, its days of blood, its patients, its follow-up, its range of doses.</summary>
/// <param name="Rehearsal">The trial as it stands, which the others are compared with.</param>
/// <param name="Words">The most damaging first.</param>
/// <param name="Schedule">Null where nothing is measured in blood.</param>
/// <param name="Dose">Null where there is one level.</param>
public sealed record StudyWorth(
    Rehearsal Rehearsal,
    IReadOnlyList<WordWorth> Words,
    ScheduleWorth? Schedule,
    IReadOnlyList<BoughtPrecision> Patients,
    IReadOnlyList<BoughtPrecision> FollowUp,
    DoseAndSurvival? Dose)
{
    /// <summary>Rehearses everything; reports pieces of work as it goes, of <see cref="PiecesOfWork"/>.</summary>
    internal static StudyWorth Of(Protocol protocol, TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, TubeBudget tubes, Action? progress)
    {
        var findings = Findings.Of(protocol);
        var words = AmbiguityMultiverse.Of(protocol, plan, assumptions, settings, progress);
        var rehearsal = Rehearsal.Run(plan, plan, assumptions, settings with { PatientsForAmendments = 0, Designs = [] });
        progress?.Invoke();
        var schedule = ScheduleOf(plan, assumptions, settings, tubes);
        progress?.Invoke();
        return new(
            rehearsal, words, schedule, PatientsWorth.Of(rehearsal, Verdicts.Of(rehearsal, findings)), FollowUpWorth.Of(plan, assumptions, settings, findings, progress), DoseAndSurvival.Of(rehearsal));
    }

    /// <summary>How many pieces of work it reports.</summary>
    public static int PiecesOfWork(Protocol protocol, TrialPlan plan, Assumptions assumptions) => AmbiguityMultiverse.PiecesOfWork(protocol, plan, assumptions) + FollowUpWorth.PiecesOfWork + 2;

    private static ScheduleWorth? ScheduleOf(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, TubeBudget tubes)
    {
        if (!plan.Endpoints.Any(e => e is Endpoint.CellularKinetics or Endpoint.CytokinePeakTime)) return null;
        var candidates = TubeDays.Candidates(plan);
        DrawnPatients Drawn(uint number) => DrawnPatients.Of(plan, assumptions, [.. candidates.Concat(tubes.Own).Distinct().Order()], tubes.Patients, settings.Seed, number, settings.Threads);
        return ScheduleWorth.Of(Drawn(TrialNumbers.ChoiceOfTubes).On, Drawn(TrialNumbers.Tubes).On, ScheduleGoal.EveryEndpoint(plan.Precision.KineticsWithin), candidates, tubes.Most, tubes.Own, settings.Threads);
    }
}
