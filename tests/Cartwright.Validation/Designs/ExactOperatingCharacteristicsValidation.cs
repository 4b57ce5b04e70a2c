using System.Globalization;
using System.Text.Json;
using Cartwright.Trials.Designs;
using Fractions;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Exact characteristics against an independent program in rational arithmetic: three variants over fourteen curves of three to seven levels.</summary>
public class ExactOperatingCharacteristicsValidation
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void All_variants_and_curves_agree_with_rational_arithmetic()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/threeplus3/exact_oc_3p3.json")));
        Assert.Equal(42, reference.RootElement.GetArrayLength());
        foreach (var expected in reference.RootElement.EnumerateArray()) Agrees(expected);
    }

    [Fact]
    public void Recommendations_and_sizes_are_the_same_fractions_digit_for_digit()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/threeplus3/exact_oc_3p3.json")));
        foreach (var expected in reference.RootElement.EnumerateArray())
        {
            var dlt = expected.GetProperty("p_true").EnumerateArray().Select(p => Fraction.FromString(p.GetString()!, CultureInfo.InvariantCulture)).ToArray();
            var ours = RationalCharacteristics.Of(StateSpace.Of(new ThreePlusThree(dlt.Length, Reference.VariantOf(expected.GetProperty("variant").GetString()!))), dlt);
            Assert.Equal(expected.GetProperty("prob_recommend").EnumerateObject().Select(r => Fraction.FromString(r.Value.GetProperty("exact").GetString()!)), [ours.RecommendsNone, .. ours.Recommends]);
            Assert.Equal(expected.GetProperty("expected_n_exact").EnumerateArray().Select(n => Fraction.FromString(n.GetString()!)), ours.ExpectedTreated);
        }
    }

    private static void Agrees(JsonElement expected)
    {
        var dlt = expected.GetProperty("p_true").EnumerateArray().Select(p => Reference.Fraction(p.GetString()!)).ToArray();
        var variant = Reference.VariantOf(expected.GetProperty("variant").GetString()!);
        var ours = ExactOperatingCharacteristics.Of(new ThreePlusThree(dlt.Length, variant), dlt, null).WithoutCap;

        Same(Numbers(expected.GetProperty("expected_n")), ours.ExpectedTreated);
        Same(Numbers(expected.GetProperty("expected_dlt")), ours.ExpectedToxicities);
        Same([expected.GetProperty("total_n").GetDouble(), expected.GetProperty("total_dlt").GetDouble()], [ours.ExpectedN, ours.ExpectedDlt]);
        Same(Recommended(expected), [ours.RecommendsNone, .. ours.Recommends]);

        var sizes = expected.GetProperty("n_distribution").EnumerateObject().Select(n => (N: int.Parse(n.Name, CultureInfo.InvariantCulture), P: n.Value.GetDouble())).Where(n => n.P > 0).OrderBy(n => n.N).ToList();
        Assert.Equal(sizes.Select(n => n.N), ours.DistributionOfN.Keys);
        Same(sizes.Select(n => n.P), ours.DistributionOfN.Values);
    }

    private static IEnumerable<double> Recommended(JsonElement expected) =>
        expected.GetProperty("prob_recommend").EnumerateObject().Select(r => r.Value.GetProperty("dec").GetDouble());

    private static IEnumerable<double> Numbers(JsonElement numbers) => numbers.EnumerateArray().Select(n => n.GetDouble());

    private static void Same(IEnumerable<double> expected, IEnumerable<double> ours)
    {
        var (theirs, mine) = (expected.ToArray(), ours.ToArray());
        Assert.Equal(theirs.Length, mine.Length);
        foreach (var (their, our) in theirs.Zip(mine)) Assert.Equal(their, our, Tolerance);
    }
}
