using Cartwright.Products;
using Cartwright.Tests.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Products;

public class ConstructNotationTests
{
    [Theory]
    [InlineData("", "", "scFv FMC63(CD19)-CD8α-CD8α-4-1BB-CD3ζ [autologous, lentiviral]")]
    [InlineData("value: [4-1BB]", "oneOf: [CD28, CD137]", "scFv FMC63(CD19)-CD8α-CD8α-{CD28/4-1BB}-CD3ζ [autologous, lentiviral]")]
    [InlineData("value: [4-1BB]", "value: [CD28, CD134]", "scFv FMC63(CD19)-CD8α-CD8α-CD28-OX40-CD3ζ [autologous, lentiviral]")]
    [InlineData("hinge: { value: CD8α", "hinge: { value: none", "scFv FMC63(CD19)-no hinge-CD8α-4-1BB-CD3ζ [autologous, lentiviral]")]
    [InlineData("targets: [CD19]", "targets: [HER2, EGFR]", "scFv FMC63(HER2|EGFR)-CD8α-CD8α-4-1BB-CD3ζ [autologous, lentiviral]")]
    [InlineData("  generation: { value: 2, at: D4:49 }\n", "  edits: [{ value: TCR, at: D4:111 }]\n  payload: [{ value: IL-18, kind: cytokine, chosen: x }]\n  switch: { value: iCasp9, kind: suicide-gene, chosen: x }\n",
        "scFv FMC63(CD19)-CD8α-CD8α-4-1BB-CD3ζ + IL-18 ΔTCR switch(iCasp9: suicide-gene) [autologous, lentiviral]")]
    public void A_construct_is_one_line(string written, string instead, string expected) =>
        ConstructNotation.Of(Written.Read(written.Length == 0 ? Written.Clean : Written.With(written, instead))).ShouldBe(expected);

    [Theory]
    [InlineData("gate: { value: OR, chosen: x }", "(scFv(CD19) OR scFv(CD22))")]
    [InlineData("gate: { value: AND, chosen: x }", "(scFv(CD19) AND scFv(CD22))")]
    [InlineData("gate: { value: NOT, chosen: x }", "(scFv(CD19) AND NOT scFv(CD22))")]
    [InlineData("", "(scFv(CD19) ? scFv(CD22))")]
    public void A_gate_stands_between_its_binders(string gate, string expected) =>
        ConstructNotation.Of(Written.Read(Written.And(gate).Replace("- { kind: scFv, name: FMC63, targets: [CD19], normalTissue: B cells, at: D4:125 }", "- { kind: scFv, targets: [CD19], at: D4:125 }\n    - { kind: scFv, targets: [CD22], at: D4:125 }", StringComparison.Ordinal)))
            .ShouldStartWith(expected);

    [Fact]
    public void What_a_record_does_not_say_is_a_question_mark() =>
        ConstructNotation.Of(StatedConstruct.Of(ShippedStudies.Her2)).ShouldBe("scFv(HER2)-hinge?-TM?-costimulation?-CD3ζ? [cells?, vector?]");
}
