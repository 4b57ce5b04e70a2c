using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Survival;
using Cartwright.Making.Costs;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>From enrolment to infusion: who is lost on the way, the three denominators of response, the days, and what a patient costs.</summary>
internal static class EnrolmentTables
{
    /// <summary>From enrolled to responding, over all rehearsed trials.</summary>
    public static Figure Flow(Rehearsal rehearsal)
    {
        var flow = rehearsal.Flow;
        var responding = Word(rehearsal);
        IReadOnlyList<string> OfAll(Func<EnrolmentFlow, int> of) => [$"{Numbers.Fixed(flow.Mean(of), 1)} a trial · {Percent(flow.Share(of, t => t.Enrolled))} of those enrolled"];
        IReadOnlyList<string> Left(params (string Why, Func<EnrolmentFlow, int> Of)[] reasons) => [.. reasons.Where(r => flow.Sum(r.Of) > 0).Select(r => $"{flow.Sum(r.Of):N0}: {r.Why} ({Percent(flow.Share(r.Of, t => t.Enrolled))})")];
        return FlowFigure.Draw("enrolment-flow", $"From enrolled to {responding}, over {rehearsal.Trials.Count:N0} trials",
            "Each step over all rehearsed trials, and at its side who was lost before the next. Shares are of those enrolled; response is told of each of the first three boxes in the table below.",
            [
                new("Enrolled", flow.Sum(t => t.Enrolled), [$"{Numbers.Fixed(flow.Mean(t => t.Enrolled), 1)} a trial"], Left(("product failed or rejected", t => t.Failed), ("died before infusion", t => t.Died), ("left before infusion", t => t.LeftBefore))),
                new("Infused", flow.Sum(t => t.Infused), OfAll(t => t.Infused), Left(("out of specification or short of dose", t => t.Infused - t.Conforming))),
                new("Infused with a conforming product", flow.Sum(t => t.Conforming), OfAll(t => t.Conforming), Left(($"not {responding}", t => t.Conforming - t.ConformingResponding))),
                new($"Conforming and {responding}", flow.Sum(t => t.ConformingResponding), OfAll(t => t.ConformingResponding), []),
            ]);
    }

    /// <summary>Response on each denominator.</summary>
    public static Table Denominators(Rehearsal rehearsal)
    {
        var flow = rehearsal.Flow;
        Row Line(string who, Func<EnrolmentFlow, int> responding, Func<EnrolmentFlow, int> of, Func<EnrolmentFlow, Proportion> trial)
        {
            var (share, error) = flow.Share(responding, of);
            return Row.Of(who, Numbers.Fixed(flow.Mean(of), 1), Numbers.Fixed(flow.Mean(responding), 1), share is { } p ? Numbers.Percent(p, 1) : "NC", error is { } e ? $"±{Numbers.Fixed(e * 100, 1)}" : "–", Interval(rehearsal.First.Trial.Reports.Count == 0 ? null : trial(rehearsal.Trials[0].Flow)));
        }
        return new("denominators", $"{Capital(Rate(rehearsal))} on three denominators", [new("of"), new("subjects a trial", true), new($"{Word(rehearsal)} a trial", true), new("rate", true), new("Monte Carlo error, points", true), new("in the first trial")],
            [
                Line("enrolled", t => t.Responding, t => t.Enrolled, t => t.OfEnrolled),
                Line("infused", t => t.Responding, t => t.Infused, t => t.OfInfused),
                Line("infused with a conforming product", t => t.ConformingResponding, t => t.Conforming, t => t.OfConforming),
            ],
            ["The rate is that of all subjects of all trials, its error that of a ratio over trials. Who was never infused did not respond. In the first trial: with its exact interval at 95 %.",
             $"Conforming: within specification, and at least {Numbers.Percent(rehearsal.Plan.DoseLimitingToxicity.MinimumDoseFraction)} of the assigned dose."]);
    }

    /// <summary>Who is lost, and the days.</summary>
    public static Table Times(Rehearsal rehearsal)
    {
        var flow = rehearsal.Flow;
        Row Share(string what, Func<EnrolmentFlow, int> of)
        {
            var (share, error) = flow.Share(of, t => t.Enrolled);
            return Row.Of(what, share is { } p ? Numbers.Percent(p, 1) : "NC", error is { } e ? $"±{Numbers.Fixed(e * 100, 1)} points" : "–");
        }
        Row Days(string what, Func<EnrolmentFlow, IReadOnlyList<double>> of) => Quartiles(what, [.. flow.Trials.SelectMany(of).Order()]);
        var making = rehearsal.Assumptions.Manufacturing.Making;
        return new("vein-to-vein", "From enrolment to infusion: failures, losses and days", [new(""), new("rehearsed", true), new("Monte Carlo error, or the middle half")],
            [
                Row.Group("Of those enrolled"),
                Share("infused", t => t.Infused), Share("product failed or rejected", t => t.Failed), Share("died before infusion", t => t.Died), Share("left before infusion (progression, or else)", t => t.LeftBefore),
                Row.Group("Days, median"),
                Days("enrolment to infusion", t => t.EnrolmentToInfusionDays), Days("collection to infusion (vein to vein)", t => t.VeinToVeinDays),
                .. making is { Profile.IsExVivo: true } ? [Days("cells waiting for a device", t => t.DeviceWaitDays)] : Array.Empty<Row>(),
                Row.Group("Overall survival in days, the middle of the trials' medians"),
                Survival(rehearsal, SurvivalOrigin.Enrolment, "from enrolment, of all enrolled"), Survival(rehearsal, SurvivalOrigin.Infusion, "from infusion, of the infused"),
            ],
            [making is null ? "No process is supposed (manufacturing.making): a batch takes a drawn time, and nobody progresses or dies while waiting."
                : making.Profile.IsExVivo ? $"Process of {making.Profile.Name} ({making.Profile.Source}) on {making.Devices} {(making.Devices == 1 ? "device" : "devices")}, first come, first served; the trial's own subjects alone queue for them." : $"Made in the body ({making.Profile.Source}): nothing is collected, and nobody waits for a device.",
             "Days are of the infused; the wait for a device, of all whose cells got one."]);
    }

    /// <summary>What a patient costs; says so where nobody stated it.</summary>
    public static Table Cost(Rehearsal rehearsal)
    {
        const string Id = "cost", Title = "Cost of a patient enrolled, infused, responding";
        if (rehearsal.Flow.Cost(rehearsal.Assumptions.Manufacturing) is not { } cost) return Table.Empty(Id, Title, "nobody states what a product costs: manufacturing.cost in the assumptions, a price of the catalogue or the costs of the process");
        string Amount(Func<CostPerPatient, Estimate> of) => of(cost.Least) is Estimate.Value least && of(cost.Most) is Estimate.Value most
            ? least.Number == most.Number ? $"{least.Number:N0}" : $"{least.Number:N0} to {most.Number:N0}" : "NC";
        return new(Id, Title, [new("of a patient"), new(cost.Currency, true)],
            [Row.Of("enrolled", Amount(c => c.PerEnrolled)), Row.Of("infused", Amount(c => c.PerInfused)), Row.Of(Word(rehearsal), Amount(c => c.PerResponding))],
            [$"From: {cost.Source}. {(rehearsal.Assumptions.Manufacturing.Cost is CostBasis.Price ? "A price is paid for who is infused." : "A run that was started is paid in full, whether or not it came to a product that was given.")}",
             "The whole sum over all trials, divided by the patients: that of one enrolled over the share infused is that of one infused.", .. new[] { cost.Least.PerResponding.Reason }.OfType<string>().Select(r => $"NC: {r}.")]);
    }

    private static Row Survival(Rehearsal rehearsal, SurvivalOrigin origin, string what)
    {
        List<double> medians = [.. rehearsal.Trials.Select(t => t.Readings.TryGetValue($"os:{origin}", out var times) ? SurvivalQuantile.Median(times.Curve).OrNull : null).OfType<double>()];
        return Row.Of(what, Median.Of(medians) is { } middle ? Numbers.Fixed(middle, 0) : "NC", $"{medians.Count} of {rehearsal.Trials.Count} trials had one");
    }

    private static Row Quartiles(string what, List<double> sorted) => sorted.Count == 0 ? Row.Of(what, "NC", "nobody")
        : Row.Of(what, Numbers.Fixed(Median.Of(sorted)!.Value, 1), $"{Numbers.Fixed(sorted[(int)(0.25 * (sorted.Count - 1))], 1)} to {Numbers.Fixed(sorted[(int)(0.75 * (sorted.Count - 1))], 1)}");

    private static string Interval(Proportion? trial) => trial is { Of: > 0 } of ? Numbers.Share(of.Events, of.Of, of.Exact.Lower.OrNull ?? 0, of.Exact.Upper.OrNull ?? 1) : "–";

    private static string Percent((double? Share, double? Error) share) => share.Share is { } p ? Numbers.Percent(p, 1) : "NC";

    private static string Word(Rehearsal rehearsal) => rehearsal.First.Analysis.IsOfLeukaemia ? "in remission" : "responding";

    private static string Rate(Rehearsal rehearsal) => rehearsal.First.Analysis.IsOfLeukaemia ? "remission" : "response";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
