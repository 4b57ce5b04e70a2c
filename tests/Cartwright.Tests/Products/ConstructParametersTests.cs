using Cartwright.Models.Reference;
using Cartwright.Products;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Products;

/// <summary>The one table from a construct to the reference model.</summary>
public class ConstructParametersTests
{
    [Fact]
    public void Every_entry_is_sourced_or_says_that_it_is_assumed_and_names_a_parameter_that_exists()
    {
        foreach (var row in ConstructParameterRow.Table)
        {
            row.Sourced.ShouldBe(row.Source.Length > 0, row.Value);
            row.Reason.ShouldNotBeEmpty();
            if (row.Parameter is null) ReferencePopulation.Names.ShouldContain(row.Setting);
            else double.IsFinite(row.Number).ShouldBeTrue();
        }
        ConstructParameterRow.Table.Select(r => (r.Part, r.Value)).ShouldBeUnique();
    }

    [Fact]
    public void A_construct_sets_what_the_table_says_and_nothing_else()
    {
        var construct = Written.Read(Written.And("edits: [{ value: TCR, chosen: x }, { value: B2M, chosen: x }]", "payload: [{ value: IL-15, kind: cytokine, chosen: x }]")
            .Replace("autologous", "allogeneic", StringComparison.Ordinal).Replace("[4-1BB]", "[CD28]", StringComparison.Ordinal).Replace("value: lentiviral", "value: mRNA-LNP in vivo", StringComparison.Ordinal));
        var before = ReferencePopulation.Of("tisaALL").Draw(1, 0, 7);
        var after = ConstructParameters.Apply(construct, before);

        (string Symbol, double Value)[] set = [("zeta", 1), ("cd28", 1), ("gate", 0), ("allo", 1), ("tcrko", 1), ("b2mko", 1), ("armour", 1), ("kcarloss", 0.35)];
        foreach (var (symbol, value) in set) after[ReferenceParameterTable.Named(symbol).Parameter].ShouldBe(value, symbol);
        foreach (var definition in ReferenceParameterTable.Definitions.Where(d => !set.Any(s => s.Symbol == d.Symbol))) after[definition.Parameter].ShouldBe(before[definition.Parameter], definition.Symbol);
    }

    [Theory]
    [InlineData("OR", 1)]
    [InlineData("AND", 2)]
    [InlineData("NOT", 3)]
    public void A_gate_has_the_models_code(string gate, double code) =>
        ConstructParameters.Of(Written.Read(Written.And($"gate: {{ value: {gate}, chosen: x }}").Replace("  hinge:", "    - { kind: scFv, targets: [CD22], at: D4:125 }\n  hinge:", StringComparison.Ordinal)))
            .Single(r => r.Symbol == "gate").Number.ShouldBe(code);

    [Fact]
    public void What_is_not_said_sets_nothing()
    {
        const string Bare = "cartwright: 1\nconstruct:\n  name: { value: A, chosen: x }\n";
        ConstructParameters.Of(Written.Read(Bare)).ShouldBeEmpty();
        ConstructParameters.NotModelled(Written.Read(Bare)).ShouldBeEmpty();
    }
}
