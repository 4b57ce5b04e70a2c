using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>The courses behind a stress test: each group of patients is run once with the product and once without.</summary>
internal sealed class StressRuns
{
    private readonly TrialPlan plan;
    private readonly Assumptions assumptions;
    private readonly int patients;
    private readonly ulong seed;
    private readonly double? highestBaseline;
    private readonly IReadOnlyList<TrueCourse> own, untreated;

    public StressRuns(TrialPlan plan, Assumptions assumptions, int patients, ulong seed, double? highestBaseline)
    {
        (this.plan, this.assumptions, this.patients, this.seed, this.highestBaseline) = (plan, assumptions, patients, seed, highestBaseline);
        (own, untreated) = (Courses(assumptions), Courses(InModel.WithoutProduct(assumptions)));
        Study = Outcome("study's own", own, untreated);
        WithoutProduct = Outcome("without product", untreated, untreated);
    }

    /// <summary>The level at which everybody is treated: what the highest dose cannot do, no lower one can.</summary>
    public DoseLevel Level => plan.Levels[^1];

    public BoundaryOutcome Study { get; }

    public BoundaryOutcome WithoutProduct { get; }

    public StressedBoundary Of(Boundary boundary) => InModel.Of(boundary, assumptions, EligibilityStress.Days) switch
    {
        InModel.Changed changed => new(boundary, changed.How, Run($"just pass: {boundary.PassingValue}", changed.Passing), Run($"just fail: {boundary.FailingValue}", changed.Failing)),
        InModel.Chosen chosen => new(boundary, chosen.How, Those($"just pass: {boundary.PassingValue}", chosen.Passes), Those($"just fail: {boundary.FailingValue}", chosen.Fails)),
        InModel.NotExpressed not => new(boundary, $"not in the model: {not.Why}", null, null),
        var other => throw new ArgumentException($"{other.GetType().Name} cannot be run", nameof(boundary)),
    };

    private BoundaryOutcome Run(string group, Assumptions changed) => Outcome(group, Courses(changed), Courses(InModel.WithoutProduct(changed)));

    private BoundaryOutcome Those(string group, Func<TrueCourse, bool> who)
    {
        var chosen = Enumerable.Range(0, untreated.Count).Where(i => who(untreated[i])).ToList();
        return Outcome(group, [.. chosen.Select(i => own[i])], [.. chosen.Select(i => untreated[i])]);
    }

    private BoundaryOutcome Outcome(string group, IReadOnlyList<TrueCourse> with, IReadOnlyList<TrueCourse> without) => BoundaryOutcome.Of(group, with, without, highestBaseline, EligibilityStress.Days);

    private IReadOnlyList<TrueCourse> Courses(Assumptions of) => StudyCurves.Of(plan, of, Level.Number, patients, EligibilityStress.Days, seed);
}
