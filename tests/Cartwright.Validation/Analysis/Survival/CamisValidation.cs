using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>The published comparison of SAS 9.4 and R by the CAMIS project: printed digits, where the programs agree and where they do not.</summary>
public class CamisValidation
{
    [Theory]
    [InlineData("special", "R(loglog)", SurvivalConvention.R, IntervalScale.LogLog)]
    [InlineData("special", "SAS", SurvivalConvention.Sas, IntervalScale.LogLog)]
    [InlineData("AFB=0", "R_default(log)", SurvivalConvention.R, IntervalScale.Log)]
    [InlineData("AFB=1", "R_default(log)", SurvivalConvention.R, IntervalScale.Log)]
    [InlineData("AFB=0", "SAS_default(loglog)", SurvivalConvention.Sas, IntervalScale.LogLog)]
    [InlineData("AFB=1", "SAS_default(loglog)", SurvivalConvention.Sas, IntervalScale.LogLog)]
    public void Each_programs_printed_numbers_come_out_under_its_convention(string group, string software, SurvivalConvention convention, IntervalScale scale)
    {
        var curve = KaplanMeier.Estimate(Times(group));
        var rows = Csv.Read(Shared.Require("reference/camis_sas_vs_r/expected_published.csv")).Rows.Where(r => r["group"] == group && r["software"] == software).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var (estimate, interval) = Ours(curve, row["quantity"], convention, scale);
            Near(row, "estimate", estimate);
            Near(row, "lower", interval.Lower);
            Near(row, "upper", interval.Upper);
        }
    }

    /// <summary>On times rounded to a hundredth of a year, as CAMIS has them: rounding makes ties, and ties make the two programs differ.</summary>
    [Theory]
    [InlineData("R_default(efron)", SurvivalConvention.R)]
    [InlineData("SAS_default(breslow)", SurvivalConvention.Sas)]
    public void Each_programs_printed_hazard_ratio_comes_out_under_its_handling_of_ties(string software, SurvivalConvention convention)
    {
        var row = Csv.Read(Shared.Require("reference/camis_sas_vs_r/expected_published.csv")).Rows.Single(r => r["software"] == software && r["quantity"].StartsWith("HR", StringComparison.Ordinal));
        List<SurvivalTime>[] groups = [Times("AFB=0"), Times("AFB=1")];
        CoxData data = new([.. groups.SelectMany(g => g)], [new("no fibrillation", [.. groups.SelectMany((g, i) => g.Select(_ => 1.0 - i))])]);
        var fit = ProportionalHazards.Fit(data, convention.Ties())["no fibrillation"];
        Near(row, "estimate", fit.HazardRatio);
        Near(row, "lower", fit.Interval().Lower);
        Near(row, "upper", fit.Interval().Upper);
    }

    private static (Estimate, ConfidenceInterval) Ours(SurvivalCurve curve, string quantity, SurvivalConvention convention, IntervalScale scale)
    {
        if (quantity.StartsWith("S(", StringComparison.Ordinal))
        {
            var landmark = Landmark.At(curve, double.Parse(quantity[2..^1].TrimEnd('y')), scale, convention);
            return (landmark.Survival, landmark.Interval);
        }
        var p = quantity == "median" ? 0.5 : double.Parse(quantity[1..]) / 100;
        return (SurvivalQuantile.At(curve, p, convention), SurvivalQuantile.Interval(curve, p, scale, convention));
    }

    private static List<SurvivalTime> Times(string group) => group == "special"
        ? [.. Csv.Read(Shared.Require("reference/camis_sas_vs_r/special_input.csv")).Rows.Select(r => new SurvivalTime(double.Parse(r["time"]), r["status"] == "1"))]
        :
        [
            .. Csv.Read(Shared.Require("reference/camis_sas_vs_r/whas500.csv")).Rows.Where(r => $"AFB={(int)double.Parse(r["AFB"])}" == group)
                .Select(r => new SurvivalTime(Math.Round(double.Parse(r["LENFOL"]) / 365.25, 2), double.Parse(r["FSTAT"]) == 1)),
        ];

    private static void Near(IReadOnlyDictionary<string, string> row, string column, Estimate ours)
    {
        var digits = row[column].Contains('.', StringComparison.Ordinal) ? row[column].Split('.')[1].Length : 0;
        if (Csv.Number(row[column]) is not { } number) Assert.NotNull(ours.Reason);
        else Assert.Equal(number, ours.OrNull ?? throw new InvalidOperationException($"{row["quantity"]} {column}: {ours.Reason}"), 0.5000001 * Math.Pow(10, -digits));
    }
}
