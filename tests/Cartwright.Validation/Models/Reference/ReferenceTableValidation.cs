using System.Text.Json;
using Cartwright.Models.Reference;
using Xunit;

namespace Cartwright.Validation.Models.Reference;

/// <summary>The parameter table and the nine populations against the specification's machine-readable companion.</summary>
public class ReferenceTableValidation
{
    [Fact]
    public void Every_parameter_has_the_specifications_place_value_spread_and_scale()
    {
        using var json = Specification();
        var specified = json.RootElement.GetProperty("parameters").EnumerateArray()
            .Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("typical").GetDouble(), p.GetProperty("iiv").GetDouble(), p.GetProperty("iiv_scale").GetString()!));
        Assert.Equal(specified, ReferenceParameterTable.Definitions.Select(d => (d.Symbol, d.Typical, d.Spread, d.Scale.ToString().ToLowerInvariant())));
        Assert.Equal(201, ReferenceParameterTable.Count);
    }

    [Fact]
    public void Every_population_departs_from_the_table_as_specified()
    {
        using var json = Specification();
        foreach (var population in json.RootElement.GetProperty("populations").EnumerateObject())
        {
            var (ours, changed) = (ReferencePopulation.Of(population.Name), new HashSet<ReferenceParameter>());
            foreach (var parameter in population.Value.GetProperty("overrides").EnumerateObject())
            {
                var definition = ReferenceParameterTable.Named(parameter.Name);
                changed.Add(definition.Parameter);
                Assert.Equal(parameter.Value.GetProperty("typical").GetDouble(), ours.TypicalOf(definition.Parameter));
                Assert.Equal(parameter.Value.GetProperty("iiv").GetDouble(), ours.SpreadOf(definition.Parameter));
            }
            foreach (var d in ReferenceParameterTable.Definitions.Where(d => !changed.Contains(d.Parameter)))
                Assert.Equal((d.Typical, d.Spread), (ours.TypicalOf(d.Parameter), ours.SpreadOf(d.Parameter)));
        }
        Assert.Equal(json.RootElement.GetProperty("populations").EnumerateObject().Select(p => p.Name), ReferencePopulation.Names);
    }

    private static JsonDocument Specification() => JsonDocument.Parse(File.ReadAllText(Shared.Require("science/reference-model.json")));
}
