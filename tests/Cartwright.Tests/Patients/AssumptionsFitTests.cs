using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>Assumptions that are no fault by themselves and do not fit a protocol, each told at its place in the file.</summary>
public class AssumptionsFitTests
{
    private static readonly TrialPlan Plan = Example.Plan;

    [Fact]
    public void A_scenario_of_two_levels_does_not_fit_a_protocol_of_three()
    {
        var fault = Assert.Single(Example.Assuming("flat:  [0.15, 0.15, 0.15]", "flat:  [0.15, 0.15]").FaultsFor(Plan));
        Assert.Contains("2 figures; the protocol has 3", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Example.PlaceOf("[0.15", "    flat:"), fault.Where);
    }

    [Fact]
    public void A_background_event_that_the_toxicity_rule_would_count_is_refused()
    {
        const string Counted = "grades: [30 %, 40 %, 30 %, 0 %], related: 10 %";
        var text = Example.With("grades: [30 %, 40 %, 30 %, 0 %], related: 0 %", Counted);
        var related = Example.Assuming("grades: [30 %, 40 %, 30 %, 0 %], related: 0 %", Counted);
        var fault = Assert.Single(related.FaultsFor(Plan));
        Assert.Contains("'Anaemia' could be dose-limiting", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Example.PlaceOf("term: Anaemia", "term: Anaemia", text).Line, fault.Where.Line);
        Assert.Empty(related.FaultsFor(Excluding("Anaemia")));
    }

    [Fact]
    public void A_toxicity_that_the_rule_excludes_is_refused()
    {
        var fault = Assert.Single(Example.Assumptions.FaultsFor(Excluding("Colitis")));
        Assert.Contains("'Colitis' is excluded", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Example.PlaceOf("term: Colitis", "term: Colitis").Line, fault.Where.Line);
    }

    [Fact]
    public void A_rule_that_counts_grade_4_alone_fits_no_scenario() =>
        Assert.Contains(Example.Assumptions.FaultsFor(Plan with { DoseLimitingToxicity = Plan.DoseLimitingToxicity with { MinimumGrade = 4 } }), f => f.Message.Contains("counts grade 4", StringComparison.Ordinal));

    [Fact]
    public void An_analyte_without_an_assay_is_refused()
    {
        var fault = Assert.Single(Example.Assumptions.FaultsFor(Plan with { Cytokines = [new("x", "Interleukin-15", "Interleukin-15")] }));
        Assert.Contains("measures Interleukin-15 ('x'); no assay of it is supposed", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Example.PlaceOf("by:", "cytokines:\n").Line, fault.Where.Line);
    }

    [Fact]
    public void A_plan_may_count_cytokine_release_as_dose_limiting() => Assert.Empty(Example.Assumptions.FaultsFor(Plan with { DoseLimitingToxicity = new(3, [], 0.8) }));

    [Fact]
    public void Conditioned_patients_need_an_effect_of_it()
    {
        var none = Example.Assuming("population: her2IV", "population: her2IV\n  with: { ld: 0 }");
        IsToldAtThePopulation("supposes no effect of it: set 'with: { ld: 3 }'", none.FaultsFor(Plan));
        Assert.Empty(none.FaultsFor(Plan with { IsConditioned = false, ConditioningStart = new(0) }));
    }

    [Fact]
    public void Conditioning_before_anything_is_known_of_a_patient_is_refused() =>
        IsToldAtThePopulation("patients are known from day -6 on", Example.Assumptions.FaultsFor(Plan with { ConditioningStart = new(-7) }));

    [Fact]
    public void Cells_given_into_the_tumour_need_patients_who_receive_them_there()
    {
        IsToldAtThePopulation("into the tumour, and population her2IV receives them in a vein: set 'with: { itfrac: 1 }'", Example.Assumptions.FaultsFor(Plan with { IsIntratumoral = true }));
        var t4 = ShippedRehearsals.AssumptionsOf("t4-nct01818323");
        var plan = ShippedRehearsals.PlanOf("t4-nct01818323");
        Assert.Contains(t4.FaultsFor(plan with { IsIntratumoral = false }), f => f.Message.Contains("set 'with: { itfrac: 0 }'", StringComparison.Ordinal) && f.Where.Line > 0 && f.Where.Column > 0);
    }

    [Fact]
    public void A_protocol_that_images_needs_patients_with_lesions() =>
        IsToldAtThePopulation("images lesions, and population her2IV has none", Example.Assuming("population: her2IV", "population: her2IV\n  with: { SLD1: 0 }").FaultsFor(Plan));

    [Theory]
    [InlineData("imaging", "the protocol images lesions, and 'imaging' is missing")]
    [InlineData("qualityOfLife", "the protocol has questionnaires, and 'qualityOfLife' is missing")]
    public void A_part_that_the_protocol_needs_is_asked_for(string part, string message)
    {
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", Example.Without(part));
        Assert.Empty(faults);
        var fault = Assert.Single(assumptions!.FaultsFor(Plan));
        Assert.Equal(message, fault.Message);
        Assert.True(fault.Where is { File: "assumptions.yaml", Line: > 0, Column: > 0 });
    }

    [Fact]
    public void Counts_are_asked_for_where_blood_or_marrow_is_counted()
    {
        PlannedVisit[] day28 = [new("Day 28", new(28), new(28), new(28))];
        Assert.Empty(Example.Assumptions.FaultsFor(Plan));
        foreach (var visits in (PlannedVisits[])[Plan.Visits with { BloodCounts = day28 }, Plan.Visits with { Marrow = day28 }])
            Assert.Contains("'counts' is missing", Assert.Single(Example.Assumptions.FaultsFor(Plan with { Visits = visits })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("her2-e-cart", "assumptions.yaml")]
    [InlineData("cd7-nct04785833", "assumptions.yaml")]
    [InlineData("cd7-nct04785833", "assumptions-thirty-percent.yaml")]
    [InlineData("t4-nct01818323", "assumptions.yaml")]
    public void The_shipped_assumptions_fit_their_protocols(string folder, string file) =>
        Assert.Empty(ShippedRehearsals.AssumptionsOf(folder, file).FaultsFor(ShippedRehearsals.PlanOf(folder)));

    private static TrialPlan Excluding(string term) => Plan with { DoseLimitingToxicity = new(3, [.. Plan.DoseLimitingToxicity.ExcludedTerms, term], 0.8) };

    private static void IsToldAtThePopulation(string message, IReadOnlyList<Fault> faults)
    {
        var fault = Assert.Single(faults);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(Example.PlaceOf("her2IV", "  population: her2IV"), fault.Where);
    }
}
