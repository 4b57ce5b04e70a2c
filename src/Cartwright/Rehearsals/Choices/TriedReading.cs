using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Choices;

/// <summary>A protocol under one reading of one of its open words: what is rehearsed, or why nothing is.</summary>
/// <param name="Plan">The plan under the reading, all else as it is in force; null where nothing is rehearsed.</param>
/// <param name="WhyNot">Why nothing is rehearsed; null where something is.</param>
public sealed record TriedReading(string Code, Reading Reading, bool InForce, TrialPlan? Plan, Assumptions? Assumptions, string? WhyNot);

/// <summary>What is in force, for a reading to change.</summary>
internal sealed record InForce(Protocol Protocol, TrialPlan Plan, Assumptions Assumptions)
{
    public (TrialPlan?, Assumptions?, string?) Conventions(Func<AnalysisConventions, AnalysisConventions> change) => Under(Plan with { Conventions = change(Plan.Conventions) });

    public (TrialPlan?, Assumptions?, string?) Under(TrialPlan plan) => Judged(plan, Assumptions);

    public (TrialPlan?, Assumptions?, string?) Under(Assumptions assumptions) => Judged(Plan, assumptions);

    public (TrialPlan?, Assumptions?, string?) Under(Protocol protocol) => TrialPlan.Of(protocol) is { Plan: { } plan } ? Judged(plan, Assumptions) : (null, null, "no plan can be made of the protocol under it");

    private static (TrialPlan?, Assumptions?, string?) Judged(TrialPlan plan, Assumptions assumptions) =>
        assumptions.FaultsFor(plan) is [var first, ..] ? (null, null, $"nothing is supposed that it could be measured with: {first.Message}") : (plan, assumptions, null);
}
