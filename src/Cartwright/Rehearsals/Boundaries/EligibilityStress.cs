using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>One boundary with what the model makes of it.</summary>
/// <param name="Boundary">The bound and its two patients.</param>
/// <param name="How">How the model expresses it, or why it does not.</param>
/// <param name="Passing">What became of those who just pass; null where nothing was run.</param>
/// <param name="Failing">Of those who just fail.</param>
public sealed record StressedBoundary(Boundary Boundary, string How, BoundaryOutcome? Passing, BoundaryOutcome? Failing);

/// <summary>The criteria of a protocol put to the question whom they let in: a patient on either side of every bound, and what the product does for those whom the model can be.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Boundaries">Bound by bound, in the protocol's order.</param>
/// <param name="Limit">What the share of target-positive cells allows at most; null where no criterion counts it.</param>
/// <param name="Study">The study's own virtual patients; null where nothing was run.</param>
/// <param name="WithoutProduct">The same people without the product.</param>
/// <param name="NotRun">Why nothing was run; null where something was.</param>
/// <param name="WithoutRule">Criteria that have no rule, in the record's words.</param>
/// <param name="Setting">Dose level, patients and days, in words.</param>
public sealed record EligibilityStress(
    string StudyId, IReadOnlyList<StressedBoundary> Boundaries, TargetLimit? Limit, BoundaryOutcome? Study, BoundaryOutcome? WithoutProduct, string? NotRun, IReadOnlyList<string> WithoutRule, string Setting)
{
    /// <summary>How long patients are followed, days from infusion.</summary>
    public const double Days = 180;

    /// <summary>Without assumptions the bounds and the exact limits alone.</summary>
    public static EligibilityStress Of(Protocol protocol) =>
        new(protocol.Study.Id, [.. BoundaryPatients.Of(protocol).Select(b => new StressedBoundary(b, "", null, null))], TargetLimit.Of(protocol), null, null, "the study has no assumptions", Without(protocol), "nothing was run");

    /// <summary>Runs so many virtual patients on each side of each bound that the model has, at the highest dose: common random numbers, the same people on either side and without the product.</summary>
    /// <exception cref="FaultyInputException">The assumptions do not fit the plan.</exception>
    public static EligibilityStress Of(Protocol protocol, TrialPlan plan, Assumptions assumptions, int patients, ulong seed)
    {
        var runs = new StressRuns(plan, assumptions, patients, seed, TargetLimit.Of(protocol)?.HighestBaseline);
        var boundaries = BoundaryPatients.Of(protocol).Select(runs.Of).ToList();
        return new(protocol.Study.Id, boundaries, TargetLimit.Of(protocol), runs.Study, runs.WithoutProduct, null, Without(protocol),
            FormattableString.Invariant($"{patients} virtual patients a group at level {runs.Level.Name} ({runs.Level.DoseAsWritten}), population {assumptions.Patients.Population.Name}, followed {Days} days, seed {seed}"));
    }

    /// <summary>What the criteria admit that the product cannot help, in words: the exact limit, and what the patients on the bound came to.</summary>
    public IReadOnlyList<string> Admitted()
    {
        List<string> found = [];
        if (Limit is not { AdmitsBeyondHelp: true } limit) return found;
        var bounds = Boundaries.Where(b => b.Boundary.Rule is EligibilityRule.TargetShare).ToList();
        found.Add($"{bounds.FirstOrDefault()?.Boundary.Criterion ?? "a criterion"}: {limit.Words}");
        foreach (var passing in bounds.Select(b => b.Passing).OfType<BoundaryOutcome>())
            found.Add($"of those who just pass, {StressWords.Share(passing.ResponseAboveLimit ?? passing.Response)} {(passing.ResponseAboveLimit is null ? "respond" : "above that limit reach a remission")}; of the study's own patients, {StressWords.Share(Study!.ResponseAboveLimit ?? Study.Response)}");
        return found;
    }

    private static IReadOnlyList<string> Without(Protocol protocol) => [.. protocol.Population.Eligibility.Where(c => c.Value.Rule is null).Select(c => c.Value.Wording)];
}
