using System.Globalization;
using System.Text.Json;
using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Cartwright.Trials.SingleArm;
using Cartwright.Validation.Analysis;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Single-arm designs against clinfun, R and independent programs, each file to the digits that it has.</summary>
public class SingleArmValidation
{
    [Fact]
    public void Intervals_are_those_of_R()
    {
        var rows = Rows("binomial_ci.csv", 84);
        foreach (var row in rows)
        {
            var proportion = new Proportion(Whole(row, "x"), Whole(row, "n"));
            Near(row, "cp", proportion.Exact);
            Near(row, "wilson", Wilson.Interval(proportion));
            Near(row, "jeffreys", Jeffreys.Interval(proportion));
        }
    }

    [Fact]
    public void Simons_designs_are_those_of_clinfun()
    {
        foreach (var pair in Rows("simon_two_stage_clinfun.csv", 30).Chunk(2))
        {
            var designs = SimonDesigns.Of(Number(pair[0], "p0"), Number(pair[0], "p1"), Number(pair[0], "alpha"), Number(pair[0], "beta"));
            Same(pair[0], "optimal", designs.Optimal);
            Same(pair[1], "minimax", designs.Minimax);
        }
    }

    [Fact]
    public void Single_stages_are_those_of_clinfun()
    {
        foreach (var pair in Rows("single_stage_clinfun.csv", 16).Chunk(2))
        {
            var ours = SingleStageDesign.Solutions(Number(pair[0], "p0"), Number(pair[0], "p1"), Number(pair[0], "alpha"), Number(pair[0], "beta")).Take(2).ToArray();
            foreach (var (row, design) in pair.Zip(ours))
            {
                Assert.Equal((Whole(row, "n"), Whole(row, "r")), (design.Patients, design.Critical - 1));
                Assert.Equal(Number(row, "Type I error"), design.ActualAlpha, 6e-12);
                Assert.Equal(Number(row, "Type II error"), 1 - design.Power, 6e-12);
            }
        }
    }

    /// <summary>All rows are at 0.025 one-sided, but the last, whose critical count is that of 0.05.</summary>
    [Fact]
    public void The_exact_power_of_pivotal_trials_is_that_of_R()
    {
        var rows = Rows("pivotal_exact_power.csv", 15);
        foreach (var (row, alpha) in rows.Select((r, i) => (r, i == rows.Length - 1 ? 0.05 : 0.025)))
        {
            var design = SingleStageDesign.With(Whole(row, "n"), Number(row, "p0"), Number(row, "p1"), alpha);
            Assert.Equal(Whole(row, "reject_ge"), design.Critical);
            Assert.Equal(Number(row, "alpha"), design.ActualAlpha, 1e-13);
            Assert.Equal(Number(row, "power"), design.Power, 1e-13);
        }
    }

    /// <summary>Its limits come from a search in steps of 0.0001 that ends inside the interval.</summary>
    [Fact]
    public void Inference_after_two_stages_is_that_of_clinfun()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/latephase/twostage_inference.json")));
        var result = file.RootElement.GetProperty("result");
        var seen = new TwoStageInference(new(13, 3, 43, 12, 0.2, 0.4), 9, 43);
        Assert.Equal(result.GetProperty("pumvue").GetDouble(), seen.Unbiased, 1e-12);
        Assert.Equal(result.GetProperty("p.value").GetDouble(), seen.PValue, 1e-12);
        Assert.Equal(result.GetProperty("5% LCL").GetDouble(), seen.Interval(0.9).Lower.OrNull!.Value, 1.01e-4);
        Assert.Equal(result.GetProperty("95% UCL").GetDouble(), seen.Interval(0.9).Upper.OrNull!.Value, 1.01e-4);
    }

    [Fact]
    public void Predictive_probabilities_are_those_of_Lee_and_Liu()
    {
        foreach (var row in Rows("predictive_probability_leeliu_ex.csv", 24))
        {
            var design = new PredictiveProbability(Number(row, "p0"), new(Number(row, "a"), Number(row, "b")), Whole(row, "n"), Whole(row, "N"), Number(row, "thetaT"), 0.05);
            Assert.Equal(Number(row, "post"), design.Prior.After(Whole(row, "x"), Whole(row, "n")).Above(design.NullRate), 1e-11 * Math.Max(Number(row, "post"), 1e-1));
            Assert.Equal(Number(row, "PP"), design.After(Whole(row, "x"), Whole(row, "n")), 1e-12);
        }
    }

    [Fact]
    public void Bayesian_boundaries_of_toxicity_are_those_of_an_independent_program()
    {
        foreach (var rule in Rows("bayes_safety_stop.csv", 210).GroupBy(r => (Limit: Number(r, "phi"), Certainty: Number(r, "tau"), A: Number(r, "prior_a"), B: Number(r, "prior_b"))))
        {
            var design = new BayesianToxicityStop(rule.Key.Limit, rule.Key.Certainty, new(rule.Key.A, rule.Key.B), [.. rule.Select(r => Whole(r, "n"))]);
            foreach (var (row, look) in rule.Zip(design.Boundary.Looks))
            {
                Assert.Equal(Csv.Number(row["stop_ge"]), look.StopAtLeast);
                if (look.StopAtLeast is { } fewest) Assert.Equal(Number(row, "post_prob_at_boundary"), design.Prior.After(fewest, look.Patients).Above(design.Limit), 6e-13);
            }
        }
    }

    [Fact]
    public void Repeated_tests_of_toxicity_are_those_of_clinfun()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/latephase/pocock_tox_boundary_clinfun.json")));
        Assert.Equal(4, file.RootElement.GetArrayLength());
        foreach (var rule in file.RootElement.EnumerateArray())
        {
            var test = RepeatedToxicityTest.Of(rule.GetProperty("pLo").GetDouble(), 0.1, Counts(rule, "looks"));
            Same(rule, "hi", test.Boundary);
            Same(rule, "lo", test.StepBeyond!);
        }
    }

    [Fact]
    public void Group_sequential_bounds_are_those_of_a_multivariate_normal_integral()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/latephase/group_sequential_bounds.json")));
        Assert.Equal(9, file.RootElement.GetArrayLength());
        foreach (var test in file.RootElement.EnumerateArray())
        {
            var looks = test.GetProperty("bounds").EnumerateArray().ToArray();
            var ours = GroupSequentialBounds.Of(Spending(test.GetProperty("spending").GetString()!), test.GetProperty("alpha").GetDouble(), [.. looks.Select(l => l.GetProperty("info").GetDouble())]);
            foreach (var (look, our) in looks.Zip(ours.Looks))
            {
                Assert.Equal(look.GetProperty("cum_alpha").GetDouble(), our.Spent, 1e-12);
                Assert.Equal(look.GetProperty("z").GetDouble(), our.Z.OrNull!.Value, 1e-7);
                Assert.Equal(look.GetProperty("nominal_p").GetDouble(), our.NominalP.OrNull!.Value, 1e-8);
            }
        }
    }

    [Fact]
    public void Events_are_those_of_Schoenfelds_formula()
    {
        foreach (var row in Rows("schoenfeld_events.csv", 10))
            Assert.Equal(1, SchoenfeldEvents.Of(Number(row, "hr"), Number(row, "alpha"), Number(row, "power")) / Number(row, "events"), 1e-12);
    }

    private static void Near(IReadOnlyDictionary<string, string> row, string method, ConfidenceInterval interval)
    {
        Assert.Equal(Number(row, $"{method}_lo"), interval.Lower.OrNull!.Value, 1e-13);
        Assert.Equal(Number(row, $"{method}_hi"), interval.Upper.OrNull!.Value, 1e-13);
    }

    private static void Same(IReadOnlyDictionary<string, string> row, string kind, SimonTwoStage design)
    {
        Assert.Equal($"{kind} {row["r1"]}/{row["n1"]}, {row["r"]}/{row["n"]}", $"{row["type"]} {design}");
        Assert.Equal(Number(row, "EN_p0"), design.ExpectedPatients, 6e-9);
        Assert.Equal(Number(row, "PET_p0"), design.StopsEarly, 6e-11);
        Assert.Equal(Number(row, "actual_alpha"), design.ActualAlpha, 6e-12);
        Assert.Equal(Number(row, "actual_beta"), 1 - design.Power, 6e-12);
    }

    private static void Same(JsonElement rule, string end, StoppingBoundary boundary)
    {
        Assert.Equal(Counts(rule, $"{end}.bdry"), boundary.Looks.Select(l => l.StopAtLeast is { } x ? x - 1 : l.Patients));
        foreach (var row in rule.GetProperty("oc").EnumerateArray())
        {
            var exact = boundary.At(row.GetProperty("ptox").GetDouble());
            Assert.Equal(row.GetProperty($"pcross.{end}").GetDouble(), exact.EndsHigh, 1e-12);
            Assert.Equal(row.GetProperty($"pstop.{end}").GetDouble(), exact.StopsEarly, 1e-12);
            Assert.Equal(row.GetProperty($"ess.{end}").GetDouble(), exact.ExpectedPatients, 1e-11);
        }
    }

    private static AlphaSpending Spending(string name) => name switch
    {
        "LanDeMets_OBF" => new AlphaSpending.ObrienFleming(),
        "LanDeMets_Pocock" => new AlphaSpending.Pocock(),
        _ => new AlphaSpending.HwangShihDeCani(double.Parse(name.Split('_')[1], CultureInfo.InvariantCulture)),
    };

    private static int[] Counts(JsonElement rule, string name) => [.. rule.GetProperty(name).EnumerateArray().Select(n => n.GetInt32())];

    private static IReadOnlyDictionary<string, string>[] Rows(string file, int expected)
    {
        IReadOnlyDictionary<string, string>[] rows = [.. Csv.Read(Shared.Require($"reference/designs/latephase/{file}")).Rows];
        Assert.Equal(expected, rows.Length);
        return rows;
    }

    private static double Number(IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static int Whole(IReadOnlyDictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
}
