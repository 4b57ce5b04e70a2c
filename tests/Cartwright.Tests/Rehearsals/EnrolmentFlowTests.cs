using Cartwright.Making;
using Cartwright.Making.Costs;
using Cartwright.Rehearsals;
using Cartwright.Reports.Rehearsed;
using Cartwright.Tests.Making;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>Three denominators, failures, losses and costs in a rehearsal: with a process from vein to vein, and without one.</summary>
public class EnrolmentFlowTests
{
    private static readonly Lazy<RehearsedStudy> Once = new(() => Study.Rehearse(Her2.Protocol, Facility.Assumptions, Her2.Settings(40, 2)));

    private static FlowOverTrials Made => Once.Value.Rehearsal.Flow;

    [Fact]
    public void Everybody_enrolled_is_infused_failed_dead_or_gone_in_every_trial_of_every_study()
    {
        foreach (var flow in ShippedRehearsals.Folders.Select(f => ShippedRehearsals.Of(f).Rehearsal.Flow).Append(Made))
            Assert.All(flow.Trials, t =>
            {
                Assert.Equal(t.Enrolled, t.Infused + t.Failed + t.Died + t.LeftBefore);
                Assert.True(t.Enrolled >= t.Infused && t.Infused >= t.Conforming && t.Conforming >= t.ConformingResponding && t.Responding >= t.ConformingResponding);
                Assert.Equal((t.Responding, t.Responding), (t.OfEnrolled.Events, t.OfInfused.Events));
                Assert.Equal(t.Infused, t.VeinToVeinDays.Count);
            });
    }

    [Fact]
    public void Without_a_process_nobody_is_lost_while_waiting_and_the_rates_are_those_of_the_trials()
    {
        var rehearsal = Her2.Rehearsed.Rehearsal;
        Assert.Equal((0, 0), (rehearsal.Flow.Sum(t => t.Died), rehearsal.Flow.Sum(t => t.LeftBefore)));
        Assert.All(rehearsal.Trials, t => Assert.Equal((t.Enrolled, t.Infused, t.Response.Events, t.Response.Of), (t.Flow.Enrolled, t.Flow.Infused, t.Flow.OfInfused.Events, t.Flow.OfInfused.Of)));
        Assert.Equal(0.08, rehearsal.Flow.Share(t => t.Failed, t => t.Enrolled).Share!.Value, 4 * Math.Sqrt(0.08 * 0.92 / rehearsal.Flow.Sum(t => t.Enrolled)));
    }

    [Fact]
    public void With_a_process_some_are_lost_and_it_takes_as_long_as_the_process()
    {
        Assert.True(Made.Sum(t => t.LeftBefore) > 0);
        Assert.True(Made.Sum(t => t.Infused) > Made.Sum(t => t.Conforming));
        Assert.All(Made.Trials.SelectMany(t => t.VeinToVeinDays), d => Assert.True(d >= 25 + 5));
        Assert.All(Made.Trials.SelectMany(t => t.DeviceWaitDays), d => Assert.True(d >= 0));
        Assert.Contains(Made.Trials.SelectMany(t => t.DeviceWaitDays), d => d > 5);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes_with_a_facility()
    {
        string Csv(RehearsedStudy study)
        {
            using var text = new StringWriter();
            TrialsCsv.Write(study.Rehearsal, text);
            return text.ToString();
        }
        var one = Study.Rehearse(Her2.Protocol, Facility.Assumptions, Her2.Settings(40, 1));
        Assert.Equal(Csv(one), Csv(Once.Value));
        Assert.Contains("vein_to_vein_median", Csv(one), StringComparison.Ordinal);
        Assert.DoesNotContain("vein_to_vein_median", Csv(Her2.Rehearsed), StringComparison.Ordinal);
        Assert.Equal(RehearsalReport.Of(one, []), RehearsalReport.Of(Once.Value, []));
    }

    /// <summary>C / P(infused) and C / (P(infused) · P(response | infused)), and the sum that was spent from the parts by hand.</summary>
    [Fact]
    public void Costs_follow_from_what_was_spent_and_the_three_counts()
    {
        var cost = Made.Cost(Facility.Assumptions.Manufacturing)!;
        var (enrolled, infused, responding) = (Made.Sum(t => t.Enrolled), (double)Made.Sum(t => t.Infused), Made.Sum(t => t.Responding));
        Assert.Equal("USD", cost.Currency);
        Assert.Equal(cost.Least, cost.Most);
        Assert.Equal(cost.Least.PerEnrolled.OrNull!.Value / (infused / enrolled), cost.Least.PerInfused.OrNull!.Value, 1e-6);
        Assert.Equal(cost.Least.PerInfused.OrNull!.Value / (responding / infused), cost.Least.PerResponding.OrNull!.Value, 1e-6);
        var first = Once.Value.Rehearsal.First.Journeys;
        var byHand = first.Sum(j => 8000 + 5000 + (j.Has(Milestone.Started) ? 14 * 2500 + 15 * 1500 + 30000 : 0) + (j.Has(Milestone.Made) ? 12000 : 0) + (j.Has(Milestone.Released) ? 5000 : 0));
        Assert.Equal(byHand, Made.Trials[0].Spent);
    }

    /// <summary>Table II: 437,927 to 475,000 USD for Kymriah, paid for who is infused.</summary>
    [Fact]
    public void A_price_of_the_catalogue_is_paid_for_the_infused()
    {
        var manufacturing = Her2.Assumptions.Manufacturing with { Cost = new CostBasis.Price("Kymriah", new Place("a.yaml", 1, 1)) };
        var flow = Her2.Rehearsed.Rehearsal.Flow;
        var cost = flow.Cost(manufacturing)!;
        Assert.Equal(("USD", 437927.0, 475000.0), (cost.Currency, cost.Least.PerInfused.OrNull!.Value, cost.Most.PerInfused.OrNull!.Value));
        Assert.Equal(475000.0 * flow.Sum(t => t.Infused) / flow.Sum(t => t.Enrolled), cost.Most.PerEnrolled.OrNull!.Value, 1e-6);
        Assert.Contains("D4:100", cost.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_without_a_price_is_a_fault_before_anything_is_computed()
    {
        var assumptions = Her2.Assumptions with { Manufacturing = Her2.Assumptions.Manufacturing with { Cost = new CostBasis.Price("Kymria", new Place("a.yaml", 7, 9)) } };
        var faulty = Assert.Throws<FaultyInputException>(() => Study.Rehearse(Her2.Protocol, assumptions, Her2.Settings(1, 1)));
        Assert.Contains(faulty.Faults, f => f.Where.Line == 7 && f.Message.Contains("no price of 'Kymria'; it has those of Kymriah, Yescarta", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_s_cost_is_invented() => Assert.Null(Her2.Rehearsed.Rehearsal.Flow.Cost(Her2.Assumptions.Manufacturing));

    [Fact]
    public void The_report_shows_the_way_in_every_rehearsal_and_asks_for_costs_that_nobody_stated()
    {
        string[] parts = ["From enrolment to infusion", "Response on three denominators", "collection to infusion (vein to vein)", "Cost of a patient enrolled, infused, responding"];
        var (without, with) = (RehearsalReport.Of(Her2.Rehearsed, []), RehearsalReport.Of(Once.Value, []));
        Assert.All(parts, p => Assert.Contains(p, without, StringComparison.Ordinal));
        Assert.All(parts, p => Assert.Contains(p, with, StringComparison.Ordinal));
        Assert.Contains("nobody states what a product costs: manufacturing.cost", without, StringComparison.Ordinal);
        Assert.Contains("Process of 14 d (D0:30) on 1 device", with, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_of_a_share_is_that_of_a_ratio_over_trials()
    {
        EnrolmentFlow Trial(int enrolled, int infused) => new(enrolled, enrolled - infused, 0, 0, infused, infused, 0, 0, [], []);
        var (share, error) = new FlowOverTrials([Trial(10, 8), Trial(20, 10), Trial(10, 7)]).Share(t => t.Infused, t => t.Enrolled);
        Assert.Equal(25 / 40.0, share);
        // Residuals 1.75, -2.5, 0.75: √(3/2 · (3.0625 + 6.25 + 0.5625)) / 40.
        Assert.Equal(Math.Sqrt(1.5 * 9.875) / 40, error!.Value, 1e-12);
    }
}
