using Cartwright.Trials.Designs;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>How many patients a scenario, from which seed, on how many threads; threads change the time it takes and nothing else.</summary>
/// <param name="Trials">Dose escalations conducted under each scenario; 0 for none.</param>
public sealed record ScenarioSettings(ulong Seed, int Patients, int Threads, int Trials = 0);

/// <summary>The patients under one scenario, and the trials.</summary>
/// <param name="Scenario">Null for the study as it stands.</param>
/// <param name="Basis">What they were treated under.</param>
/// <param name="Patients">In order of their numbers: the same under every scenario.</param>
/// <param name="Trials">In order of their numbers; empty where none were asked for.</param>
public sealed record ScenarioArm(Scenario? Scenario, ScenarioBasis Basis, IReadOnlyList<PatientOutcome> Patients, IReadOnlyList<ConductedTrial> Trials)
{
    /// <summary>What it is called.</summary>
    public string Title => Scenario?.Title ?? "the study as it stands";

    /// <summary>A measure over its patients.</summary>
    public MeasuredValue Of(ScenarioMeasure measure) => Scenario is { IsOtherDisease: true } && measure.OfDisease ? MeasuredValue.None(ComparedScenarios.OtherDisease, 0) : MeasuredValue.Of(measure, Patients);
}

/// <summary>
/// A study as it stands and under scenarios, on the same patients: patient n has the same deviates for every parameter, the same site and the same errors of measurement under each. Nobody is short of dose and nobody
/// leaves, so that what differs is the scenario. Everything is measured on the protocol's schedule and derived by its analysis.
/// </summary>
/// <param name="AsItStands">The study itself.</param>
/// <param name="Arms">The scenarios, in order of their names.</param>
/// <param name="DaysOfLife">Days of life looked at.</param>
public sealed record ComparedScenarios(ScenarioArm AsItStands, IReadOnlyList<ScenarioArm> Arms, ScenarioSettings Settings, double DaysOfLife)
{
    internal const string OtherDisease = "the patients have another disease";

    private const double Year = 360;

    /// <summary>All arms, the study as it stands first.</summary>
    public IReadOnlyList<ScenarioArm> All => [AsItStands, .. Arms];

    /// <summary>How many pieces of work are reported as they are done.</summary>
    public static int PiecesOfWork(int scenarios, ScenarioSettings settings) => (1 + scenarios) * (Rehearsal.Batches(settings.Patients) + (settings.Trials > 0 ? 1 : 0));

    /// <summary>Treats the patients of every scenario.</summary>
    public static ComparedScenarios Of(ScenarioBasis study, IReadOnlyList<Scenario> scenarios, ScenarioSettings settings, Action? progress = null)
    {
        var days = Math.Min(Year, study.Plan.Visits.EfficacyUntil.Days);
        ScenarioBasis[] arms = [study, .. scenarios.Select(s => s.Basis)];
        var batches = Rehearsal.Batches(settings.Patients);
        var seen = new IReadOnlyList<PatientOutcome>[arms.Length * batches];
        Parallel.For(0, seen.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            seen[i] = Treat(arms[i / batches], i % batches, settings, days);
            progress?.Invoke();
        });
        ScenarioArm Arm(Scenario? scenario, int number) =>
            new(scenario, arms[number], [.. Enumerable.Range(number * batches, batches).SelectMany((at, batch) => seen[at].Select(p => p with { Subject = $"{batch + 1}/{p.Subject}" }))], Conduct(arms[number], settings, progress));
        return new(Arm(null, 0), [.. scenarios.Select((s, i) => Arm(s, i + 1))], settings, days);
    }

    /// <summary>What a scenario changes against the study as it stands.</summary>
    public IReadOnlyList<PairedDifference> AgainstStudy(ScenarioArm arm) => Against(AsItStands, arm);

    /// <summary>What it changes against the scenario that it builds on; empty where it builds on the study.</summary>
    public IReadOnlyList<PairedDifference> AgainstParent(ScenarioArm arm) => arm.Scenario?.On is { } name ? Against(Arms.First(a => a.Scenario!.Name == name), arm) : [];

    private static IReadOnlyList<PairedDifference> Against(ScenarioArm reference, ScenarioArm arm)
    {
        // Of two scenarios of another disease neither has the study's responses.
        return [.. ScenarioMeasure.All.Select(m => m.OfDisease && arm.Scenario!.IsOtherDisease ? PairedDifference.None(m, OtherDisease) : PairedDifference.Of(m, reference.Patients, arm.Patients))];
    }

    private static IReadOnlyList<PatientOutcome> Treat(ScenarioBasis arm, int batch, ScenarioSettings settings, double days)
    {
        var patients = Math.Min(Rehearsal.Batch, settings.Patients - batch * Rehearsal.Batch);
        return PatientOutcome.Of(VirtualTrial.TreatFixed(arm.Plan, arm.Assumptions.WithoutShortfallOrDropout(), arm.Level, patients, settings.Seed, TrialNumbers.Compared + (uint)batch), days);
    }

    private static ConductedTrial[] Conduct(ScenarioBasis arm, ScenarioSettings settings, Action? progress)
    {
        if (settings.Trials == 0) return [];
        var (trials, design) = (new ConductedTrial[settings.Trials], DoseDesigns.InForce(arm.Plan));
        Parallel.ForEach(Rehearsal.Wards(settings.Trials), new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, numbers =>
        {
            foreach (var (number, trial) in numbers.Zip(VirtualTrial.ConductAll(arm.Plan, design, arm.Assumptions, settings.Seed, numbers))) trials[number - 1] = ConductedTrial.Of(trial, arm.Plan, arm.Assumptions);
        });
        progress?.Invoke();
        return trials;
    }
}
