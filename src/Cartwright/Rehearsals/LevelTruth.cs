using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>What is true at one dose level, from many patients of whom none is short of dose and none lost.</summary>
/// <param name="Response">How many are derived responders on this schedule; of leukaemia, in remission.</param>
/// <param name="DerivedToxicity">Of those without another dose-limiting toxicity, how many have one that is derived from their course: cytokine release or neurotoxicity, where the protocol counts it.</param>
public sealed record LevelTruth(Tally Response, Tally DerivedToxicity)
{
    /// <summary>The true probability of dose-limiting toxicity at each level, where those given are of toxicities that do not follow from the patients' course: either kind is enough.</summary>
    public static IReadOnlyList<double> Toxicity(IReadOnlyList<LevelTruth> levels, IReadOnlyList<double> other) => [.. levels.Zip(other, (level, p) => p + (1 - p) * (level.DerivedToxicity.Share ?? 0))];

    /// <summary>Treats the patients in batches, each as a trial of its own.</summary>
    internal static LevelTruth Of(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, int level, uint number, Action? progress)
    {
        var everybody = assumptions.WithoutShortfallOrDropout();
        var batches = new LevelTruth[Rehearsal.Batches(settings.PatientsForTruth)];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var patients = Math.Min(Rehearsal.Batch, settings.PatientsForTruth - i * Rehearsal.Batch);
            batches[i] = Of(VirtualTrial.TreatFixed(plan, everybody, level, patients, settings.Seed, number + (uint)i));
            progress?.Invoke();
        });
        return batches.Aggregate(new LevelTruth(new(), new()), (a, b) => new(a.Response + b.Response, a.DerivedToxicity + b.DerivedToxicity));
    }

    /// <summary>Of subjects treated at one level.</summary>
    internal static LevelTruth Of(VirtualTrial trial)
    {
        var response = trial.Analysis.ObjectiveResponse;
        var toxicity = new Tally();
        foreach (var subject in trial.Analysis.Subjects.Subjects)
            if (trial.Truth.TryGetValue(subject.Id, out var truth) && !truth.DoseLimiting) toxicity = toxicity.And(subject.Dlt is DltStatus.Toxicity);
        return new(new(response.Events, response.Of), toxicity);
    }
}
