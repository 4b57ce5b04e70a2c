using Cartwright.Rehearsals.Scenarios;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Scenarios;

/// <summary>Each shipped scenario moves what the review says it moves, in its direction; without the mechanism's parameter the difference vanishes. 200 patients, the same under each.</summary>
public class ScenarioDirectionTests
{
    private static readonly Lazy<ComparedScenarios> Leukaemia = new(() => WhatIf.Compare(WhatIf.Leukaemia, WhatIf.AllOf(WhatIf.Leukaemia)));
    private static readonly Lazy<ComparedScenarios> Solid = new(() => WhatIf.Compare(WhatIf.Solid, WhatIf.AllOf(WhatIf.Solid)));

    private static readonly string[] Derived = [.. ScenarioMeasure.All.Where(m => !m.IsTruth).Select(m => m.Id)];

    [Fact]
    public void Donor_cells_are_lost_sooner_and_respond_less_and_bring_graft_versus_host_disease()
    {
        Assert.True(Leukaemia.Value.Against("allogeneic-unedited", "last-found").IsLess());
        Assert.True(Leukaemia.Value.Against("allogeneic-unedited", "response").IsLess());
        Assert.True(Leukaemia.Value.Against("allogeneic-unedited", "gvhd").IsMore());
    }

    [Fact]
    public void Without_the_TCR_there_is_no_graft_versus_host_disease_and_nothing_else_differs()
    {
        Assert.Equal(0, Leukaemia.Value.Arm("allogeneic-tcr").Value("gvhd"));
        Assert.All(Derived, m => Assert.True(IsNoneOrUnknown(Leukaemia.Value.AgainstParent("allogeneic-tcr", m)), m));
    }

    [Fact]
    public void Without_B2M_too_they_stay_longer_than_unedited_and_less_long_than_the_patients_own()
    {
        Assert.True(Leukaemia.Value.AgainstParent("allogeneic-tcr-b2m", "last-found").IsMore());
        Assert.True(Leukaemia.Value.Against("allogeneic-tcr-b2m", "last-found").IsLess());
    }

    [Fact]
    public void A_tolerant_host_has_what_the_patients_own_cells_have_but_for_graft_versus_host_disease()
    {
        Assert.All(Derived, m => Assert.True(IsNoneOrUnknown(Leukaemia.Value.Against("allogeneic-tolerant-host", m)), m));
        Assert.True(Leukaemia.Value.Against("allogeneic-tolerant-host", "gvhd").IsMore());
    }

    /// <summary>D4-087: rejection by NK cells, and a death of their own, as two mechanisms of one observation: both shorten the stay, and the data tell them apart by it.</summary>
    [Fact]
    public void Cells_without_B2M_that_die_of_their_own_are_lost_too_and_remissions_suffer_a_little_more()
    {
        Assert.True(Leukaemia.Value.Against("allogeneic-b2m-own-death", "last-found").IsLess());
        var pair = Leukaemia.Value.AgainstParent("allogeneic-b2m-own-death", "aplasia");
        Assert.True(pair.IsLess(), $"{pair.Difference.Value}");
    }

    [Fact]
    public void A_receptor_that_is_lost_within_days_is_milder_and_does_less()
    {
        Assert.True(Leukaemia.Value.Against("in-vivo-mrna", "crs-severe").IsLess());
        Assert.True(Leukaemia.Value.Against("in-vivo-mrna", "response").IsLess());
        Assert.True(Leukaemia.Value.Against("in-vivo-mrna", "aplasia").IsLess());
    }

    [Fact]
    public void Two_antigens_rescue_what_the_loss_of_one_takes()
    {
        Assert.True(Leukaemia.Value.Against("antigen-loss", "response").IsLess());
        Assert.True(Leukaemia.Value.AgainstParent("antigen-loss-dual", "response").IsMore());
        Assert.True(Leukaemia.Value.Against("antigen-loss-dual", "response").IsNone());
    }

    /// <summary>D4-061: expansion without severe toxicity.</summary>
    [Fact]
    public void In_lupus_cells_expand_and_severe_toxicity_is_rare()
    {
        Assert.True(Leukaemia.Value.Against("lupus", "crs-severe").IsLess());
        Assert.InRange(Leukaemia.Value.Arm("lupus").Value("crs-severe"), 0, 0.02);
        Assert.InRange(Leukaemia.Value.Arm("lupus").Value("cmax") / Leukaemia.Value.AsItStands.Value("cmax"), 0.5, 2);
        Assert.InRange(Leukaemia.Value.Arm("lupus").Value("aplasia"), 0.9, 1);
    }

    /// <summary>D4-062: he expands his cells and has next to no severe toxicity, with as many B cells as anybody, that is with more to destroy than in lupus.</summary>
    [Fact]
    public void The_man_of_41_with_antisynthetase_syndrome_has_low_severity()
    {
        Assert.Contains(Leukaemia.Value.Arm("antisynthetase-man").Scenario!.Changes, c => c is { What: "age, years", New: "41 (everybody)" });
        Assert.InRange(Leukaemia.Value.Arm("antisynthetase-man").Value("crs-severe"), 0, 0.02);
        Assert.InRange(Leukaemia.Value.Arm("antisynthetase-man").Value("icans-severe"), 0, 0.02);
        Assert.InRange(Leukaemia.Value.Arm("antisynthetase-man").Value("cmax") / Leukaemia.Value.AsItStands.Value("cmax"), 0.5, 2);
        Assert.True(Leukaemia.Value.AgainstParent("antisynthetase-man", "il6").IsMore());
    }

    [Fact]
    public void Responses_of_another_disease_are_not_compared()
    {
        Assert.NotNull(Leukaemia.Value.Arm("lupus").Of(ScenarioMeasure.All[0]).Value.Reason);
        Assert.NotNull(Leukaemia.Value.Against("lupus", "response").Difference.Value.Reason);
        Assert.NotNull(Leukaemia.Value.Against("lupus", "tumour-free").Difference.Value.Reason);
    }

    [Fact]
    public void Debulking_lowers_severity_and_raises_response_and_leaves_the_programme_of_the_cells()
    {
        Assert.True(Leukaemia.Value.Against("debulked", "crs-severe").IsLess());
        Assert.True(Leukaemia.Value.Against("debulked", "tumour-lysis").IsLess());
        Assert.True(Leukaemia.Value.Against("debulked", "response").IsMore());
        Assert.True(Leukaemia.Value.Against("debulked", "csf-protein").IsLess());
        Assert.InRange(Leukaemia.Value.Against("debulked", "cmax").Difference.Value.OrNull!.Value, 0.8, 1.25);
    }

    [Fact]
    public void Tocilizumab_early_shortens_release_raises_the_level_of_IL6_and_leaves_remission()
    {
        Assert.True(Leukaemia.Value.AgainstParent("tocilizumab-early", "crs-severe").IsLess());
        Assert.True(Leukaemia.Value.AgainstParent("tocilizumab-early", "crs-days").IsLess());
        Assert.True(Leukaemia.Value.AgainstParent("tocilizumab-early", "il6").IsMore());
        Assert.True(Leukaemia.Value.AgainstParent("tocilizumab-early", "tocilizumab").IsMore());
        Assert.True(Leukaemia.Value.AgainstParent("tocilizumab-early", "response").IsNone());
    }

    /// <summary>D4-118: cure is a lasting absence of tumour; escape of a clone without the antigen leaves none cured.</summary>
    [Fact]
    public void Cure_is_a_probability_that_debulking_raises_and_antigen_loss_takes()
    {
        Assert.InRange(Leukaemia.Value.AsItStands.Value("tumour-free"), 0.2, 0.6);
        Assert.True(Leukaemia.Value.Against("debulked", "tumour-free").IsMore());
        Assert.Equal(0, Leukaemia.Value.Arm("antigen-loss").Value("tumour-free"));
        Assert.All(Leukaemia.Value.AsItStands.Patients.Where(p => p.TumourFree), p => Assert.True(p.DaysAlive >= 300));
    }

    [Fact]
    public void Armour_raises_response_and_inflammation_in_a_suppressive_lesion()
    {
        Assert.True(Solid.Value.Against("armoured", "response").IsMore());
        Assert.True(Solid.Value.Against("armoured", "il6").IsMore());
        Assert.True(Solid.Value.Against("armoured", "crs-severe").IsMore());
    }

    /// <summary>D4-096: with one of the suppressive cells gone the lesion responds more.</summary>
    [Fact]
    public void Without_macrophages_there_is_less_suppression_and_more_response()
    {
        Assert.Equal(0.7308, new SuppressiveCells(0.45, 0.45, 0.11).Suppression, 4);
        Assert.Equal(0, new SuppressiveCells(0, 0, 0).Suppression);
        Assert.Equal(["IL-4", "IL-10", "TGF-β"], SuppressiveCells.Cytokines);
        Assert.True(Solid.Value.AgainstParent("suppression-without-macrophages", "response").IsMore());
    }

    [Fact]
    public void A_scenario_without_effect_differs_in_nothing_and_exactly()
    {
        // Antigen B on healthy tissue, for a receptor that does not know B.
        var compared = WhatIf.Compare(WhatIf.Leukaemia, ("no-effect", "with: { dBH: 5000 }"));
        Assert.All(compared.AgainstStudy(compared.Arms[0]), d => Assert.True(IsNoneOrUnknown(d), d.Measure.Id));
        Assert.Equal(0, compared.Against("no-effect", "response").Difference.StandardError.OrNull);
    }

    [Fact]
    public void Without_killing_there_is_no_cytokine_release_and_no_lysis()
    {
        var arm = WhatIf.Compare(WhatIf.Leukaemia, ("harmless", "with: { kk: { typical: 0, spread: 0 } }")).Arms[0];
        Assert.Equal((0, 0, 0, 0), (arm.Value("crs-any"), arm.Value("icans-severe"), arm.Value("tumour-lysis"), arm.Value("tumour-free")));
    }

    [Theory]
    [InlineData(WhatIf.Leukaemia, "construct: { cells: allogeneic }\nwith: { rejT: { typical: 0, spread: 0 } }")]
    [InlineData(WhatIf.Solid, "construct: { payload: cytokine }\nwith: { farm: 0, armcyt: 0, armrho: 0 }")]
    [InlineData(WhatIf.Solid, "suppression: { regulatoryTCells: 73.2 %, macrophages: 0 %, th2Cells: 0 % }\nwith: { a2: { typical: 0.03, spread: 0.6 }, f4: { typical: 0, spread: 0 } }", "with: { f4: { typical: 0, spread: 0 } }")]
    public void Without_the_parameter_of_its_mechanism_a_scenario_differs_in_nothing(string folder, string changes, string? reference = null)
    {
        var compared = reference is null ? WhatIf.Compare(folder, ("empty", changes)) : WhatIf.Compare(folder, ("base", reference), ("empty", changes));
        var against = reference is null ? compared.AsItStands : compared.Arm("base");
        Assert.All(Derived, m => Assert.True(IsNoneOrUnknown(PairedDifference.Of(ScenarioMeasure.All.Single(x => x.Id == m), against.Patients, compared.Arm("empty").Patients)), m));
    }

    // A dose more is a step of the solver more: equal to its tolerance and no further.
    [Fact]
    public void Tocilizumab_that_blocks_no_receptor_leaves_IL6_however_early()
    {
        var compared = WhatIf.Compare(WhatIf.Leukaemia, ("late", "care: { tocilizumab: grade 4, persistingGrade2: never, dexamethasone: never, dexamethasoneForIcans: never }\nwith: { KD6R: 1000000000000 }"), ("zearly", "on: late\ncare: { tocilizumab: grade 1, persistingFever: 1 d }"));
        Assert.True(compared.AgainstParent("zearly", "tocilizumab").IsMore());
        Assert.InRange(compared.AgainstParent("zearly", "il6").Difference.Value.OrNull!.Value, 0.998, 1.002);
        Assert.InRange(compared.AgainstParent("zearly", "cmax").Difference.Value.OrNull!.Value, 0.998, 1.002);
    }

    private static bool IsNoneOrUnknown(PairedDifference difference) => difference.IsNone() || difference.Difference.Value.Reason is not null;
}
