using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Validation.Analysis.Rates;

/// <summary>Intervals of a proportion against R 4.2.2 (binom.test, prop.test, qbeta); its first four rows are Newcombe's.</summary>
public class BinomialValidation
{
    [Fact]
    public void Exact_score_and_Jeffreys_intervals_are_those_of_R()
    {
        var rows = Csv.Read(Shared.Require("reference/binomial_expected/expected.csv")).Rows.ToList();
        Assert.Equal(16, rows.Count);
        foreach (var row in rows)
        {
            var proportion = new Proportion(int.Parse(row["x"]), int.Parse(row["n"]));
            Near(row, "cp95", ClopperPearson.Interval(proportion));
            Near(row, "cp90", ClopperPearson.Interval(proportion, 0.90));
            Near(row, "wilson95", Wilson.Interval(proportion));
            if (proportion.Events > 0 && proportion.Events < proportion.Of) Near(row, "jeffreys95", Jeffreys.Interval(proportion));
        }
    }

    private static void Near(IReadOnlyDictionary<string, string> row, string method, ConfidenceInterval interval)
    {
        Assert.Equal(double.Parse(row[$"{method}_l"]), interval.Lower.OrNull!.Value, 1e-11);
        Assert.Equal(double.Parse(row[$"{method}_u"]), interval.Upper.OrNull!.Value, 1e-11);
    }
}
