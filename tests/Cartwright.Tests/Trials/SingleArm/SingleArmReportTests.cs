using System.Text.Json;
using Cartwright.Trials.SingleArm;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

public class SingleArmReportTests
{
    private static readonly SimonTwoStage Simon = new(13, 3, 43, 12, 0.2, 0.4);

    /// <summary>With one in ten never infused, 40 % of the infused respond and 36 % of the leukapheresed.</summary>
    [Fact]
    public void Who_is_never_infused_is_a_non_responder_of_the_leukapheresed_and_nobody_of_the_infused()
    {
        var sets = AnalysisSets.Of(Simon, 0.4, new(0.1));
        Assert.Equal(["leukapheresed", "infused", "conforming"], sets.Select(s => s.Set));
        Assert.Equal(0.36, sets[0].ResponseRate, 1e-12);
        Assert.Equal(Simon.Boundary.At(0.36).EndsHigh, sets[0].Power, 1e-12);
        Assert.Equal(Simon.Power, sets[1].Power, 1e-12);
        Assert.Equal(sets[1].Power, sets[2].Power, 1e-12);
        Assert.Equal((43.0, 43 / 0.9), (sets[0].MostLeukapheresed, sets[1].MostLeukapheresed));
        Assert.True(sets[0].Power < sets[1].Power);
    }

    /// <summary>The power among the leukapheresed, another way: over how many of them are infused at each stage, and how many of those respond.</summary>
    [Fact]
    public void The_power_among_the_leukapheresed_is_the_mean_over_how_many_are_infused()
    {
        double Responses(int n, int x) => Enumerable.Range(x, n - x + 1).Sum(infused => Pmf(0.85, n, infused) * Pmf(0.4, infused, x));
        var power = Enumerable.Range(4, 10).Sum(first => Responses(13, first) * Enumerable.Range(0, 31).Where(x => first + x > 12).Sum(x => Responses(30, x)));
        Assert.Equal(power, AnalysisSets.Of(Simon, 0.4, new(0.15))[0].Power, 1e-12);
    }

    [Fact]
    public void Products_out_of_specification_lower_the_rate_of_the_infused_and_cost_the_conforming_patients()
    {
        var sets = AnalysisSets.Of(Simon, 0.4, new(0.1, 0.2, 0.25));
        Assert.Equal(0.37, sets[1].ResponseRate, 1e-12);
        Assert.Equal(0.333, sets[0].ResponseRate, 1e-12);
        Assert.Equal(43 / 0.72, sets[2].MostLeukapheresed, 1e-10);
    }

    [Fact]
    public void The_document_holds_the_looks_and_the_characteristics()
    {
        using var document = JsonDocument.Parse(SingleArmJson.Of(SingleArmReport.Of(Simon, [0.2, 0.4], new(0.1))));
        var root = document.RootElement;
        Assert.Equal(("Simon two-stage", "responses", "futile", "active"), (Text(root, "design"), Text(root, "counts"), Text(root, "tooFew"), Text(root, "tooMany")));
        Assert.Equal(0.2, root.GetProperty("settings").GetProperty("null rate").GetDouble());
        Assert.Equal(["13 3 ", "43 12 13"], root.GetProperty("looks").EnumerateArray().Select(l => $"{l.GetProperty("patients")} {l.GetProperty("stopAtMost")} {l.GetProperty("stopAtLeast")}"));
        var rows = root.GetProperty("characteristics").EnumerateArray().ToList();
        Assert.Equal(20.58027071, rows[0].GetProperty("expectedPatients").GetDouble(), 1e-8);
        Assert.Equal(0.7473243095, rows[0].GetProperty("stopsLowByLook")[0].GetDouble(), 1e-10);
        Assert.Equal(1 - 0.19978564381, rows[1].GetProperty("endsHigh").GetDouble(), 1e-10);
        Assert.Equal(3, rows[1].GetProperty("sets").GetArrayLength());
    }

    [Fact]
    public void Every_design_has_its_report()
    {
        ISingleArmDesign[] designs = [Simon, SingleStageDesign.With(20, 0.2, 0.5, 0.05), new PredictiveProbability(0.2, new(0.2, 0.8), 10, 36, 0.9, 0.001), new BayesianToxicityStop(0.25, 0.9, new(0.5, 1.5), [3, 6, 9]),
            new BayesianFutilityStop(0.4, 0.05, new(0.4, 0.6), [10, 20]), RepeatedToxicityTest.Of(0.2, 0.1, [10, 20]), ExactSpendingDesign.Of(new AlphaSpending.ObrienFleming(), 0.2, 0.025, [50, 80])];
        foreach (var report in designs.Select(d => SingleArmReport.Of(d, [0, 0.3, 1])))
        {
            Assert.NotEmpty(report.Settings);
            Assert.Empty(report.Sets);
            Assert.All(report.Characteristics, c => Assert.Equal(1, c.EndsLow + c.EndsHigh + c.RunsThrough, 1e-12));
            using var document = JsonDocument.Parse(SingleArmJson.Of(report));
            Assert.Equal(3, document.RootElement.GetProperty("characteristics").GetArrayLength());
        }
    }

    [Fact]
    public void Shares_that_are_none_and_toxicities_are_refused()
    {
        Assert.Contains("nobody is infused", Assert.Throws<ArgumentException>(() => AnalysisSets.Of(Simon, 0.4, new(1))).Message, StringComparison.Ordinal);
        Assert.Contains("never infused is -0.1", Assert.Throws<ArgumentException>(() => AnalysisSets.Of(Simon, 0.4, new(-0.1))).Message, StringComparison.Ordinal);
        Assert.Contains("counts toxicities", Assert.Throws<ArgumentException>(() => AnalysisSets.Of(RepeatedToxicityTest.Of(0.2, 0.1, [10]), 0.4, new(0.1))).Message, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static double Pmf(double p, int n, int x) => MathNet.Numerics.Distributions.Binomial.PMF(p, n, x);
}
