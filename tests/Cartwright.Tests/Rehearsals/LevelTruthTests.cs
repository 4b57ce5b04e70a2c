using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The true toxicity of a level: that of the scenario, and what is derived from the patients' course where the protocol counts it.</summary>
public class LevelTruthTests
{
    private const string Release = "Cytokine release syndrome", Neurotoxicity = "Immune effector cell-associated neurotoxicity syndrome";

    // Twice the usual inflammation, so that what is derived is not rare.
    private static readonly Assumptions Inflamed = AssumptionsFile.Read("a.yaml", ShippedRehearsals.Text("her2-e-cart", "assumptions.yaml")
        .Replace("population: her2IV", "population: her2IV\n  with: { gcyt: { typical: 7, spread: 1 }, susN: 0.8 }", StringComparison.Ordinal)).Assumptions!;

    private static readonly Lazy<Rehearsal> Neither = new(() => Rehearsed(Release, Neurotoxicity)), WithNeurotoxicity = new(() => Rehearsed(Release)), Both = new(() => Rehearsed());

    [Fact]
    public void With_both_excluded_the_scenario_alone_holds_to_the_bit()
    {
        Assert.All(Neither.Value.Truth, t => Assert.Equal(0, t.DerivedToxicity.Yes));
        foreach (var (scenario, supposed) in Neither.Value.Design!.Scenarios.Zip(Inflamed.Toxicity.Scenarios)) Assert.Equal(supposed.Shares, scenario.Exact.Dlt);
    }

    [Fact]
    public void What_is_counted_besides_never_lowers_the_true_toxicity()
    {
        foreach (var (fewer, more) in (IEnumerable<(Rehearsal, Rehearsal)>)[(Neither.Value, WithNeurotoxicity.Value), (WithNeurotoxicity.Value, Both.Value)])
            foreach (var (a, b) in fewer.Design!.Scenarios.Zip(more.Design!.Scenarios))
                Assert.All(a.Exact.Dlt.Zip(b.Exact.Dlt), p => Assert.True(p.Second >= p.First));
        Assert.True(Both.Value.Truth[^1].DerivedToxicity.Share > 0.05);
    }

    // Of two independent causes either is enough: 1 − (1 − 0.2)·(1 − 0.25).
    [Fact]
    public void Either_kind_is_enough()
    {
        LevelTruth[] levels = [new(new(0, 10), new(0, 40)), new(new(0, 10), new(10, 40)), new(new(0, 10), new(0, 0))];
        var toxicity = LevelTruth.Toxicity(levels, [0.15, 0.2, 0.3]);
        Assert.Equal(0.15, toxicity[0]);
        Assert.Equal(0.4, toxicity[1], 1e-12);
        Assert.Equal(0.3, toxicity[2]);
    }

    // The share of all who have one or the other, told without the formula: patients in whom the scenario's toxicity stands and those in whom it is derived.
    [Fact]
    public void The_formula_gives_the_share_of_patients_with_either()
    {
        var plan = PlanOf();
        var trial = VirtualTrial.TreatFixed(plan, Inflamed.WithoutShortfallOrDropout(), 3, 400, 77, 1);
        var seen = trial.Analysis.Subjects.Subjects.Count(s => s.Dlt is DltStatus.Toxicity) / 400.0;
        var expected = Both.Value.Design!.Scenarios.First(s => s.Name == "mild").Exact.Dlt[2];
        Assert.Equal(expected, seen, 4 * Math.Sqrt(expected * (1 - expected) * (1 / 400.0 + 1 / 200.0)));
    }

    [Fact]
    public void The_verdict_on_dose_limiting_toxicity_has_the_exact_figure_of_the_design()
    {
        var rehearsed = ShippedRehearsals.Of("t4-nct01818323");
        var exact = rehearsed.Rehearsal.Design!.Scenarios.First(s => s.Name == "mild").Exact;
        var right = RightDose.Level(exact.Dlt, 1.0 / 3)!.Value;
        var number = rehearsed.Verdicts.Single(v => v.Endpoint == "dlt").Numbers[0];
        Assert.Equal(100 * exact.WithoutCap.Recommends[right - 1], number.Value.OrNull!.Value, 1e-9);
        // Enumerated by itself, from the true rates that the report shows.
        Assert.Equal(ExactOperatingCharacteristics.Of(new ThreePlusThree(5, rehearsed.Rehearsal.Plan.Variant), exact.Dlt, null).WithoutCap.Recommends[right - 1], exact.WithoutCap.Recommends[right - 1], 1e-12);
    }

    private static TrialPlan PlanOf(params string[] excluded) =>
        Her2.Plan with { DoseLimitingToxicity = Her2.Plan.DoseLimitingToxicity with { ExcludedTerms = excluded } };

    private static Rehearsal Rehearsed(params string[] excluded)
    {
        // What the schedule measures does not matter here.
        var plan = PlanOf(excluded);
        return Rehearsal.Run(plan, plan, Inflamed, new(1, 2, 2) { PatientsForTruth = 200, PatientsForAmendments = 10 });
    }
}
