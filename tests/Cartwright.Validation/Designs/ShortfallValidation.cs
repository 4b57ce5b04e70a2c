using System.Text.Json;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Shortfalls;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>The effect of short products against an independent program: 27 combinations of curve, shortfall, policy and variant.</summary>
public class ShortfallValidation
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Every_policy_and_curve_agrees()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/threeplus3/shortfall_exact.json")));
        Assert.Equal(27, reference.RootElement.GetArrayLength());
        foreach (var expected in reference.RootElement.EnumerateArray()) Agrees(expected);
    }

    private static void Agrees(JsonElement expected)
    {
        var variant = Reference.VariantOf(expected.GetProperty("variant").GetString()!);
        var assigned = expected.GetProperty("policy").GetString() == "count_at_assigned";
        ShortfallEffect Ours(ShortfallPolicy policy) => ShortfallEffect.Of(levels => new ThreePlusThree(levels, variant), new("reference", Numbers(expected, "p_true")), new(Numbers(expected, "s"), 0), policy);

        var ours = Ours(assigned ? ShortfallPolicy.CountAtAssigned : ShortfallPolicy.ToxicityCounts);
        Assert.Equal(expected.GetProperty("p_recommend").EnumerateObject().Select(p => p.Value.GetDouble()), [ours.Figures.RecommendsNone, .. ours.Figures.Recommends], (a, b) => Math.Abs(a - b) < Tolerance);
        Assert.Equal(expected.GetProperty(assigned ? "EN" : "EN_counted").GetDouble(), ours.Figures.ExpectedN, Tolerance);
        if (!assigned) Assert.Equal(expected.GetProperty("EN_enrolled").GetDouble(), ours.ExpectedEnrolled, Tolerance);
        else
        {
            Assert.Equal(expected.GetProperty("EDLT").GetDouble(), ours.Figures.ExpectedDlt, Tolerance);
            Assert.Equal(expected.GetProperty("policy_replace_EN_infused").GetDouble(), Ours(ShortfallPolicy.Replace).Figures.ExpectedN, Tolerance);
            Assert.Equal(expected.GetProperty("policy_replace_EN_enrolled").GetDouble(), Ours(ShortfallPolicy.Replace).ExpectedEnrolled, Tolerance);
        }
    }

    private static double[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];
}
