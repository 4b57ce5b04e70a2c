using Cartwright.Analysis.Response.Leukaemia;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>In a rehearsal of leukaemia, response is remission: in each trial's record, and in what is true of a level.</summary>
public class RemissionInRehearsalTests
{
    [Fact]
    public void A_trial_of_leukaemia_counts_remissions()
    {
        var rehearsal = ShippedRehearsals.Of("cd7-nct04785833").Rehearsal;
        var analysis = rehearsal.First.Analysis;
        analysis.IsOfLeukaemia.ShouldBeTrue();
        rehearsal.Trials[0].Response.ShouldBe(RemissionRates.Among(analysis.Remission.Subjects).Overall);
        rehearsal.Trials.Sum(t => t.Response.Events).ShouldBeGreaterThan(0);
        rehearsal.Truth.ShouldAllBe(level => level.Response.Share > 0);
    }

    [Fact]
    public void A_trial_of_tumours_counts_responses()
    {
        var rehearsal = ShippedRehearsals.Of("her2-e-cart").Rehearsal;
        rehearsal.First.Analysis.IsOfLeukaemia.ShouldBeFalse();
        rehearsal.Trials[0].Response.ShouldBe(rehearsal.First.Analysis.Response.Infused.Objective);
    }
}
