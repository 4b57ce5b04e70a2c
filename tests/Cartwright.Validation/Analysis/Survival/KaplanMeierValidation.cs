using System.Text.Json;
using Cartwright.Analysis.Survival;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>Survival against R 4.2.2, survival 3.5-3, on that package's own data sets.</summary>
public class KaplanMeierValidation
{
    private static readonly Dictionary<string, IntervalScale> Scales = new()
    {
        ["log-log"] = IntervalScale.LogLog,
        ["log"] = IntervalScale.Log,
        ["plain"] = IntervalScale.Plain,
        ["logit"] = IntervalScale.Logit,
        ["arcsin"] = IntervalScale.ArcSine,
    };

    public static TheoryData<string, string> Groups { get; } = new()
    {
        { "lung", "ALL" }, { "lung", "Male" }, { "lung", "Female" }, { "aml", "ALL" }, { "aml", "Maintained" }, { "aml", "Nonmaintained" },
        { "ovarian", "ALL" }, { "ovarian", "rx1" }, { "ovarian", "rx2" }, { "veteran", "ALL" }, { "veteran", "trt1" }, { "veteran", "trt2" },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_whole_curve_with_log_log_intervals_is_that_of_R(string dataset, string group)
    {
        var expected = Csv.Read(Shared.Require($"reference/survival_expected/{dataset}_{group}_km_loglog.csv")).Rows.ToList();
        var steps = KaplanMeier.Estimate(Times(dataset, group)).Steps;
        Assert.Equal(expected.Count, steps.Count);
        foreach (var (row, step) in expected.Zip(steps))
        {
            Assert.Equal((row["time"], row["n.risk"], row["n.event"], row["n.censor"]), ($"{step.Days}", $"{step.AtRisk}", $"{step.Events}", $"{step.Censored}"));
            var interval = PointwiseInterval.Of(step);
            Near(Csv.Number(row["surv"]), step.Survival);
            Near(Csv.Number(row["lower"]), interval.Lower);
            Near(Csv.Number(row["upper"]), interval.Upper);
            if (step.Survival > 0) Near(Csv.Number(row["se"]), Greenwood.StandardError(step));
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Quartiles_and_landmarks_on_every_scale_are_those_of_R(string dataset, string group)
    {
        var expected = Expected(dataset).GetProperty(group);
        var curve = KaplanMeier.Estimate(Times(dataset, group));
        foreach (var (name, scale) in Scales)
        {
            foreach (var quantile in expected.GetProperty(name).GetProperty("quantiles").EnumerateArray())
            {
                var p = quantile.GetProperty("p").GetDouble();
                var interval = SurvivalQuantile.Interval(curve, p, scale, SurvivalConvention.R);
                Near(Number(quantile, "est"), SurvivalQuantile.At(curve, p, SurvivalConvention.R));
                Near(Number(quantile, "lower"), interval.Lower);
                Near(Number(quantile, "upper"), interval.Upper);
            }
            foreach (var landmark in expected.GetProperty(name).GetProperty("landmark").EnumerateArray())
            {
                var ours = Landmark.At(curve, landmark.GetProperty("time").GetDouble(), scale, SurvivalConvention.R);
                Assert.Equal(landmark.GetProperty("n.risk").GetInt32(), ours.AtRisk);
                Near(Number(landmark, "surv"), ours.Survival);
                Near(Number(landmark, "se_greenwood"), ours.StandardError);
                Near(Number(landmark, "lower"), ours.Interval.Lower);
                Near(Number(landmark, "upper"), ours.Interval.Upper);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Median_follow_up_by_reversed_censoring_is_that_of_R(string dataset, string group)
    {
        var expected = Expected(dataset).GetProperty(group).GetProperty("reverseKM_followup_median");
        var curve = KaplanMeier.EstimateFollowUp(Times(dataset, group));
        var scale = IntervalScale.LogLog;
        Near(Number(expected, "est"), SurvivalQuantile.Median(curve, SurvivalConvention.R));
        Near(Number(expected, "lower"), SurvivalQuantile.Interval(curve, 0.5, scale, SurvivalConvention.R).Lower);
        Near(Number(expected, "upper"), SurvivalQuantile.Interval(curve, 0.5, scale, SurvivalConvention.R).Upper);
    }

    /// <summary>What PROC LIFETEST prints for the kidney data as they ship with R: median 22 (12, 30) and 130 (58, 185).</summary>
    [Theory]
    [InlineData("1", 22, 12, 30)]
    [InlineData("2", 130, 58, 185)]
    public void The_median_and_its_interval_are_those_of_SAS(string sex, double median, double lower, double upper)
    {
        var curve = KaplanMeier.Estimate(SurvivalReference.Times(SurvivalReference.DataSet("kidney").Where(r => r["sex"] == sex), "time", "status", "1"));
        var convention = SurvivalConvention.Sas;
        var interval = SurvivalQuantile.Interval(curve, 0.5, convention.Scale(), convention);
        Assert.Equal((median, lower, upper), (SurvivalQuantile.Median(curve, convention).OrNull, interval.Lower.OrNull, interval.Upper.OrNull));
    }

    private static List<SurvivalTime> Times(string dataset, string group) =>
    [
        .. Csv.Read(Shared.Require($"reference/survival_expected/{dataset}_input.csv")).Rows.Where(r => group == "ALL" || r["grp"] == group)
            .Select(r => new SurvivalTime(double.Parse(r["time"]), r["event"] == "1")),
    ];

    private static JsonElement Expected(string dataset) =>
        JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/survival_expected/expected.json"))).RootElement.GetProperty(dataset);

    private static double? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;

    private static void Near(double? expected, Estimate ours)
    {
        if (expected is not { } number) Assert.NotNull(ours.Reason);
        else Assert.Equal(number, ours.OrNull ?? throw new InvalidOperationException($"expected {number}: {ours.Reason}"), 1e-9);
    }
}
