using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Tests.Rehearsals;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>How a subject counts who received fewer cells than the level means, under each policy that a protocol may choose.</summary>
public class ShortProductTests
{
    private static readonly DateOnly Infused = new(2027, 1, 10);
    private static readonly ToxicityFacts Toxic = new("Pneumonitis", 4, true, Infused.AddDays(5));

    // Levels of 1e6, 3e6 and 1e7 cells/kg; 80 % of the assigned dose is the least.
    [Theory]
    [InlineData(ShortfallPolicy.ToxicityCounts, 0.5, true, "toxicity at 3")]
    [InlineData(ShortfallPolicy.ToxicityCounts, 0.5, false, "not at all")]
    [InlineData(ShortfallPolicy.CountAtAssigned, 0.5, false, "no toxicity at 3")]
    [InlineData(ShortfallPolicy.Replace, 0.5, true, "not at all")]
    [InlineData(ShortfallPolicy.Replace, 0.8, true, "toxicity at 3")]
    [InlineData(ShortfallPolicy.CountAtReceived, 0.5, false, "no toxicity at 2")]
    [InlineData(ShortfallPolicy.CountAtReceived, 0.24, true, "toxicity at 2")]
    [InlineData(ShortfallPolicy.CountAtReceived, 0.23, true, "toxicity at 1")]
    [InlineData(ShortfallPolicy.CountAtReceived, 0.07, true, "not at all")]
    [InlineData(ShortfallPolicy.Feasibility, 0.5, true, "not at all")]
    public void A_short_product_counts_as_the_protocol_says(ShortfallPolicy policy, double received, bool toxic, string counts)
    {
        var plan = Her2.Plan with { DoseLimitingToxicity = Her2.Plan.DoseLimitingToxicity with { ShortProducts = policy, MinimumDoseFraction = 0.8 } };
        var exposure = new ExposureFacts(null, Infused, received, Infused.AddDays(40)) { Assigned = 3 };
        var status = DoseLimitingToxicity.Judge(plan, exposure, toxic ? [Toxic] : []);
        Assert.Equal(counts, status switch
        {
            DltStatus.Toxicity => $"toxicity at {DoseLimitingToxicity.CountedAt(plan, exposure)}",
            DltStatus.NoToxicity => $"no toxicity at {DoseLimitingToxicity.CountedAt(plan, exposure)}",
            _ => "not at all",
        });
    }

    [Theory]
    [InlineData(ShortfallPolicy.CountAtAssigned)]
    [InlineData(ShortfallPolicy.Replace)]
    [InlineData(ShortfallPolicy.ToxicityCounts)]
    [InlineData(ShortfallPolicy.CountAtReceived)]
    [InlineData(ShortfallPolicy.Feasibility)]
    public void Conduct_and_analysis_agree_on_every_decision_under_every_policy(ShortfallPolicy policy)
    {
        var plan = Her2.Plan with { DoseLimitingToxicity = Her2.Plan.DoseLimitingToxicity with { ShortProducts = policy } };
        var assumptions = Her2.Assumptions with { Manufacturing = Her2.Assumptions.Manufacturing with { ShortDose = Her2.Assumptions.Manufacturing.ShortDose with { Shares = [0.2, 0.4, 0.5] } } };
        for (var number = 1u; number <= 12; number++)
        {
            var trial = VirtualTrial.Escalate(plan, DoseDesigns.Of(plan), assumptions, 5, number);
            var replayed = trial.Analysis.Decisions!;
            Assert.Equal(trial.Trial.Outcomes.WithoutLast, replayed.Outcomes.WithoutLast);
            Assert.Equal(trial.Trial.Recommended, (replayed.Next as Decision.Stop)?.Recommended);
            Assert.All(replayed.Cohorts, c => Assert.Null(c.Departure));
        }
    }
}
