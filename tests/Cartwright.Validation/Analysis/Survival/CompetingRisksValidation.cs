using System.Text.Json;
using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Analysis.Survival.Hazards;
using Xunit;
using static Cartwright.Validation.Analysis.Survival.SurvivalReference;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>Competing risks against R 4.2.2: cmprsk 2.2-11 (cuminc, crr) and survival 3.5-3 (survfit), on monoclonal gammopathy and on Klein and Moeschberger's transplants.</summary>
public class CompetingRisksValidation
{
    [Theory]
    [InlineData("F", 1)]
    [InlineData("M", 1)]
    [InlineData("F", 2)]
    [InlineData("M", 2)]
    public void Incidence_by_sex_and_its_variance_are_those_of_cuminc(string sex, int cause)
    {
        var rows = Input("mgus2_competing").Where(r => r["sex"] == sex);
        var incidence = CumulativeIncidence.Of(Gammopathy(rows), cause, IncidenceVariance.Gray);
        var expected = Expected("mgus2");
        JsonElement Row(string table) => expected.GetProperty(table).EnumerateArray().First(r => r.GetProperty("_row").GetString() == $"{sex} {cause}");
        foreach (var month in expected.GetProperty("times").EnumerateArray().Select(t => t.GetDouble()))
        {
            Near(Row("cuminc_est").GetProperty($"{month}").GetDouble(), incidence.At(month));
            Near(Row("cuminc_var").GetProperty($"{month}").GetDouble(), incidence.StandardErrorAt(month).Then(se => se * se), 1e-11);
        }
    }

    [Fact]
    public void Incidence_and_its_jackknife_error_are_those_of_survfit()
    {
        var times = Gammopathy(Input("mgus2_competing"));
        var (first, second) = (CumulativeIncidence.Of(times, 1, IncidenceVariance.Delta), CumulativeIncidence.Of(times, 2, IncidenceVariance.Delta));
        var survival = KaplanMeier.Estimate([.. times.Select(t => t.AnyCause)]);
        foreach (var row in Expected("mgus2").GetProperty("aalen_johansen").EnumerateArray())
        {
            var month = row.GetProperty("time").GetDouble();
            Near(row.GetProperty("X1").GetDouble(), Landmark.At(survival, month).Survival);
            Near(row.GetProperty("se.1").GetDouble(), Landmark.At(survival, month).StandardError);
            Near(row.GetProperty("X2").GetDouble(), first.At(month));
            Near(row.GetProperty("se.2").GetDouble(), first.StandardErrorAt(month));
            Near(row.GetProperty("X3").GetDouble(), second.At(month));
            Near(row.GetProperty("se.3").GetDouble(), second.StandardErrorAt(month));
        }
    }

    [Fact]
    public void Grays_test_of_the_sexes_is_that_of_cuminc()
    {
        var rows = Input("mgus2_competing");
        var groups = Grouping.By([.. rows.Select(r => r["sex"])]);
        foreach (var (row, cause) in Expected("mgus2").GetProperty("gray_test").EnumerateArray().Zip([1, 2]))
        {
            var test = GrayTest.Of(Gammopathy(rows), groups, cause);
            Near(row.GetProperty("stat").GetDouble(), test.Statistic);
            Near(row.GetProperty("pv").GetDouble(), test.P);
        }
    }

    [Fact]
    public void Fine_and_Grays_model_is_that_of_crr()
    {
        var rows = Input("mgus2_competing");
        var fit = FineGray.Fit(Gammopathy(rows), [new("male", [.. rows.Select(r => r["sex"] == "M" ? 1.0 : 0)]), new("age", Column(rows, "age"))], 1);
        var expected = Expected("mgus2").GetProperty("finegray");
        for (var j = 0; j < 2; j++)
        {
            Near(expected.GetProperty("coef")[j].GetDouble(), fit.Coefficients[j].Coefficient, 3e-8);
            Near(expected.GetProperty("se")[j].GetDouble(), fit.Coefficients[j].StandardError, 1e-8);
        }
        Near(expected.GetProperty("loglik").GetDouble(), fit.LogLikelihood);
    }

    /// <summary>cuminc(t2, relapse or death in remission, group), with rho = 1, and stratified by methotrexate (z10).</summary>
    [Theory]
    [InlineData(1, 11.9228820485918, 13.3006915518713, 11.83986685612963)]
    [InlineData(2, 0.1374107832701, 0.0976122816238, 0.04261882963469)]
    public void Grays_test_of_three_groups_of_transplants_is_that_of_cuminc(int cause, double statistic, double early, double stratified)
    {
        var rows = Transplants();
        var (times, groups) = (AfterTransplant(rows), Grouping.By([.. rows.Select(r => r["group"])]));
        Near(statistic, GrayTest.Of(times, groups, cause).Statistic);
        Near(early, GrayTest.Of(times, groups, cause, rho: 1).Statistic);
        Near(stratified, GrayTest.Of(times, groups, cause, strata: Grouping.By([.. rows.Select(r => r["z10"])])).Statistic);
    }

    [Theory]
    [InlineData("1", 1, 0.3242889833279, 0.006251674995802)]
    [InlineData("2", 1, 0.1666666666667, 0.002637744304867)]
    [InlineData("3", 1, 0.4666666666667, 0.005792136561803)]
    [InlineData("1", 2, 0.3226544622426, 0.006159699136891)]
    [InlineData("2", 2, 0.2407407407407, 0.003465299883249)]
    [InlineData("3", 2, 0.2888888888889, 0.004763777216384)]
    public void Relapse_and_death_by_day_1000_are_those_of_cuminc(string group, int cause, double incidence, double variance)
    {
        var ours = CumulativeIncidence.Of(AfterTransplant(Transplants().Where(r => r["group"] == group)), cause, IncidenceVariance.Gray);
        Near(incidence, ours.At(1000));
        Near(variance, ours.StandardErrorAt(1000).Then(se => se * se), 1e-9);
    }

    /// <summary>survfit(Surv(t2, cause) ~ 1, bmt) at day 500, conf.type log-log and log.</summary>
    [Theory]
    [InlineData(1, 0.27120843471208, 0.03807636304183, 0.19964736847443, 0.3475747493912, 0.20596744390971, 0.3571147636867)]
    [InlineData(2, 0.24906731549067, 0.03702677896832, 0.18010917743621, 0.3239481125929, 0.18611254270184, 0.3333172861171)]
    public void Intervals_of_incidence_are_those_of_survfit(int cause, double incidence, double error, double lower, double upper, double lowerLog, double upperLog)
    {
        var ours = CumulativeIncidence.Of(AfterTransplant(Transplants()), cause, IncidenceVariance.Delta);
        Near(incidence, ours.At(500));
        Near(error, ours.StandardErrorAt(500));
        Near(lower, ours.IntervalAt(500).Lower);
        Near(upper, ours.IntervalAt(500).Upper);
        Near(lowerLog, ours.IntervalAt(500, IntervalScale.Log).Lower);
        Near(upperLog, ours.IntervalAt(500, IntervalScale.Log).Upper);
    }

    /// <summary>crr(t2, cause, cbind(group == 2, group == 3, z1)) with gtol = 1e-12.</summary>
    [Theory]
    [InlineData(1, new[] { -0.813087015834239, 0.496464259605096, 0.001735449438131 }, new[] { 0.45370105174783, 0.40063415140694, 0.01778387198672 }, -193.2227088575, -199.3001632361)]
    [InlineData(2, new[] { -0.17972851156024, -0.18789596490494, 0.01361096240558 }, new[] { 0.37476695312739, 0.44715691020096, 0.01878958552085 }, -192.3006544321, -192.6546228540)]
    public void Fine_and_Grays_model_of_transplants_is_that_of_crr(int cause, double[] coefficients, double[] errors, double maximum, double nothing)
    {
        var rows = Transplants();
        Covariate Group(string group) => new(group, [.. rows.Select(r => r["group"] == group ? 1.0 : 0)]);
        var fit = FineGray.Fit(AfterTransplant(rows), [Group("2"), Group("3"), new("age", Column(rows, "z1"))], cause);
        for (var j = 0; j < 3; j++)
        {
            Near(coefficients[j], fit.Coefficients[j].Coefficient, 1e-7);
            Near(errors[j], fit.Coefficients[j].StandardError, 1e-7);
        }
        Near(maximum, fit.LogLikelihood);
        Near(nothing, fit.WithoutCovariates);
    }

    private static CompetingTime[] Gammopathy(IEnumerable<IReadOnlyDictionary<string, string>> rows) => [.. rows.Select(r => new CompetingTime(double.Parse(r["time"]), int.Parse(r["event"])))];

    // 1 relapse (d2), 2 death in remission (d1).
    private static CompetingTime[] AfterTransplant(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        [.. rows.Select(r => new CompetingTime(double.Parse(r["t2"]), r["d2"] == "1" ? 1 : r["d1"] == "1" ? 2 : 0))];
}
