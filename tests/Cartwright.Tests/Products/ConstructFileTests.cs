using System.Text.Json.Nodes;
using Cartwright.Products;
using Cartwright.Tests.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Products;

public class ConstructFileTests
{
    private static readonly JsonSchema Schema = new(JsonNode.Parse(File.ReadAllText(Repository.At("schemas", "construct.schema.json")))!);

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Repository.At("constructs"), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("value: [4-1BB]", "value: [CD82]", 9, "'CD82' is not one of CD28, 4-1BB, OX40, CD27, DAP10, CD137, CD134", true)]
    [InlineData("kind: scFv", "kind: nanobody", 6, "'nanobody' is not one of scFv, ligand", true)]
    [InlineData("value: lentiviral", "value: lentivirus", 11, "'lentivirus' is not one of lentiviral, retroviral, mRNA-LNP in vivo, lentiviral in vivo", true)]
    [InlineData("value: autologous", "value: mine", 12, "'mine' is not one of autologous, allogeneic", true)]
    [InlineData("hinge: {", "hindge: {", 7, "'hindge' is not known here; known are name, binders, gate, hinge", true)]
    [InlineData(", chosen: an example }\n  trans", " }\n  trans", 7, "says neither where it stands (at: D4:45) nor why it was chosen", true)]
    [InlineData("value: CD3zeta, at: D4:45", "value: CD3zeta, at: D4:45, chosen: x", 10, "is stated at a place and chosen", true)]
    [InlineData("value: CD3zeta, at: D4:45", "value: CD3zeta, at: D5:45", 10, "'D5' is not among the sources", false)]
    [InlineData("value: CD3zeta, at: D4:45", "value: CD3zeta, at: page 45", 10, "'page 45' is not a place in a record", true)]
    [InlineData("targets: [CD19]", "targets: []", 6, "names no target", true)]
    [InlineData("value: [4-1BB]", "oneOf: [CD28]", 9, "'oneOf' lists two or more domains", true)]
    [InlineData("value: [4-1BB]", "oneOf: [CD28, CD28]", 9, "'oneOf' lists two or more domains", true)]
    [InlineData("value: [4-1BB]", "value: [4-1BB], oneOf: [CD28, 4-1BB]", 9, "has one of value", true)]
    [InlineData("generation: { value: 2", "generation: { value: 6", 13, "'6' is more than 5", true)]
    [InlineData("  generation:", "  gate: { value: AND, chosen: x }\n  generation:", 13, "a gate OR or AND joins two or more binders", false)]
    [InlineData("  generation:", "  gate: { value: NOT, chosen: x }\n  generation:", 13, "a gate NOT has two binders", false)]
    [InlineData("  name: { value: A, at: D4:45 }\n", "", 4, "'construct.name' is missing", true)]
    [InlineData("cartwright: 1", "cartwright: 2", 1, "'2' is not a version", true)]
    public void A_fault_is_told_on_its_line_and_the_schema_refuses_what_it_can(string written, string instead, int line, string said, bool schema)
    {
        var text = Written.With(written, instead);
        var (construct, faults) = ConstructFile.Read("c.yaml", text);
        construct.ShouldBeNull();
        var fault = faults.Where(f => f.Message.Contains(said, StringComparison.Ordinal)).ShouldHaveSingleItem(string.Join('\n', faults));
        (fault.Where.File, fault.Where.Line).ShouldBe(("c.yaml", line));
        fault.Where.Column.ShouldBeGreaterThan(0);
        (Schema.Check(YamlAsJson.Read(text)).Count > 0).ShouldBe(schema);
    }

    [Fact]
    public void A_single_gate_over_two_binders_is_a_fault()
    {
        var text = Written.And("gate: { value: single, chosen: x }").Replace("  hinge:", "    - { kind: scFv, targets: [CD22], at: D4:125 }\n  hinge:", StringComparison.Ordinal);
        ConstructFile.Read("c.yaml", text).Faults.ShouldHaveSingleItem().Message.ShouldBe("the gate is single, and there are 2 binders; write OR, AND or NOT");
    }

    [Fact]
    public void Every_fault_is_told_at_once() =>
        ConstructFile.Read("c.yaml", Written.With("kind: scFv", "kind: x").Replace("CD3zeta", "zeta", StringComparison.Ordinal).Replace("lentiviral", "virus", StringComparison.Ordinal)).Faults.Count.ShouldBe(3);

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("{")]
    [InlineData("construct: text")]
    public void What_is_no_construct_is_told_so(string text) => ConstructFile.Read("c.yaml", text).Faults.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_construct_is_read_and_valid_under_the_schema(string file)
    {
        var text = File.ReadAllText(Repository.At("constructs", file));
        Written.Read(text);
        Schema.Check(YamlAsJson.Read(text)).ShouldBeEmpty();
        Schema.Check(YamlAsJson.Read(Written.Clean)).ShouldBeEmpty();
    }

    // The reader names the keys that it knows where it meets one that it does not.
    [Fact]
    public void The_reader_and_the_schema_know_the_same_parts()
    {
        var known = ConstructFile.Read("c.yaml", Written.And("stray: x")).Faults.ShouldHaveSingleItem().Message;
        var schema = JsonNode.Parse(File.ReadAllText(Repository.At("schemas", "construct.schema.json")))!["properties"]!["construct"]!["properties"]!.AsObject().Select(p => p.Key);
        known[(known.IndexOf(" are ", StringComparison.Ordinal) + 5)..].Split(", ").Order().ShouldBe(schema.Order());
    }
}
