using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Tests.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Products;

/// <summary>Each rule of the review, seen where it should be and not beside it. Items: D0-011, D1-004, D1-005, D4-016, D4-022, D4-083 to D4-089, D4-100, D4-105; E1-6, E4-6, E4-7, E4-12.</summary>
public class ConstructRuleTests
{
    private const string Binder = "- { kind: scFv, name: FMC63, targets: [CD19], normalTissue: B cells, at: D4:125 }";

    [Fact]
    public void A_construct_of_which_all_is_said_has_no_finding() => Written.Codes(Written.Clean).ShouldBeEmpty();

    [Theory]
    // Fratricide: the product's own lineage, by the gate, and what mitigates it.
    [InlineData("CD7", "", "FRATRICIDE")]
    [InlineData("CD5", "", "FRATRICIDE")]
    [InlineData("CD22", "", "")]
    [InlineData("CD7", "edits: [{ value: CD7, chosen: x }]", "NOT-MODELLED")]
    [InlineData("CD7", "edits: [{ value: CD5, chosen: x }]", "FRATRICIDE NOT-MODELLED")]
    [InlineData("CD7", "fratricide: { value: CD7-negative cells, chosen: x }", "")]
    public void A_target_on_the_products_own_lineage_needs_a_declared_mitigation(string target, string line, string codes) =>
        Written.Codes(Written.And(line).Replace("targets: [CD19]", $"targets: [{target}]", StringComparison.Ordinal)).ShouldBe(codes);

    [Theory]
    [InlineData("CD7", "CD19", "OR", "FRATRICIDE")]
    [InlineData("CD7", "CD19", "AND", "")]
    [InlineData("CD7", "CD5", "AND", "FRATRICIDE")]
    [InlineData("CD7", "CD19", "NOT", "FRATRICIDE")]
    [InlineData("CD7", "CD5", "NOT", "")]
    [InlineData("CD19", "CD7", "NOT", "")]
    public void Cells_kill_one_another_where_the_gate_opens_on_them(string first, string second, string gate, string codes) => Written.Codes(Two(first, second, gate)).ShouldBe(codes);

    [Fact]
    public void A_dual_antigen_without_a_gate_is_an_error()
    {
        Written.Codes(Two("CD19", "CD22", null)).ShouldBe("GATE");
        Written.Codes(Two("CD19", "CD22", "OR")).ShouldBeEmpty();
        var finding = ConstructFindings.Of(Written.Read(Two("CD19", "CD22", null))).ShouldHaveSingleItem();
        (finding.Severity, finding.Default).ShouldBe((Severity.Error, null));
        finding.Why.ShouldEndWith("[D4:125]");
    }

    [Fact]
    public void One_ligand_of_several_targets_needs_no_gate_and_recognises_any()
    {
        var ligand = Written.With(Binder, "- { kind: ligand, targets: [HER2, EGFR], at: D4:125 }");
        Written.Codes(ligand).ShouldBeEmpty();
        ConstructParameters.Of(Written.Read(ligand)).Single(r => r.Part == "gate").Value.ShouldBe("OR");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("0")]
    public void A_target_that_no_normal_tissue_has_is_refused(string tissue)
    {
        var none = Written.With("normalTissue: B cells", $"normalTissue: {tissue}");
        Written.Codes(none).ShouldBe("TUMOUR-ONLY");
        ConstructFindings.Of(Written.Read(none))[0].Severity.ShouldBe(Severity.Error);
    }

    [Theory]
    [InlineData(Binder, "[]", "PART-ABSENT", "the binder")]
    [InlineData("hinge: { value: CD8α", "hinge: { value: none", "PART-ABSENT", "the hinge")]
    [InlineData("transmembrane: { value: CD8α", "transmembrane: { value: none", "PART-ABSENT", "the transmembrane part")]
    [InlineData("signalling: { value: CD3zeta", "signalling: { value: none", "PART-ABSENT GENERATION", "the signalling domain CD3ζ")]
    [InlineData("hinge: { value: CD8α", "hinge: { value: undisclosed", "PART-UNSTATED", "the hinge is there, and which is not disclosed")]
    [InlineData("  transmembrane: { value: CD8α, chosen: an example }\n", "", "PART-UNSTATED", "of the transmembrane part nothing is said")]
    [InlineData("  signalling: { value: CD3zeta, at: D4:45 }\n", "", "PART-UNSTATED", "of the signalling domain CD3ζ nothing is said")]
    public void A_receptor_has_four_parts(string written, string instead, string codes, string said)
    {
        var text = Written.With(written, instead);
        Written.Codes(text).ShouldBe(codes);
        ConstructFindings.Of(Written.Read(text))[0].Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("value: [4-1BB]", "oneOf: [CD28, CD137]", 2)]
    [InlineData("value: [4-1BB]", "oneOf: [CD28, OX40]", 0)]
    public void An_undisclosed_domain_is_run_as_each_that_the_model_has(string written, string instead, int runs)
    {
        var report = ConstructReport.Of(Written.Read(Written.With(written, instead)));
        report.Findings.Select(f => f.Code).ShouldBe(["COSTIMULATION"]);
        report.Domains.Count.ShouldBe(runs);
    }

    [Fact]
    public void A_second_generation_whose_domain_nobody_names_is_run_as_both_on_the_market()
    {
        var report = ConstructReport.Of(Written.Read(Written.With("  costimulation: { value: [4-1BB], at: D4:47 }\n", "")));
        report.Findings.Select(f => f.Code).ShouldBe(["COSTIMULATION"]);
        report.Domains.Select(d => d.Domain).ShouldBe(["CD28", "4-1BB"]);
        // D4:45: CD28 for proliferation and cytokines, 4-1BB for survival.
        var (cd28, fourOneBb) = (report.Domains[0], report.Domains[1]);
        cd28.Tmax.ShouldBeLessThan(fourOneBb.Tmax);
        cd28.OnDay360.ShouldBeLessThan(fourOneBb.OnDay360);
        Written.Codes(Written.Clean).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("generation: { value: 2", "generation: { value: 3", "GENERATION")]
    [InlineData("value: [4-1BB]", "value: [CD28, 4-1BB]", "GENERATION NOT-MODELLED")]
    [InlineData("value: [4-1BB]", "value: [CD28, 4-1BB, OX40]", "GENERATION NOT-MODELLED")]
    public void A_generation_that_the_parts_do_not_give_is_told_and_both_are_kept(string written, string instead, string codes)
    {
        var construct = Written.Read(Written.With(written, instead));
        string.Join(' ', ConstructFindings.Of(construct).Select(f => f.Code)).ShouldBe(codes);
        ConstructGeneration.Of(construct).Stated.ShouldBe(construct.Generation!.Value);
    }

    [Theory]
    [InlineData("IL-18", "cytokine", "GENERATION GENERATION-GAP ARMOUR")]
    [InlineData("HSV-TK", "suicide-gene", "GENERATION GENERATION-GAP NOT-MODELLED")]
    [InlineData("c-Jun", "other", "GENERATION-GAP NOT-MODELLED")]
    [InlineData("C7R", "cytokine-receptor", "GENERATION-GAP NOT-MODELLED")]
    public void The_gap_between_the_two_rules_of_generations_is_open(string molecule, string kind, string codes) =>
        Written.Codes(Written.And($"payload: [{{ value: {molecule}, kind: {kind}, chosen: x }}]")).ShouldBe(codes);

    [Theory]
    [InlineData("", "GRAFT-VERSUS-HOST HOST-REJECTION")]
    [InlineData("edits: [{ value: TCR, chosen: x }]", "HOST-REJECTION")]
    [InlineData("edits: [{ value: B2M, chosen: x }]", "GRAFT-VERSUS-HOST NATURAL-KILLERS")]
    [InlineData("edits: [{ value: TCR, chosen: x }, { value: B2M, chosen: x }]", "NATURAL-KILLERS")]
    public void A_donors_cells_need_their_two_edits(string line, string codes) =>
        Written.Codes(Written.And(line).Replace("value: autologous", "value: allogeneic", StringComparison.Ordinal)).ShouldBe(codes);

    [Theory]
    [InlineData("mRNA-LNP in vivo", "IN-VIVO", "lost within days")]
    [InlineData("lentiviral in vivo", "IN-VIVO", "integrates and stays")]
    [InlineData("retroviral", "", "")]
    public void The_two_ways_in_vivo_are_told_apart(string vector, string codes, string said)
    {
        var text = Written.With("vector: { value: lentiviral", $"vector: {{ value: {vector}");
        Written.Codes(text).ShouldBe(codes);
        string.Concat(ConstructFindings.Of(Written.Read(text)).Select(f => f.Message)).ShouldContain(said);
    }

    [Fact]
    public void Armour_without_a_switch_says_so()
    {
        const string Payload = "payload: [{ value: IL-18, kind: cytokine, chosen: x }]";
        string Said(params string[] lines) => ConstructFindings.Of(Written.Read(Written.And(lines))).Single(f => f.Code == "ARMOUR").Message;
        Said(Payload).ShouldContain("nothing is declared that turns them off");
        Said(Payload, "switch: { value: iCasp9, kind: suicide-gene, chosen: x }").ShouldNotContain("turns them off");
    }

    [Fact]
    public void A_part_that_sets_no_parameter_is_named()
    {
        var construct = Written.Read(Written.And("edits: [{ value: CD52, chosen: x }]", "switch: { value: FITC, kind: on, chosen: x }"));
        ConstructFindings.Of(construct).ShouldHaveSingleItem().Message.ShouldEndWith("edits CD52, switch FITC.");
    }

    [Fact]
    public void A_protocol_and_its_construct_agree_where_both_look()
    {
        foreach (var protocol in ShippedStudies.ProtocolFiles.Select(f => ShippedStudies.Read(File.ReadAllText(f))))
        {
            string[] shared = ["FRATRICIDE", "COSTIMULATION"];
            ConstructFindings.Of(StatedConstruct.Of(protocol)).Select(f => f.Code).Where(shared.Contains).Order()
                .ShouldBe(Cartwright.Protocols.Findings.Of(protocol).Select(f => f.Code).Where(shared.Contains).Order(), protocol.Study.Id);
        }
    }

    [Fact]
    public void Every_rule_cites_a_line_and_has_its_own_code()
    {
        ConstructFindings.Catalogue.Select(r => r.Code).ShouldBeUnique();
        ConstructFindings.Catalogue.ShouldAllBe(r => r.Source.FirstLine > 0);
    }

    private static string Two(string first, string second, string? gate)
    {
        var binders = $"- {{ kind: scFv, targets: [{first}], at: D4:125 }}\n    - {{ kind: scFv, targets: [{second}], at: D4:125 }}";
        return Written.With(Binder, binders) + (gate is null ? "" : $"  gate: {{ value: {gate}, chosen: x }}\n");
    }
}
