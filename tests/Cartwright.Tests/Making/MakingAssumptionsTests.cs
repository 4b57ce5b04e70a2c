using Cartwright.Making.Costs;
using Cartwright.Patients;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>How a process and its costs are written: everything is stated, and nothing has a default.</summary>
public class MakingAssumptionsTests
{
    [Fact]
    public void The_example_is_read_as_it_is_written()
    {
        var (making, costs) = (Facility.Assumptions.Manufacturing.Making!, (CostBasis.Process)Facility.Assumptions.Manufacturing.Cost!);
        Assert.Equal(("14 d", 1, 1.0, 1.0, 1.0, 7.0), (making.Profile.Name, making.Devices, making.ChangeoverDays, making.TransportDays, making.CrossBorderDays, making.ReleaseDays));
        Assert.Equal((0.08, 3.0, 1.4), (making.Failure.Share, making.Failure.AtLines, making.Failure.OddsRatioPerLine));
        Assert.Equal((0.06, 0.5, 0.5, 0.7, 0.06, 0.02), (making.Specification.Share, making.Specification.GivenAllTheSame, making.Bridging.Share, making.Bridging.ProgressionRatio, making.Loss.ProgressionPerMonth, making.Loss.DeathPerMonth));
        Assert.Equal((1e8, 0.4, 0.3, 0.35, 0.2), (making.Expansion!.SeededCells, making.Expansion.TransducedMedian, making.Expansion.TransducedCv, making.Expansion.GrowthPerDayMedian, making.Expansion.GrowthPerDayCv));
        Assert.Equal(new CostBasis.Process("USD", 8000, 2500, 1500, 30000, 12000, 2000, 3000), costs);
    }

    [Fact]
    public void Every_figure_is_listed_with_who_supposes_it()
    {
        var choices = Facility.Assumptions.Choices.Where(c => c.Path.StartsWith("manufacturing.", StringComparison.Ordinal)).ToList();
        Assert.All(choices, c => Assert.NotEmpty(c.By));
        Assert.StartsWith("example; the process' days", choices.Single(c => c.Path == "manufacturing.making.devices").By, StringComparison.Ordinal);
        Assert.Contains("nobody's accounts", choices.Single(c => c.Path == "manufacturing.cost.process").Why, StringComparison.Ordinal);
        Assert.DoesNotContain(choices, c => c.Path.EndsWith(".by", StringComparison.Ordinal) || c.Path.EndsWith(".why", StringComparison.Ordinal));
        Assert.Contains(choices, c => c.Path == "manufacturing.making.lostWhileWaiting");
    }

    /// <summary>What is left out is asked for, also each cost (labour first: D4-069); what cannot be is refused in words.</summary>
    [Theory]
    [InlineData("      labour: 2500 USD/d ", "      # none", "'manufacturing.cost.process.labour' is missing")]
    [InlineData("      materials: 30000 USD", "      # none", "'manufacturing.cost.process.materials' is missing")]
    [InlineData("      facility: 1500 USD/d ", "      # none", "'manufacturing.cost.process.facility' is missing")]
    [InlineData("      test: 12000 USD", "      # none", "'manufacturing.cost.process.test' is missing")]
    [InlineData("      shipment: 2000 USD ", "      # none", "'manufacturing.cost.process.shipment' is missing")]
    [InlineData("      crossBorder: 3000 USD ", "      # none", "'manufacturing.cost.process.crossBorder' is missing")]
    [InlineData("      labour: 2500 USD/d ", "      labour: 2500 USD ", "this is written in USD/d")]
    [InlineData("      test: 12000 USD", "      test: 12000 EUR", "is in EUR; this is written in USD")]
    [InlineData("      test: 12000 USD", "      test: -1 USD", "should not be negative")]
    [InlineData("      currency: USD", "      currency: XYZ", "'XYZ' is no currency")]
    [InlineData("    process:\n", "    price: Kymriah\n    process:\n", "names one: the 'price'")]
    [InlineData("    gmp: yes ", "    gmp: no ", "good manufacturing practice (D4:95)")]
    [InlineData("    gmp: yes ", "    # gmp ", "'manufacturing.making.gmp' is missing")]
    [InlineData("    devices: 1 ", "    devices: 0 ", "'0' is no number of devices")]
    [InlineData("    devices: 1 ", "    devices: 1.5 ", "'1.5' is no number of devices")]
    [InlineData("    profile: 14 d ", "    profile: 24 h ", "refused for people: it was done in the mouse alone")]
    [InlineData("    profile: 14 d ", "    profile: 15 d ", "'15 d' is no process")]
    [InlineData("    lostWhileWaiting: { progression: 6 %, death: 2 % }", "    lostWhileWaiting: { progression: 6 % }", "'manufacturing.making.lostWhileWaiting.death' is missing")]
    [InlineData("    failureByLines: { at: 3, oddsRatio: 1.4 }", "    failureByLines: { at: 3, oddsRatio: 0 }", "should be more than zero")]
    [InlineData("    transport: 1 d ", "    transport: 1 h ", "is in h; this is written in d")]
    [InlineData("      seeded: 1e8 cells", "      seeded: 1e8", "has no unit; write it in cells")]
    [InlineData("  failure: 8 % ", "  failure: 8 %\n  time: { median: 17 d, range: [14 d, 21 d] }\n  #", "'time' is not known here")]
    public void What_is_missing_or_cannot_be_meant_is_a_fault_in_words(string passage, string other, string message) =>
        Assert.Contains(AssumptionsFile.Read("a.yaml", Facility.With(passage, other)).Faults, f => f.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(3, AssumptionsFile.Read("a.yaml", Facility.Text.Replace("gmp: yes ", "gmp: no ", StringComparison.Ordinal).Replace("devices: 1 ", "devices: none ", StringComparison.Ordinal).Replace("test: 12000 USD", "# none", StringComparison.Ordinal)).Faults.Count);

    [Fact]
    public void Costs_of_a_process_need_the_process_and_a_price_does_not()
    {
        var text = ShippedRehearsalText();
        Assert.IsType<CostBasis.Price>(AssumptionsFile.Read("a.yaml", text.Replace("  failure: 8 %", "  cost: { by: me, price: Kymriah }\n  failure: 8 %", StringComparison.Ordinal)).Assumptions!.Manufacturing.Cost);
        Assert.Contains(AssumptionsFile.Read("a.yaml", text.Replace("  failure: 8 %", "  cost: { by: me, process: { currency: USD } }\n  failure: 8 %", StringComparison.Ordinal)).Faults, f => f.Message.Contains("'manufacturing.making' is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void In_the_body_nothing_outside_it_is_asked_for_or_taken()
    {
        var (assumptions, faults) = AssumptionsFile.Read("a.yaml", Facility.InVivo);
        Assert.Empty(faults);
        Assert.Equal((false, 0, 0.0), (assumptions!.Manufacturing.Making!.Profile.IsExVivo, assumptions.Manufacturing.Making.Devices, assumptions.Manufacturing.Making.UndisturbedDays));
        Assert.Contains(AssumptionsFile.Read("a.yaml", Facility.InVivo.Replace("    bridging:", "    devices: 1\n    bridging:", StringComparison.Ordinal)).Faults, f => f.Message.Contains("'devices' is not known here", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_process_nothing_is_made_of_it()
    {
        Assert.Null(Cartwright.Tests.Patients.Example.Assumptions.Manufacturing.Making);
        Assert.Null(Cartwright.Tests.Patients.Example.Assumptions.Manufacturing.Cost);
    }

    private static string ShippedRehearsalText() => Cartwright.Tests.Patients.Example.Text;
}
