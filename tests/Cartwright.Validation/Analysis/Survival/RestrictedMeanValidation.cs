using Cartwright.Analysis.Survival;
using Xunit;
using static Cartwright.Validation.Analysis.Survival.SurvivalReference;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>Restricted means against R 4.2.2, survival 3.5-3: survfit, print with rmean; and against expected.json where it has them.</summary>
public class RestrictedMeanValidation
{
    [Theory]
    [InlineData("1", 180, 151.680080172680, 4.338435664274)]
    [InlineData("2", 180, 168.007972631266, 3.520430883503)]
    [InlineData("1", 365, 241.4950851921, 10.3582264911)]
    [InlineData("2", 365, 297.4654095320, 10.7913239788)]
    [InlineData("1", 900, 321.72701749307, 21.66245459025)]
    [InlineData("2", 900, 450.49514868331, 31.09134261696)]
    public void The_restricted_mean_in_lung_cancer_is_that_of_R(string sex, double horizon, double mean, double error)
    {
        var ours = RestrictedMean.To(Curve(sex), horizon);
        Near(mean, ours.Days);
        Near(error, ours.StandardError);
    }

    /// <summary>By hand from the two lines above: 297.4654095320 − 241.4950851921, and the root of the sum of squared errors.</summary>
    [Fact]
    public void The_difference_of_the_sexes_follows()
    {
        var difference = RestrictedMeanDifference.Of(RestrictedMean.To(Curve("2"), 365), RestrictedMean.To(Curve("1"), 365));
        Near(55.9703243399, difference.Days);
        Near(Math.Sqrt(10.3582264911 * 10.3582264911 + 10.7913239788 * 10.7913239788), difference.StandardError);
        Assert.Equal(0.000183, difference.P.OrNull!.Value, 1e-6);
    }

    /// <summary>To day (month, in aml) 365 or to the last time, if that is sooner.</summary>
    [Theory]
    [MemberData(nameof(KaplanMeierValidation.Groups), MemberType = typeof(KaplanMeierValidation))]
    public void The_restricted_means_of_the_reference_are_ours(string dataset, string group)
    {
        var curve = KaplanMeier.Estimate(Times(Input(dataset).Where(r => group == "ALL" || r["grp"] == group), "time", "event", "1"));
        var expected = Expected(dataset).GetProperty(group).GetProperty("rmean");
        var ours = RestrictedMean.To(curve, Math.Min(365, curve.Steps[^1].Days));
        Near(expected.GetProperty("rmean").GetDouble(), ours.Days);
        Near(expected.GetProperty("se(rmean)").GetDouble(), ours.StandardError);
    }

    private static SurvivalCurve Curve(string sex) => KaplanMeier.Estimate(Times(DataSet("lung").Where(r => r["sex"] == sex), "time", "status", "2"));
}
