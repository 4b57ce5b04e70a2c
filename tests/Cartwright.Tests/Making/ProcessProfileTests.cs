using Cartwright.Making;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>The process profiles of the source documents: their days, their steps, and the one that is refused for people.</summary>
public class ProcessProfileTests
{
    /// <summary>Link X-2 of the reading of the sources: floor(365 / days) runs a device-year.</summary>
    [Theory]
    [InlineData("21 d", 17), InlineData("14 d", 26), InlineData("7 d", 52), InlineData("3 d", 121), InlineData("24 h", 365)]
    public void One_device_makes_one_product_at_a_time(string name, int runs) => Assert.Equal(runs, ProcessProfile.Table.Single(p => p.Name == name).RunsPerDeviceYear());

    [Fact]
    public void A_changeover_takes_its_days_from_every_run() => Assert.Equal(24, ProcessProfile.Read("14 d").Value.RunsPerDeviceYear(1));

    [Fact]
    public void Cells_are_activated_then_transduced_then_expanded_and_the_steps_make_up_the_days()
    {
        foreach (var profile in ProcessProfile.Table.Where(p => p.IsExVivo && p.IsForPeople))
        {
            Assert.Equal([ProcessStep.Activation, ProcessStep.Transduction, ProcessStep.Expansion], profile.Steps.Select(s => s.Step));
            Assert.Equal(profile.Days, profile.Steps.Sum(s => s.Days));
        }
    }

    [Fact]
    public void The_standard_process_takes_a_week_at_least_and_one_product_three_days()
    {
        Assert.Equal((7, "D4:115", "D4-091"), (ProcessProfile.Read("7 d").Value.Days, ProcessProfile.Read("7 d").Value.Source, ProcessProfile.Read("7 d").Value.Items.Single()));
        Assert.Equal((3, "D4-092"), (ProcessProfile.Read("3 d").Value.Days, ProcessProfile.Read("3 d").Value.Items.Single()));
        Assert.Contains("huCART19-IL18", ProcessProfile.Read("3 d").Value.Note, StringComparison.Ordinal);
    }

    /// <summary>D4-093: in mice, by transduction of non-activated T cells without expansion.</summary>
    [Fact]
    public void What_was_done_in_mice_alone_is_refused_for_people_with_the_reason()
    {
        var mouse = ProcessProfile.Table.Single(p => p.Name == "24 h");
        Assert.Equal([ProcessStep.Transduction], mouse.Steps.Select(s => s.Step));
        Assert.Contains("refused for people: it was done in the mouse alone (D4:115", ProcessProfile.Read("24 h").Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("24 h", ProcessProfile.Names);
    }

    [Fact]
    public void In_the_body_there_is_no_step_outside_it_and_no_device()
    {
        var profile = ProcessProfile.Read("in vivo").Value;
        Assert.Empty(profile.Steps);
        Assert.Null(profile.RunsPerDeviceYear());
        Assert.Equal("D4-090", profile.Items.Single());
    }

    [Fact]
    public void A_process_that_nobody_knows_is_refused_with_those_that_are() => Assert.Contains("there is: 21 d, 14 d, 7 d, 3 d, in vivo", ProcessProfile.Read("5 d").Refusal, StringComparison.Ordinal);
}
