using System.Text.Json;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

public class DesignReportTests
{
    /// <summary>The rule as Storer 1989 states it for his design, in the table's words.</summary>
    [Fact]
    public void The_table_of_escalation_only_is_the_published_rule() => Assert.Equal(
    [
        "0/3 below the highest level: escalate: 3 at the level above",
        "0/3 highest level: stop, recommend this level",
        "1/3 any level: 3 more at this level",
        "2/3 lowest level: stop, recommend no level",
        "2/3 above the lowest level: stop, recommend the level below",
        "3/3 lowest level: stop, recommend no level",
        "3/3 above the lowest level: stop, recommend the level below",
        "1/6 below the highest level: escalate: 3 at the level above",
        "1/6 highest level: stop, recommend this level",
        "2/6 lowest level: stop, recommend no level",
        "2/6 above the lowest level: stop, recommend the level below",
        "3/6 lowest level: stop, recommend no level",
        "3/6 above the lowest level: stop, recommend the level below",
        "4/6 lowest level: stop, recommend no level",
        "4/6 above the lowest level: stop, recommend the level below",
    ],
    Table(ThreePlusThreeVariant.EscalationOnly));

    /// <summary>The whole rule of the two variants that go back: Korn et al. 1994 (six at the MTD), and de-escalation as the R package escalation has it. They differ in one row: the highest level, 0 of 3.</summary>
    [Theory]
    [InlineData(ThreePlusThreeVariant.SixAtMtd, "3 more at this level")]
    [InlineData(ThreePlusThreeVariant.DeEscalation, "stop, recommend this level")]
    public void The_whole_table_of_the_variants_that_go_back(ThreePlusThreeVariant variant, string highestWithoutToxicity) => Assert.Equal(
    [
        "0/3 below the highest level: escalate: 3 at the level above",
        $"0/3 highest level: {highestWithoutToxicity}",
        "1/3 any level: 3 more at this level",
        .. TooToxic("2/3"), .. TooToxic("3/3"),
        "0/6 any level: stop, recommend this level",
        "1/6 level above not tried: escalate: 3 at the level above",
        "1/6 level above tried: stop, recommend this level",
        "1/6 highest level: stop, recommend this level",
        .. TooToxic("2/6"), .. TooToxic("3/6"), .. TooToxic("4/6"),
    ],
    Table(variant));

    private static string[] TooToxic(string seen) =>
    [
        $"{seen} lowest level: stop, recommend no level",
        $"{seen} level below has 3: de-escalate: 3 at the level below",
        $"{seen} level below has 6: stop, recommend the level below",
    ];

    [Fact]
    public void The_document_on_one_curve_has_the_published_shape()
    {
        using var json = JsonDocument.Parse(DesignJson.Of(DesignReport.Of(3, ThreePlusThreeVariant.SixAtMtd, 12, new ToxicityScenario("given", [0.05, 0.15, 0.30]))));
        var root = json.RootElement;
        Assert.Equal("3+3", root.GetProperty("design").GetString());
        Assert.Equal("six-at-mtd", root.GetProperty("variant").GetString());
        Assert.Equal(3, root.GetProperty("levels").GetInt32());
        Assert.Equal([0.05, 0.15, 0.30], root.GetProperty("dlt").EnumerateArray().Select(p => p.GetDouble()));
        Assert.Equal(13.090, root.GetProperty("expectedN").GetDouble(), 0.0005);
        Assert.Equal(["3", "6", "9", "12", "15", "18"], root.GetProperty("distributionOfN").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["none", "1", "2", "3"], root.GetProperty("recommend").EnumerateObject().Select(p => p.Name));
        Assert.Equal(.4271, root.GetProperty("exceedsCap").GetDouble(), 0.00005);
        Assert.Equal(.4271, root.GetProperty("capInForce").GetProperty("stopped").GetDouble(), 0.00005);
        Assert.Equal((154, 43), (root.GetProperty("paths").GetInt32(), root.GetProperty("states").GetInt32()));
    }

    [Fact]
    public void The_document_on_several_curves_names_each()
    {
        using var json = JsonDocument.Parse(DesignJson.Of(DesignReport.Of(1, ThreePlusThreeVariant.EscalationOnly, null,
            new ToxicityScenario("mild", [0.1]), new ToxicityScenario("steep", [0.5]))));
        Assert.Equal(["mild", "steep"], json.RootElement.GetProperty("scenarios").EnumerateArray().Select(s => s.GetProperty("scenario").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("scenarios")[0].GetProperty("exceedsCap").ValueKind);
    }

    private static List<string> Table(ThreePlusThreeVariant variant) =>
        [.. DecisionTable.Of(new ThreePlusThree(3, variant)).Select(r => $"{r.Toxicities}/{r.Treated} {r.Where}: {r.Action}")];
}
