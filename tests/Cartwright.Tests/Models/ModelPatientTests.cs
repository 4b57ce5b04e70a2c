using Cartwright.Models;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Models;

/// <summary>Oracles: the published distributions themselves, within four standard errors of what is drawn.</summary>
public class ModelPatientTests
{
    private const int Many = 4000;

    [Fact]
    public void A_patient_is_the_same_whoever_else_is_drawn_and_another_under_another_seed()
    {
        var model = ModelLibrary.Find("singh-2021")!;
        var three = ModelPatient.Draw(model, null, 7, 3).Parameters;
        VirtualPopulation.Of(model, null, 5, 7).Patients[2].Parameters.ShouldBe(three);
        VirtualPopulation.Of(model, null, 500, 7).Patients[2].Parameters.ShouldBe(three);
        ModelPatient.Draw(model, null, 8, 3).Parameters.ShouldNotBe(three);
    }

    [Fact]
    public void What_has_no_published_variability_does_not_vary()
    {
        var model = ModelLibrary.Find("singh-2021")!;
        var (typical, drawn) = (model.Typical(model.Populations[0]), ModelPatient.Draw(model, null, 1, 1).Parameters);
        for (var i = 0; i < typical.Count; i++) (drawn[i] != typical[i]).ShouldBe(model.Parameters[i].Between is not null, model.Parameters[i].Symbol);
    }

    [Theory]
    [InlineData("mueller-schoell-2021", "reference", "V1base", 0.00846, 1.08566)]
    [InlineData("mueller-schoell-2021", "low-expansion", "v2", 4.04, 1.53108)]
    [InlineData("singh-2021", "450e6", "K_exp", 1.73, 0.22)]
    [InlineData("stein-2019", "sd", "Tmax", 9.3, 0.38)]
    [InlineData("stein-2019", "variance", "Tmax", 9.3, 0.616441)]
    [InlineData("moes-2022", "covid-19-icu", "CL", 0.725, 0.18735)]
    [InlineData("frey-2010", "rheumatoid-arthritis", "V2", 2.9, 0.60117)]
    public void Logarithms_have_the_published_mean_and_spread(string key, string population, string symbol, double typical, double omega)
    {
        var logs = Drawn(key, population, symbol).Select(v => Math.Log(v)).ToList();
        logs.Average().ShouldBe(Math.Log(typical), 4 * omega / Math.Sqrt(Many));
        Deviation(logs).ShouldBe(omega, 4 * omega / Math.Sqrt(2.0 * Many));
    }

    [Theory]
    [InlineData("CL", "V1", 0.6)]
    [InlineData("CL", "V2", -0.1)]
    [InlineData("CL", "Vmax", -0.5)]
    [InlineData("V1", "V2", 0.5)]
    [InlineData("V1", "Vmax", 0.2)]
    [InlineData("V2", "Vmax", 0.2)]
    public void Freys_deviates_are_correlated_as_published(string one, string other, double r) =>
        Correlation(Drawn("frey-2010", "rheumatoid-arthritis", one), Drawn("frey-2010", "rheumatoid-arthritis", other)).ShouldBe(r, 4 * (1 - r * r) / Math.Sqrt(Many));

    [Fact]
    public void Kimmels_quartiles_are_as_far_apart_as_printed()
    {
        var drawn = Drawn("kimmel-2021", "middle", "γB").Order().ToArray();
        // The printed quartiles are not evenly about the printed median; their ratio is what a log-normal can keep.
        (drawn[Many * 3 / 4] / drawn[Many / 4]).ShouldBe(1.35 / 0.64, 0.12);
    }

    [Fact]
    public void A_mixture_is_drawn_by_its_shares()
    {
        var model = ModelLibrary.Find("mueller-schoell-2021")!;
        var low = Enumerable.Range(1, Many).Count(n => ModelPatient.Draw(model, null, 1, (uint)n).Population.Key == "low-expansion");
        ((double)low / Many).ShouldBe(0.197, 4 * Math.Sqrt(0.197 * 0.803 / Many));
    }

    [Fact]
    public void A_range_is_kept_and_filled_evenly_by_decades()
    {
        var drawn = Drawn("kirouac-2023", "unselected", "B50");
        drawn.ShouldAllBe(v => v >= 1e6 && v <= 1e10);
        ((double)drawn.Count(v => v < 1e8) / Many).ShouldBe(0.5, 4 * 0.5 / Math.Sqrt(Many));
        Drawn("kirouac-2023", "unselected", "N").Average().ShouldBe(8, 4 * 8 / Math.Sqrt(12.0 * Many));
    }

    [Fact]
    public void Steins_share_of_persistence_never_exceeds_one() => Drawn("stein-2019", "variance", "FB").ShouldAllBe(v => v <= 1);

    [Fact]
    public void Published_patients_are_drawn_and_nobody_else()
    {
        var model = ModelLibrary.Find("minucci-2024")!;
        var published = model.Populations[0].Patients.Select(p => p.Name).ToHashSet();
        var drawn = Enumerable.Range(1, 500).Select(n => ModelPatient.Draw(model, null, 1, (uint)n).Name).ToHashSet();
        drawn.ShouldBe(published, ignoreOrder: true);
        VirtualPopulation.Of(model, null, null, 1).Patients.Select(p => p.Name).ShouldBe(model.Populations[0].Patients.Select(p => p.Name));
    }

    [Fact]
    public void Where_nothing_is_published_of_variability_there_are_typical_patients_and_it_says_so()
    {
        var two = VirtualPopulation.Of(ModelLibrary.Find("hardiansyah-2019")!, null, 100, 1);
        two.Patients.Select(p => p.Population.Key).ShouldBe(["upn1", "upn3"]);
        two.Drawn.ShouldBeFalse();
        two.Words.ShouldStartWith("No variability is published: 2 typical patients");
    }

    [Fact]
    public void Percentiles_are_those_of_r()
    {
        // R: quantile(c(1, 2, 4, 8, 16), c(.05, .5, .95)) is 1.2, 4.0, 14.4.
        double[] values = [1, 2, 4, 8, 16];
        PointwiseSummary.Quantile(values, 0.05).ShouldBe(1.2, 1e-12);
        PointwiseSummary.Quantile(values, 0.5).ShouldBe(4.0, 1e-12);
        PointwiseSummary.Quantile(values, 0.95).ShouldBe(14.4, 1e-12);
    }

    private static List<double> Drawn(string key, string population, string symbol)
    {
        var model = ModelLibrary.Find(key)!;
        var (whom, at) = (model.Population(population), model.IndexOf(symbol));
        return [.. Enumerable.Range(1, Many).Select(n => ModelPatient.Draw(model, whom, 1, (uint)n).Parameters[at])];
    }

    private static double Deviation(List<double> values) => MathNet.Numerics.Statistics.Statistics.StandardDeviation(values);

    private static double Correlation(List<double> one, List<double> other) =>
        MathNet.Numerics.Statistics.Correlation.Pearson(one.Select(v => Math.Log(v)), other.Select(v => Math.Log(v)));
}
