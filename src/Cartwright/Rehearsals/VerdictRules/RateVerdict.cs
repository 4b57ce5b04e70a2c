using Cartwright.Analysis.Rates;

namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>A rate: answerable when its exact 95 % interval reaches no further than wanted to either side, in the typical trial.</summary>
internal static class RateVerdict
{
    private const int MostPatients = 500;

    public static Judged Of(Rehearsal rehearsal, string name, Func<TrialRecord, Proportion> rate, Func<TrialRecord, double?>? truth = null)
    {
        var wanted = rehearsal.Plan.Precision.RateHalfWidth;
        var rates = rehearsal.Trials.Select(rate).Where(r => r.Of > 0).ToList();
        var arm = Typical(rates.Select(LongerArm));
        var expected = rates.Sum(r => r.Events) / (double)Math.Max(1, rates.Sum(r => r.Of));
        var upper = Typical(rates.Select(r => r.Exact.Upper.OrNull ?? 1));
        var numbers = new List<VerdictNumber>
        {
            new($"{name}: how far its 95 % interval reaches, typical trial", arm * 100, "points", null, "reach of the interval"),
            new($"{name}, over all trials", expected * 100, "%", 100 * Math.Sqrt(expected * (1 - expected) / Math.Max(1, rates.Sum(r => r.Of)))),
            new($"{name}: upper end of the interval, typical trial", upper * 100, "%", null),
        };
        if (truth is not null) numbers.Add(Wording.Share($"{name}: intervals that cover the truth", Coverage(rehearsal, rate, truth)));
        return new(
            arm <= wanted,
            numbers,
            arm <= wanted ? $"The interval reaches {Points(arm)} in the typical trial." : $"In the typical trial the interval reaches {Points(arm)}, up to {Wording.Percent(upper)}.",
            arm <= wanted ? [] : [MorePatients(name, expected, wanted, arm)]);
    }

    /// <summary>The longer arm of the exact interval: from the estimate to its farther end.</summary>
    public static double LongerArm(Proportion rate)
    {
        var (share, interval) = ((double)rate.Events / rate.Of, rate.Exact);
        return Math.Max(share - (interval.Lower.OrNull ?? 0), (interval.Upper.OrNull ?? 1) - share);
    }

    private static Tally Coverage(Rehearsal rehearsal, Func<TrialRecord, Proportion> rate, Func<TrialRecord, double?> truth)
    {
        var covered = new Tally();
        foreach (var trial in rehearsal.Trials)
            if (truth(trial) is { } p && rate(trial) is { Of: > 0 } r)
                covered = covered.And(r.Exact.Lower.OrNull <= p && p <= r.Exact.Upper.OrNull);
        return covered;
    }

    private static Amendment MorePatients(string name, double expected, double wanted, double arm)
    {
        for (var n = 4; n <= MostPatients; n++)
            if (LongerArm(new Proportion((int)Math.Round(expected * n), n)) <= wanted && LongerArm(new Proportion((int)Math.Round(expected * (n + 1)), n + 1)) <= wanted)
                return new(Burden.Patients, $"{n} infused patients", $"{name}: reach of the interval, {arm * 100:0} → {wanted * 100:0} points", true, true);
        return new(Burden.Patients, $"more than {MostPatients} patients", $"{name} stays out of reach", false, false);
    }

    private static string Points(double arm) => $"{Math.Round(arm * 100, MidpointRounding.AwayFromZero):0} points to one side";

    private static double Typical(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? 1 : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
