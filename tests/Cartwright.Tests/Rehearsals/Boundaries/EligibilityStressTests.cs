using Cartwright.Protocols;
using Cartwright.Rehearsals.Boundaries;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Boundaries;

/// <summary>
/// That "CD7 &gt; 30 %" admits patients whom the product cannot put in remission (X-7 of the source documents) is found from the criterion, and from patients. The oracle is arithmetic:
/// log10(1/0.7) = 0.155 and 5 %/0.7 = 7.14 %; of those at 30.1 % at least 69.9 % of the cells are left.
/// </summary>
public class EligibilityStressTests
{
    // The working tolerance of a rehearsal is 1e-3.
    private const double Solved = 2e-3;

    private static readonly Lazy<EligibilityStress> Cd7 = new(() => Of(ShippedRehearsals.ProtocolOf("cd7-nct04785833"), "cd7-nct04785833", 100));

    [Fact]
    public void The_CD7_criterion_is_found_to_admit_patients_beyond_help()
    {
        var limit = Cd7.Value.Limit.ShouldNotBeNull();
        limit.BestReduction.ShouldBe(Math.Log10(1 / 0.7), 1e-12);
        limit.HighestBaseline.ShouldNotBeNull().ShouldBe(0.05 / 0.7, 1e-12);
        Cd7.Value.Admitted()[0].ShouldBe("inclusion 8: eligible but best reduction 0.155 log10; CR impossible above 7.14 % baseline blasts");
        Cd7.Value.Admitted()[1].ShouldStartWith("of those who just pass, 0 of ");
    }

    [Fact]
    public void Those_who_just_pass_keep_69_point_9_percent_reach_no_remission_and_relapse_without_the_target()
    {
        var bound = Cd7.Value.Boundaries.Single(b => b.Boundary.Rule is EligibilityRule.TargetShare);
        bound.How.ShouldContain("0.699");
        var passing = bound.Passing.ShouldNotBeNull();
        passing.ResponseAboveLimit!.Value.Of.ShouldBeGreaterThan(80);
        passing.ResponseAboveLimit.Value.Yes.ShouldBe(0);
        passing.Nadir.ShouldNotBeNull().ShouldBeInRange(0.699 * (1 - Solved), 0.9);
        passing.LargestReduction.ShouldNotBeNull().ShouldBeInRange(0.10, Math.Log10(1 / 0.699) + Solved);
        passing.NegativeAtRelapse.ShouldNotBeNull().ShouldBeGreaterThan(0.9999);
        bound.Failing!.LargestReduction.ShouldNotBeNull().ShouldBeLessThan(Math.Log10(1 / 0.7) + Solved);
    }

    [Fact]
    public void The_studys_own_patients_are_the_same_people_and_do_reach_it()
    {
        var (own, none) = (Cd7.Value.Study!, Cd7.Value.WithoutProduct!);
        own.Response.Share!.Value.ShouldBeGreaterThan(0.7);
        (none.Response.Yes, none.Nadir, none.LargestReduction).ShouldBe((0, 1.0, 0.0));
        var passing = Cd7.Value.Boundaries.Single(b => b.Boundary.Rule is EligibilityRule.TargetShare).Passing!;
        passing.Baseline.ShouldNotBeNull().ShouldBe(own.Baseline!.Value, Solved * own.Baseline.Value);
    }

    [Fact]
    public void What_the_model_cannot_be_says_why_and_what_it_can_is_run()
    {
        foreach (var bound in Cd7.Value.Boundaries)
        {
            bound.How.StartsWith("not in the model: ", StringComparison.Ordinal).ShouldBe(bound.Passing is null, $"{bound.Boundary.Criterion} {bound.How}");
            (bound.Passing is null).ShouldBe(bound.Failing is null);
        }
        Cd7.Value.Boundaries.Where(b => b.Passing is not null).Select(b => b.Boundary.Criterion).ShouldBe(["inclusion 3", "inclusion 8"]);
    }

    /// <summary>No word of the program names CD7: another cutoff, another target, a solid tumour.</summary>
    [Theory]
    [InlineData("targetAbove: 30 %", "targetAbove: 50 %", "eligible but best reduction 0.301 log10; CR impossible above 10.00 % baseline blasts")]
    [InlineData("targetAbove: 30 %", "targetFrom: 80 %", "eligible but best reduction 0.699 log10; CR impossible above 25.00 % baseline blasts")]
    [InlineData("value: CD7, at", "value: CD99, at", "eligible but best reduction 0.155 log10; CR impossible above 7.14 % baseline blasts")]
    public void Another_leukaemia_protocol_has_its_own_limit(string from, string to, string words) =>
        TargetLimit.Of(ProtocolFile.Read("protocol.yaml", ShippedRehearsals.Text("cd7-nct04785833", "protocol.yaml").Replace(from, to, StringComparison.Ordinal)).Protocol!)!.Words.ShouldBe(words);

    [Fact]
    public void A_solid_tumour_is_judged_by_its_diameters()
    {
        var protocol = BoundaryPatientsTests.ProtocolWith("    - { include: HER2 positive, rule: { targetAbove: 30 % } }");
        var stress = Of(protocol, "her2-e-cart", 40);
        // 1 − 0.7^(1/3) = 11.21 % of the sum of diameters.
        stress.Admitted()[0].ShouldBe("inclusion 1: eligible but best reduction 0.155 log10; the sum of diameters falls by 11.2 % at most, and a partial response (30 %) is impossible");
        var bound = stress.Boundaries.ShouldHaveSingleItem();
        bound.Passing!.Response.Yes.ShouldBe(0);
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void A_cutoff_that_leaves_a_remission_in_reach_is_no_finding(double cutoff)
    {
        var text = ShippedRehearsals.Text("cd7-nct04785833", "protocol.yaml").Replace("targetAbove: 30 %", FormattableString.Invariant($"targetFrom: {100 * cutoff} %"), StringComparison.Ordinal);
        var stress = EligibilityStress.Of(ProtocolFile.Read("protocol.yaml", text).Protocol!);
        stress.Limit!.AdmitsBeyondHelp.ShouldBeFalse();
        stress.Admitted().ShouldBeEmpty();
    }

    /// <summary>What is left after the best reduction is what lacks the target, and the highest baseline times that is 5 %.</summary>
    [Fact]
    public void The_limits_are_the_arithmetic_of_what_is_left() => Prop.ForAll(Gen.Choose(1, 94).ToArbitrary(), percent =>
    {
        var text = ShippedRehearsals.Text("cd7-nct04785833", "protocol.yaml").Replace("targetAbove: 30 %", $"targetAbove: {percent} %", StringComparison.Ordinal);
        var limit = TargetLimit.Of(ProtocolFile.Read("protocol.yaml", text).Protocol!)!;
        Math.Pow(10, -limit.BestReduction).ShouldBe((100 - percent) / 100.0, 1e-12);
        (limit.HighestBaseline!.Value * (100 - percent)).ShouldBe(5, 1e-9);
    }).QuickCheckThrowOnFailure();

    /// <summary>"Excluded: fewer than 30 %" is the same criterion said the other way; the same patients pass.</summary>
    [Fact]
    public void An_exclusion_of_too_few_is_the_same_limit_and_the_same_patients()
    {
        var (included, excluded) = (Of(BoundaryPatientsTests.ProtocolWith("    - { include: HER2 on 30 %, rule: { targetFrom: 30 % } }"), "her2-e-cart", 10),
            Of(BoundaryPatientsTests.ProtocolWith("    - { exclude: HER2 on fewer than 30 %, rule: { not: { targetFrom: 30 % } } }"), "her2-e-cart", 10));
        excluded.Limit.ShouldBe(included.Limit);
        (excluded.Boundaries[0].Boundary.PassingValue, excluded.Boundaries[0].How).ShouldBe(("30.0 %", included.Boundaries[0].How));
        excluded.Boundaries[0].Passing!.LargestReduction.ShouldBe(included.Boundaries[0].Passing!.LargestReduction);
        TargetLimit.Of(BoundaryPatientsTests.ProtocolWith("    - { exclude: HER2 on 30 %, rule: { targetFrom: 30 % } }")).ShouldBeNull();
    }

    [Fact]
    public void A_bound_of_weight_is_run_and_a_study_without_assumptions_says_so()
    {
        var heavy = Of(BoundaryPatientsTests.ProtocolWith("    - { include: at least 40 kg, rule: { weight: { from: 40 kg } } }"), "her2-e-cart", 5);
        heavy.Boundaries.ShouldHaveSingleItem().Passing.ShouldNotBeNull().Patients.ShouldBe(5);
        heavy.Admitted().ShouldBeEmpty();
        EligibilityStress.Of(ShippedRehearsals.ProtocolOf("cd22-nct02315612")).NotRun.ShouldNotBeNull();
    }

    private static EligibilityStress Of(Protocol protocol, string study, int patients) => EligibilityStress.Of(protocol, TrialPlan.Of(protocol).Plan!, ShippedRehearsals.AssumptionsOf(study), patients, 1);
}
