using System.Text.Json;
using Cartwright.Trials.Designs.PhaseOneTwo;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>The contour of efficacy against toxicity: powers and utilities of the R package trialr, whose power is found to about 1e-5.</summary>
public class EffToxValidation
{
    [Fact]
    public void Powers_and_utilities_are_those_of_trialr()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/phase12/efftox_contour.json")));
        Assert.Equal(4, file.RootElement.GetArrayLength());
        foreach (var e in file.RootElement.EnumerateArray())
        {
            double Number(string name) => e.GetProperty(name).GetDouble();
            var contour = new EffToxContour(Number("eff0"), Number("tox1"), Number("eff_star"), Number("tox_star"));
            Assert.Equal(Number("p"), contour.Power, 1e-4);
            Assert.Equal(0, contour.Utility(Number("eff_star"), Number("tox_star")), 1e-12);
            foreach (var u in e.GetProperty("utilities").EnumerateArray())
                Assert.Equal(u.GetProperty("u").GetDouble(), contour.Utility(u.GetProperty("prob_eff").GetDouble(), u.GetProperty("prob_tox").GetDouble()), 1e-4);
        }
    }
}
