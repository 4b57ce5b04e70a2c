using Cartwright.Protocols;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

/// <summary>Criteria of an endpoint: a slip of the pen is a fault at its place, other people's criteria are none.</summary>
public class CriteriaSlipTests
{
    [Theory]
    [InlineData("RECICT 1.1", "RECIST 1.1")]
    [InlineData("RECSIT 1.1", "RECIST 1.1")]
    [InlineData("iRECICT", "iRECIST")]
    [InlineData("Luganno 2014", "Lugano 2014")]
    [InlineData("IMGW 2016", "IMWG 2016")]
    [InlineData("ENL 2022", "ELN 2022")]
    [InlineData("leukaemia ENL ALL 2024", "ELN ALL 2024")]
    [InlineData("NCNN ALL", "NCCN ALL")]
    public void A_slip_is_a_fault_with_its_place_and_the_nearest_name(string written, string meant)
    {
        var fault = FaultsOf(written).ShouldHaveSingleItem();
        fault.Message.ShouldStartWith($"'{written}' names no criteria of response; the nearest is '{meant}'.");
        (fault.Where.File, fault.Where.Line, fault.Where.Column).ShouldBe(("protocol.yaml", 7, 15));
    }

    [Theory]
    [InlineData("RECIST 1.1")]
    [InlineData("mRECIST")]
    [InlineData("Cheson 2007")]
    [InlineData("NCI MRD")]
    [InlineData("iwCLL 2018")]
    [InlineData("IWG 2006")]
    [InlineData("RANO")]
    [InlineData("PERCIST 1.0")]
    [InlineData("as the investigator judged")]
    [InlineData("leukemia")]
    public void Criteria_by_which_others_judged_are_no_slip(string written) => CriteriaFamilies.SlipOf(written).ShouldBeNull();

    [Fact]
    public void No_name_that_a_choice_may_have_is_a_slip() => CriteriaFamilies.Names.ShouldAllBe(n => CriteriaFamilies.SlipOf(n) == null && CriteriaFamilies.SlipOf("leukaemia " + n) == null);

    private static IReadOnlyList<Fault> FaultsOf(string criteria) => ProtocolFile.Read("protocol.yaml", $$"""
        cartwright: 1
        study: { id: A }
        endpoints:
          - id: orr
            kind: objective-response
            title: Response
            criteria: {{criteria}}
        product: { name: { value: P } }
        """).Faults;
}
