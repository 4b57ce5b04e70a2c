using Cartwright.Eligibility;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Boundaries;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Boundaries;

/// <summary>Who stands on either side of every bound. The oracle is scenario S6, whose edge patients were written by hand.</summary>
public class BoundaryPatientsTests
{
    private static readonly IReadOnlyList<Boundary> Cd7 = BoundaryPatients.Of(ShippedRehearsals.ProtocolOf("cd7-nct04785833"));

    [Theory]
    [InlineData("inclusion 1", "age 12 y", "age 11 y")]
    [InlineData("inclusion 1", "age 65 y", "age 66 y")]
    [InlineData("inclusion 3", "3 mo", "2.9 mo")]
    [InlineData("inclusion 5", "Karnofsky 60", "Karnofsky 59")]
    [InlineData("inclusion 6", "ECOG 2", "ECOG 3")]
    [InlineData("inclusion 7", "3 mo", "2.9 mo")]
    [InlineData("inclusion 8", "30.1 %", "30.0 %")]
    [InlineData("exclusion 3", "HIV test positive: no", "HIV test positive: yes")]
    [InlineData("exclusion 5", "pregnant: no", "pregnant: yes")]
    [InlineData("exclusion 5", "breastfeeding: no", "breastfeeding: yes")]
    [InlineData("exclusion 7", "family agrees to treatment plan: yes", "family agrees to treatment plan: no")]
    public void Both_sides_of_every_bound_are_those_that_a_reader_would_write(string criterion, string passes, string fails) =>
        Cd7.ShouldContain(b => b.Criterion == criterion && b.PassingValue == passes && b.FailingValue == fails);

    [Fact]
    public void All_fifteen_criteria_have_a_bound_and_the_two_patients_differ_in_it_alone()
    {
        Cd7.Select(b => b.Criterion).Distinct().Count().ShouldBe(15);
        foreach (var bound in Cd7)
        {
            bound.Passing.Eligible.ShouldBe(Truth.True, $"{bound.Criterion}, {bound.PassingValue}: {string.Join("; ", bound.Passing.Criteria.Where(c => c.Passes != Truth.True).Select(c => c.Reason))}");
            bound.Failing.Failed.Select(c => c.Name).ShouldBe([bound.Criterion]);
            bound.Failing.NotAssessable.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Parts_of_a_rule_are_tried_where_they_decide()
    {
        var pairs = Of("{ any: [{ karnofsky: 70 }, { all: [able to walk, { not: in pain }] }] }");
        pairs.Select(b => (b.PassingValue, b.FailingValue)).ShouldBe([("Karnofsky 70", "Karnofsky 69"), ("able to walk: yes", "able to walk: no"), ("in pain: no", "in pain: yes")]);
        Of("{ weight: { from: 30 kg, to: 120 kg } }").Select(b => (b.PassingValue, b.FailingValue)).ShouldBe([("weight 30 kg", "weight 29.9 kg"), ("weight 120 kg", "weight 120.1 kg")]);
        Of("{ targetFrom: 20 % }").Single().FailingValue.ShouldBe("19.9 %");
        Of("{ washout: { since: 6 wk, of: chemotherapy } }").Single().FailingValue.ShouldBe("5.9 wk");
    }

    [Fact]
    public void An_exclusion_passes_on_the_other_side()
    {
        var excluded = ProtocolWith("    - { exclude: frail, rule: { ecog: 2 } }");
        var bound = BoundaryPatients.Of(excluded).Single(b => b.Stated.Value.Wording == "frail");
        (bound.PassingValue, bound.FailingValue).ShouldBe(("ECOG 3", "ECOG 2"));
    }

    private static List<Boundary> Of(string rule) => [.. BoundaryPatients.Of(ProtocolWith($"    - {{ include: tried, rule: {rule} }}")).Where(b => b.Stated.Value.Wording == "tried")];

    // The HER2 record states no criterion of its own.
    internal static Protocol ProtocolWith(string criterion)
    {
        var text = ShippedRehearsals.Text("her2-e-cart", "protocol.yaml");
        var at = text.IndexOf("\npopulation:\n", StringComparison.Ordinal) + "\npopulation:\n".Length;
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", text.Insert(at, $"  eligibility:\n{criterion}\n"));
        return protocol ?? throw new Cartwright.Units.FaultyInputException(faults);
    }
}
