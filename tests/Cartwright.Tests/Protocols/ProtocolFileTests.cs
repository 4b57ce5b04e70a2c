using Cartwright.Protocols;
using Cartwright.Units;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

public class ProtocolFileTests
{
    [Fact]
    public void The_shipped_study_is_byte_for_byte_as_it_would_be_written() =>
        ShippedStudies.Written(ShippedStudies.Her2).ShouldBe(ShippedStudies.Her2Text);

    [Fact]
    public void Whatever_a_protocol_says_is_read_back_as_it_was_written() =>
        Prop.ForAll<int>(seed =>
        {
            var protocol = ArbitraryProtocol.Draw(seed);
            var text = ShippedStudies.Written(protocol);
            var back = ShippedStudies.Read(text);
            Assert.Equal(Content.Of(WithoutChoices(protocol)), Content.Of(WithoutChoices(back)));
            Assert.Equal(text, ShippedStudies.Written(back));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_choice_is_written_with_its_chooser_and_why()
    {
        var text = ShippedStudies.Her2Text.Replace("cap: { value: report-only, why", "cap: { value: stops-trial, by: the board, why", StringComparison.Ordinal)
            .Replace("SAMPLE-SIZE: report-only", "SAMPLE-SIZE: stops-trial", StringComparison.Ordinal);
        var protocol = ShippedStudies.Read(text);

        ShippedStudies.Written(protocol).ShouldBe(text);
        protocol.Chosen.Choices.Single(c => c.Path == "chosen.cap").ShouldBe(new Choice(
            "chosen.cap", "stops-trial", "the board", "shows how often the registered twelve would not suffice", new Place("protocol.yaml", ShippedStudies.LineOf("  cap: "), 8)));
    }

    [Fact]
    public void A_group_chosen_in_part_is_written_in_part()
    {
        var text = ShippedStudies.Her2Text.Replace("    grade: 3\n    excluded: []\n", "", StringComparison.Ordinal);

        ShippedStudies.Written(ShippedStudies.Read(text)).ShouldBe(text);
    }

    [Fact]
    public void The_registry_page_has_sixteen_endpoints_in_its_order() =>
        ShippedStudies.Her2.Endpoints.Select(e => $"{e.Id} {e.At}").ShouldBe(
        [
            "ae D2:14-16", "tpeak-il2 D2:17-19", "tpeak-il6 D2:20-22", "tpeak-il10 D2:23-25", "tpeak-tnf-alpha D2:26-28", "tpeak-tnf-gamma D2:29-32", "os D2:33-35", "orr D2:36-38",
            "dcr D2:39-41", "dor D2:42-44", "pfs D2:45-47", "qol D2:48-50", "cmax D2:51-53", "auc D2:54-56", "tmax D2:57-59", "t-half D2:60-62",
        ]);

    [Fact]
    public void The_registry_number_is_known_from_elsewhere() => ShippedStudies.Her2.Study.Registry!.At.ShouldBe(Citation.NotInRecord);

    [Fact]
    public void Without_a_chosen_block_nothing_is_chosen() =>
        ShippedStudies.Read(ShippedStudies.Her2Text[..ShippedStudies.Her2Text.IndexOf("\nchosen:", StringComparison.Ordinal)]).Chosen.ShouldBe(Chosen.Nothing);

    [Fact]
    public void Every_leaf_chosen_is_listed_with_its_value_and_place()
    {
        var choices = ShippedStudies.Her2.Chosen.Choices;

        choices.Count.ShouldBe(31);
        choices.ShouldAllBe(c => c.By == "example" && c.Where!.Line > 190);
        choices.Single(c => c.Path == "chosen.doses.high").Value.ShouldBe("1e7 cells/kg");
        choices.Single(c => c.Path == "chosen.crs.fever").Value.ShouldBe("38.0 °C");
    }

    private static Protocol WithoutChoices(Protocol protocol) => protocol with { Chosen = protocol.Chosen with { Choices = [] } };
}
