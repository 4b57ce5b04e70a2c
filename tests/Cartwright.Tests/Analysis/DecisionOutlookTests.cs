using Cartwright.Analysis.Decisions;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Xunit;

namespace Cartwright.Tests.Analysis;

/// <summary>Each row of the outlook is what the design says once that outcome is known: of the whole cohort, at every level where somebody is awaited.</summary>
public class DecisionOutlookTests
{
    private static readonly IDoseDesign Crm = DoseDesigns.Of("crm", 3, ThreePlusThreeVariant.SixAtMtd, new(0.40, 18, 3));
    private static readonly IDoseDesign ThreePlusThree = new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd);

    /// <summary>One of three with toxicity is below the target of 40 %, one of the one awaited is not: escalation is forbidden after the one, and not after the three.</summary>
    [Fact]
    public void Who_is_awaited_completes_the_cohort_and_is_no_cohort_of_its_own()
    {
        var outlook = DecisionOutlook.Of(Crm, new Decision.Treat(1, 1, "one lacks"), [At(1, 0), At(1, 0), At(1, 0), At(2, 0), At(2, 0), At(2, null)]);
        Assert.Equal((2, 1, true), (outlook.Level, outlook.Awaited, outlook.AreTreated));
        for (var t = 0; t <= 1; t++) Assert.Equal(Crm.Decide(Outcomes.Parse(t == 0 ? "1NNN 2NNN" : "1NNN 2NNT", 3)), outlook.Outcomes[t].Then);
    }

    [Fact]
    public void The_same_holds_of_patients_who_are_yet_to_be_treated()
    {
        var outlook = DecisionOutlook.Of(Crm, new Decision.Treat(2, 1, "one lacks"), [At(1, 0), At(1, 0), At(1, 0), At(2, 0), At(2, 1)]);
        Assert.False(outlook.AreTreated);
        for (var t = 0; t <= 1; t++) Assert.Equal(Crm.Decide(Outcomes.Parse(t == 0 ? "1NNN 2NTN" : "1NNN 2NTT", 3)), outlook.Outcomes[t].Then);
    }

    /// <summary>Awaited at two levels: every combination, and the level treated last stays the current one.</summary>
    [Fact]
    public void Awaited_at_two_levels_every_combination_is_there()
    {
        var outlook = DecisionOutlook.Of(ThreePlusThree, new Decision.Treat(2, 3, "three more"), [At(1, 0), At(1, 0), At(1, null), At(2, 0), At(2, 0), At(2, null)]);
        Assert.Equal([(0, 0), (0, 1), (1, 0), (1, 1)], outlook.Outcomes.Select(o => (o.Elsewhere.Single().Toxicities, o.Toxicities)));
        Assert.Equal((1, 1), (outlook.Outcomes[0].Elsewhere[0].Level, outlook.Outcomes[0].Elsewhere[0].Awaited));
        foreach (var o in outlook.Outcomes)
            Assert.Equal(ThreePlusThree.Decide(Outcomes.Parse($"1NN{Letter(o.Elsewhere[0].Toxicities)} 2NN{Letter(o.Toxicities)}", 3)), o.Then);
    }

    /// <summary>Who is awaited at a lower level was treated before the others: the design stands where it treated last.</summary>
    [Fact]
    public void Somebody_awaited_at_a_lower_level_does_not_bring_the_trial_back_there()
    {
        var boin = Boin.Design(3, new(0.3), new() { MostPatients = 18 });
        var outlook = DecisionOutlook.Of(boin, new Decision.Treat(2, 3, "…"), [At(1, 0), At(1, 0), At(1, null), At(2, 1), At(2, 0), At(2, 0)]);
        Assert.Equal(1, outlook.Level);
        Assert.All(outlook.Outcomes, o => Assert.Equal(2, Assert.IsType<Decision.Treat>(o.Then).Level));
    }

    [Fact]
    public void Nobody_awaited_and_nothing_asked_is_no_outlook() => Assert.Empty(DecisionOutlook.Of(ThreePlusThree, new Decision.Stop(null, "over"), [At(1, 1)]).Outcomes);

    private static char Letter(int toxicities) => toxicities == 1 ? 'T' : 'N';

    /// <summary>Of designs that weigh responses every pair of numbers, with as few who had both as can be.</summary>
    [Fact]
    public void Responses_are_crossed_with_toxicities()
    {
        var boin12 = DoseDesigns.Of("boin12", 3, ThreePlusThreeVariant.SixAtMtd, new(0.30, 12, 3));
        var outlook = DecisionOutlook.Of(boin12, new Decision.Treat(1, 3, "first"), []);
        Assert.Equal(16, outlook.Outcomes.Count);
        foreach (var o in outlook.Outcomes)
            Assert.Equal(boin12.Decide(Outcomes.None(3).With(1, new LevelCount(3, o.Toxicities, o.Responses!.Value, Math.Max(0, o.Toxicities + o.Responses.Value - 3)))), o.Then);
    }

    private static ReplayedSubject At(int level, int? toxicities) => new(level, level, toxicities is { } t ? new LevelCount(1, t) : null);
}
