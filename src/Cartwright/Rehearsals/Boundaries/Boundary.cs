using Cartwright.Eligibility;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>One bound of one criterion, and the two patients on either side of it who differ in nothing else.</summary>
/// <param name="Criterion">The criterion, as the screening names it: <c>inclusion 8</c>.</param>
/// <param name="Stated">It, with its place in the record.</param>
/// <param name="Rule">The part of its rule that has the bound.</param>
/// <param name="Passing">The patient who just passes.</param>
/// <param name="PassingValue">That patient's value.</param>
/// <param name="Failing">The patient who just fails.</param>
/// <param name="FailingValue">That patient's value.</param>
public sealed record Boundary(string Criterion, Stated<Criterion> Stated, EligibilityRule Rule, PatientResult Passing, string PassingValue, PatientResult Failing, string FailingValue)
{
    /// <summary>Whether the bound is a number; a state is so or is not.</summary>
    public bool IsNumber => Rule is not EligibilityRule.State;
}
