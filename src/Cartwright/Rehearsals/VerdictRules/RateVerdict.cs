using Cartwright.Analysis.Rates;
using Cartwright.Numerics;

namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>A rate: answerable when its exact 95 % interval reaches no further than wanted to either side, in the typical trial.</summary>
internal static class RateVerdict
{
    private const int MostPatients = 500;

    public static Judged Of(Rehearsal rehearsal, string name, Func<TrialRecord, Proportion> rate, Func<TrialRecord, double?>? truth = null)
    {
        var wanted = rehearsal.Plan.Precision.RateHalfWidth;
        var rates = rehearsal.Trials.Select(rate).Where(r => r.Of > 0).ToList();
        if (Median.Of(rates.Select(LongerArm)) is not { } arm) return Nobody(name);
        var expected = rates.Sum(r => r.Events) / (double)rates.Sum(r => r.Of);
        var upper = Median.Of(rates.Select(r => r.Exact.Upper.OrNull).OfType<double>())!.Value;
        var numbers = new List<VerdictNumber>
        {
            new($"{name}: how far its 95 % interval reaches, typical trial", arm * 100, "points", null, "reach of the interval"),
            new($"{name}, over all trials", expected * 100, "%", 100 * Math.Sqrt(expected * (1 - expected) / rates.Sum(r => r.Of))),
            new($"{name}: upper end of the interval, typical trial", upper * 100, "%", null),
        };
        if (truth is not null) numbers.Add(Wording.Share($"{name}: intervals that cover the truth", Coverage(rehearsal, rate, truth)));
        return new(
            arm <= wanted,
            numbers,
            arm <= wanted ? $"The interval reaches {Points(arm)} in the typical trial." : $"In the typical trial the interval reaches {Points(arm)}, up to {Wording.Percent(upper)}.",
            arm <= wanted ? [] : [MorePatients(name, expected, wanted, arm)]);
    }

    private static Judged Nobody(string name) => new(
        false, [new($"{name}: how far its 95 % interval reaches, typical trial", Estimate.None("no trial infused anybody"), "points", null, "reach of the interval")], "No trial infused anybody.", []);

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
}
