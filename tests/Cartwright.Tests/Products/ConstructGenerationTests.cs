using Cartwright.Products;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Products;

/// <summary>The review's rules of generations (D4:49; D4-024 to D4-029) and the five constructs of scenario S9.</summary>
public class ConstructGenerationTests
{
    [Theory]
    [InlineData("t1e28z", "2", null)]
    [InlineData("cd3zeta-only", "1", null)]
    [InlineData("cd28-ox40", "3", null)]
    [InlineData("hucart19-il18", "2", 4)]
    [InlineData("cd7", "2", null)]
    public void The_five_of_the_scenario(string name, string byDomains, int? byPayload)
    {
        var generation = ConstructGeneration.Of(Written.Read(File.ReadAllText(Repository.At("constructs", $"{name}.yaml"))));
        (generation.ByDomains.ToString(), generation.ByPayload).ShouldBe((byDomains, byPayload));
        generation.Derived.ToString().ShouldBe(byPayload is null ? byDomains : "4");
    }

    [Theory]
    [InlineData("[]", "1")]
    [InlineData("[CD28]", "2")]
    [InlineData("[OX40]", "2")]
    [InlineData("[4-1BB]", "2")]
    [InlineData("[CD27]", "2")]
    [InlineData("[DAP10]", "2")]
    [InlineData("[CD28, 4-1BB]", "3")]
    [InlineData("[CD28, 4-1BB, OX40]", "NC: 3 costimulatory domains have no generation in the review")]
    public void The_number_of_domains_decides_up_to_the_third(string domains, string expected) =>
        ConstructGeneration.Of(Written.Read(Written.With("[4-1BB]", domains))).Derived.ToString().ShouldBe(expected);

    [Fact]
    public void Without_the_signalling_domain_there_is_none() =>
        ConstructGeneration.Of(Written.Read(Written.With("value: CD3zeta", "value: none"))).Derived.ToString().ShouldBe("NC: the receptor has no CD3ζ");

    [Theory]
    [InlineData("payload: [{ value: IL-18, kind: cytokine, chosen: x }]", "4")]
    [InlineData("payload: [{ value: HSV-TK, kind: suicide-gene, chosen: x }]", "4")]
    [InlineData("switch: { value: iCasp9, kind: suicide-gene, chosen: x }", "4")]
    [InlineData("switch: { value: FITC, kind: on, chosen: x }", "2")]
    [InlineData("payload: [{ value: c-Jun, kind: other, chosen: x }]", "2")]
    [InlineData("payload: [{ value: 4αβ, kind: cytokine-receptor, chosen: x }]", "2")]
    public void A_cytokine_or_a_suicide_gene_makes_the_fourth(string line, string expected)
    {
        var generation = ConstructGeneration.Of(Written.Read(Written.And(line)));
        (generation.Derived.ToString(), generation.ByDomains.ToString(), generation.Stated).ShouldBe((expected, "2", 2));
    }
}
