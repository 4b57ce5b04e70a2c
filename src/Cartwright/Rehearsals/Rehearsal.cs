using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Choices;
using Cartwright.Trials.Designs;
using Cartwright.Trials.SingleArm;

namespace Cartwright.Rehearsals;

/// <summary>How many trials to rehearse, from which seed, on how many threads. Threads change the time it takes and nothing else.</summary>
public sealed record RehearsalSettings(ulong Seed, int Trials, int Threads)
{
    /// <summary>Patients a level from whom the true probability of a derived response is told.</summary>
    public int PatientsForTruth { get; init; } = 2000;

    /// <summary>Rules of dose finding under which the trial is conducted beside its own, on the same patients; none as a rule.</summary>
    public IReadOnlyList<string> Designs { get; init; } = [];

    /// <summary>Patients on whom amendments of the schedule and readings of its days are tried.</summary>
    public int PatientsForAmendments { get; init; } = 1000;
}

/// <summary>Many virtual trials of one plan, and what they are compared with.</summary>
/// <param name="Design">The design as it can be known without simulation, under every scenario; null of a single arm, which decides on no dose.</param>
/// <param name="Trials">In order of their number, whatever order they were run in.</param>
/// <param name="First">The first trial in full.</param>
/// <param name="Truth">What is true at each level, the lowest first, told from many patients.</param>
/// <param name="Schedule">What the schedule, its amendments and its other readings recover, on the same patients.</param>
public sealed record Rehearsal(
    TrialPlan Plan,
    Assumptions Assumptions,
    RehearsalSettings Settings,
    DesignReport? Design,
    IReadOnlyList<TrialRecord> Trials,
    VirtualTrial First,
    IReadOnlyList<LevelTruth> Truth,
    ScheduleValue Schedule)
{
    /// <summary>The test of a single arm; null where doses are escalated.</summary>
    public RehearsedArm? Arm { get; init; }

    /// <summary>The same trial under several designs; null where nobody asked.</summary>
    public ComparedDesigns? Compared { get; init; }

    /// <summary>From enrolment to response, over all trials.</summary>
    public FlowOverTrials Flow => new([.. Trials.Select(t => t.Flow)]);

    /// <summary>The first trials with their patients followed longer; null where no endpoint waits for an event.</summary>
    public LongerFollowUp? Longer { get; init; }

    /// <summary>Rehearses a plan; the same plan with its numbered days counted the other way says what that convention is worth. Progress counts finished pieces of work, of <see cref="PiecesOfWork"/>.</summary>
    public static Rehearsal Run(TrialPlan plan, TrialPlan otherDays, Assumptions assumptions, RehearsalSettings settings, Action? progress = null)
    {
        var design = DoseDesigns.InForce(plan);
        var first = VirtualTrial.Escalate(plan, design, assumptions, settings.Seed, 1);
        var schedule = ScheduleValue.Of(plan, otherDays, assumptions, settings, progress);
        var truth = plan.Levels.Select(l => LevelTruth.Of(plan, assumptions, settings, l.Number, TrialNumbers.Truth, progress)).ToList();
        var scenarios = assumptions.Toxicity.Scenarios.Zip(assumptions.Toxicity.ScenarioNames, (s, name) => new ToxicityScenario(name, LevelTruth.Toxicity(truth, s.Shares)) { Response = [.. truth.Select(t => t.Response.Share ?? 0)] });
        return new(plan, assumptions, settings, plan.IsSingleArm ? null : DesignReport.Of(plan, [.. scenarios]), RunTrials(plan, assumptions, settings, progress), first, truth, schedule)
        {
            Arm = plan.SingleArm is { } arm ? new(PlannedArm.Of(arm), truth[0].Response.Share) : null,
            Longer = LongerFollowUp.Of(plan, assumptions, settings, progress),
            Compared = settings.Designs.Count == 0 ? null : ComparedDesigns.Of(plan, settings.Designs, assumptions, settings, truth, progress),
        };
    }

    /// <summary>How many pieces of work a rehearsal reports as it goes.</summary>
    public static int PiecesOfWork(TrialPlan plan, RehearsalSettings settings) =>
        settings.Trials * (1 + (settings.Designs.Count == 0 ? 0 : ComparedDesigns.RulesOf(plan, settings.Designs).Count)) + plan.Levels.Count * Batches(settings.PatientsForTruth) + ScheduleValue.Schedules * Batches(settings.PatientsForAmendments) + LongerFollowUp.TrialsOf(plan, settings);

    /// <summary>The true probability of a derived response among the patients of a trial: the mean over the levels at which they were infused.</summary>
    public double? TrueResponse(TrialRecord trial) =>
        trial.Infused == 0 ? null : trial.InfusedByLevel.Select((n, level) => n * (Truth[level].Response.Share ?? 0)).Sum() / trial.Infused;

    // Each trial is a function of its number, so that neither the threads nor their order can be seen in the result, nor which trials shared a ward.
    internal static TrialRecord[] RunTrials(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, Action? progress)
    {
        var design = DoseDesigns.InForce(plan);
        var records = new TrialRecord[settings.Trials];
        Parallel.ForEach(Wards(settings.Trials), new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, numbers =>
        {
            foreach (var (number, trial) in numbers.Zip(VirtualTrial.EscalateAll(plan, design, assumptions, settings.Seed, numbers)))
            {
                records[number - 1] = TrialRecord.Of(number, trial, plan, assumptions);
                progress?.Invoke();
            }
        });
        return records;
    }

    /// <summary>The numbers of the trials, in the groups that share a ward.</summary>
    internal static IEnumerable<uint[]> Wards(int trials) => Enumerable.Range(1, trials).Select(n => (uint)n).Chunk(TrialsInWard);

    // Enough patients to keep every place of a vector taken, and few enough that their curves stay in memory.
    private const int TrialsInWard = 32;

    /// <summary>Patients in a batch of the yardsticks.</summary>
    internal const int Batch = 100;

    /// <summary>Batches for so many patients.</summary>
    internal static int Batches(int patients) => (patients + Batch - 1) / Batch;
}
