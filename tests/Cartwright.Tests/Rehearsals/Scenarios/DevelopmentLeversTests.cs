using Cartwright.Models.Reference;
using Cartwright.Rehearsals.Scenarios;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Scenarios;

/// <summary>D4-115: seven levers, each with what moves it.</summary>
public class DevelopmentLeversTests
{
    [Fact]
    public void Each_of_the_seven_levers_has_parameters_or_files_that_exist()
    {
        Assert.Equal(7, DevelopmentLevers.All.Count);
        Assert.All(DevelopmentLevers.All, l => Assert.NotEmpty(l.Files));
        Assert.All(DevelopmentLevers.All.SelectMany(l => l.Parameters), p => Assert.NotNull(ReferenceParameterTable.Find(p)));
        Assert.Distinct(DevelopmentLevers.All.SelectMany(l => l.Parameters));
    }

    [Fact]
    public void A_part_of_a_scenario_that_a_lever_names_is_one_that_a_scenario_has()
    {
        var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.At("schemas", "scenario.schema.json"))).RootElement.GetProperty("properties");
        foreach (var file in DevelopmentLevers.All.SelectMany(l => l.Files).Where(f => f.StartsWith("scenario: ", StringComparison.Ordinal)))
            Assert.True(schema.TryGetProperty(file["scenario: ".Length..].Split('.')[0], out _), file);
        Assert.True(File.Exists(Repository.At("catalogue", "targets.csv")));
    }

    /// <summary>A lever that moves nothing is none: doubled, or set where it is 0, each parameter changes the patient, the treatment or what is seen.</summary>
    [Fact]
    public void Every_parameter_of_a_lever_moves_something()
    {
        var patient = ReferencePopulation.Of("her2IV").Typical();
        foreach (var symbol in DevelopmentLevers.All.SelectMany(l => l.Parameters).Where(p => p is not ("hla" or "tcrko" or "b2mko" or "gate")))
        {
            var parameter = ReferenceParameterTable.Named(symbol).Parameter;
            var other = patient.With(parameter, symbol == "zeta" ? 0 : patient[parameter] == 0 ? 0.5 : patient[parameter] * 1.5);
            Assert.True(Moves(patient, other), symbol);
        }
        var donor = patient.With(ReferenceParameter.Allogeneic, 1);
        Assert.True(Moves(donor, donor.With(ReferenceParameter.HlaMismatch, 0)) && Moves(donor, donor.With(ReferenceParameter.B2mKnockOut, 1)) && Moves(patient, patient.With(ReferenceParameter.LogicGate, 1)));
        Assert.True(ReferenceHazards.GraftVersusHostPerDay(1, 0, 10) > ReferenceHazards.GraftVersusHostPerDay(1, 1, 10));
    }

    private static bool Moves(ReferenceParameters one, ReferenceParameters other)
    {
        var (a, b) = (new ReferenceSubject(one), new ReferenceSubject(other));
        return !a.Coefficients.SequenceEqual(b.Coefficients) || !a.Initial.SequenceEqual(b.Initial) || one.Dose != other.Dose || CarePolicy.Of(one) != CarePolicy.Of(other)
            || one[ReferenceParameter.ConditioningIntensity] != other[ReferenceParameter.ConditioningIntensity] || one[ReferenceParameter.VectorCopiesPerCell] != other[ReferenceParameter.VectorCopiesPerCell];
    }
}
