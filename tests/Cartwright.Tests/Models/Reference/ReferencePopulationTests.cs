using Cartwright.Models.Reference;
using Xunit;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Tests.Models.Reference;

/// <summary>The draw of patients (reference-model.md, sections 9 to 11).</summary>
public class ReferencePopulationTests
{
    private static readonly ReferencePopulation Leukaemia = ReferencePopulation.Of("tisaALL");

    [Fact]
    public void Nine_populations_stand_on_one_table_of_201_parameters()
    {
        Assert.Equal(["tisaALL", "axiLBCL", "ciltaMM", "ideMM", "cd22ALL", "cd7TALL", "her2IV", "t4IT", "sleCD19"], ReferencePopulation.Names);
        Assert.Equal(201, ReferenceParameterTable.Count);
        Assert.Throws<ArgumentException>(() => ReferencePopulation.Of("none"));
    }

    [Fact]
    public void A_patient_is_the_same_in_any_company_and_differs_from_the_next()
    {
        Assert.Equal(Leukaemia.Draw(5, 1, 7).Values, Leukaemia.Draw(5, 1, 7).Values);
        Assert.NotEqual(Leukaemia.Draw(5, 1, 7)[ExpansionRate], Leukaemia.Draw(5, 1, 8)[ExpansionRate]);
        Assert.NotEqual(Leukaemia.Draw(5, 1, 7)[ExpansionRate], Leukaemia.Draw(6, 1, 7)[ExpansionRate]);
    }

    [Fact]
    public void The_same_key_gives_the_same_deviates_in_two_arms()
    {
        var (low, high) = (Leukaemia.Draw(5, 1, 7), Leukaemia.With(FlatDose, 300).With(BodyWeight, 45, 0).Draw(5, 1, 7));
        Assert.Equal(3, high[FlatDose] / low[FlatDose], 12);
        Assert.Equal(45, high[BodyWeight]);
        foreach (var d in ReferenceParameterTable.Definitions.Where(d => d.Parameter is not (FlatDose or BodyWeight))) Assert.Equal(low[d.Parameter], high[d.Parameter]);
    }

    [Fact]
    public void Deviates_are_normal_and_cut_off_at_three()
    {
        double[] z = [.. Enumerable.Range(0, 20_000).Select(i => Math.Log(Leukaemia.Draw(1, 0, (uint)i)[CytokineGain] / 0.731) / 1.5).Order()];
        Assert.InRange(z[0], -3, -2.9);
        Assert.InRange(z[^1], 2.9, 3);
        // Standard error of the mean 0.007; variance of a normal cut off at ±3 is 0.9733.
        Assert.InRange(z.Average(), -0.03, 0.03);
        Assert.InRange(z.Average(x => x * x), 0.94, 1.005);
        // 15.87 % lie below -1, less 0.13 % cut off on either side: 15.78 %; standard error 0.26 %.
        Assert.InRange(z.Count(x => x < -1) / 20_000.0, 0.147, 0.168);
    }

    [Fact]
    public void Shares_stay_between_0_and_1_with_their_typical_value_in_the_middle()
    {
        double[] shares = [.. Enumerable.Range(0, 4_001).Select(i => Leukaemia.Draw(2, 0, (uint)i)[MarrowInfiltration]).Order()];
        Assert.All(shares, s => Assert.InRange(s, 0.0001, 0.9999));
        // Three standard errors of the median on the logit scale, 3·1.2533·1.5/√4001 = 0.089, about ±0.021 at 0.4.
        Assert.InRange(shares[2000], 0.378, 0.422);
        Assert.Equal(0, ReferencePopulation.Of("axiLBCL").Draw(2, 0, 1)[MarrowInfiltration]);
    }

    [Fact]
    public void A_dose_goes_by_weight_where_no_flat_dose_is_stated()
    {
        Assert.Equal(0.1, Leukaemia.Typical().Dose, 12);
        Assert.Equal(2e6 * 80 / 1e9, ReferencePopulation.Of("axiLBCL").Typical().Dose, 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Leukaemia.Typical().With(BodyWeight, double.NaN));
        Assert.Throws<ArgumentException>(() => new ReferenceSubject(Leukaemia.Typical().With(Site1, 3)));
    }
}
