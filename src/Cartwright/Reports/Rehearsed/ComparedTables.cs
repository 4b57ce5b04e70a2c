using Cartwright.Rehearsals;
using Cartwright.Reports.Tables;
using Cartwright.Trials.Designs;

namespace Cartwright.Reports.Rehearsed;

/// <summary>Several designs of one trial side by side: exactly under every scenario, and rehearsed on the same patients.</summary>
internal static class ComparedTables
{
    /// <summary>What each design is, in words, and what enumeration proves of it.</summary>
    public static Table Described(ComparedDesigns compared) => new("designs-described", "The designs",
        [new("design"), new("most patients", true), new("states", true), new("does not hold in every state")],
        [.. compared.Designs.Select(d => Row.Of(Name(d), $"{d.Exact.MostPatients}", $"{d.Exact.States:N0}",
            string.Join("; ", d.Exact.Certificate!.Properties.Where(p => !p.Holds).Select(p => p.Statement.TrimEnd('.'))) is { Length: > 0 } broken ? broken : "everything looked at holds"))],
        ["Looked at in every state that a design can come to: no untried level is passed over; no escalation right after toxicity at or above the target; no de-escalation right after a cohort without; no escalation while the level's own share is at or above the target; no return to a level given up; one toxicity more never leads higher; what is recommended was tried; the trial ends in time.",
         "A design that lacks one of these may be a good one. It is named so that a safety board is not surprised by the step."]);

    /// <summary>The exact characteristics, a block a scenario, a column a design.</summary>
    public static Table Exact(ComparedDesigns compared)
    {
        var (plan, designs) = (compared.Designs[0].Plan, compared.Designs);
        Row Line(string what, string scenario, Func<ExactOperatingCharacteristics, string> figure) => new([what, .. designs.Select(d => figure(Of(d, scenario)))]);
        return new("designs-exact", "Exactly: what each design does under each scenario", [new("figure"), .. designs.Select(d => new Column(d.Rule, true))],
            [
                .. designs[0].Exact.Scenarios.SelectMany(s => (IEnumerable<Row>)
                [
                    Row.Group($"{s.Name}: true toxicity {string.Join(" / ", s.Exact.Dlt.Select(p => Numbers.Percent(p)))}, right dose {Level(RightDose.Level(s.Exact.Dlt, plan.Precision.TolerableToxicity), compared)}"),
                    Line("recommends the right dose", s.Name, e => Numbers.Percent(Share(e, RightDose.Level(e.Dlt, plan.Precision.TolerableToxicity)), 1)),
                    Line("recommends a higher one", s.Name, e => Numbers.Percent(Above(e, plan.Precision.TolerableToxicity), 1)),
                    Line("recommends none", s.Name, e => Numbers.Percent(e.WithoutCap.RecommendsNone, 1)),
                    Line("expected patients", s.Name, e => Numbers.Fixed(e.WithoutCap.ExpectedN, 1)),
                    Line("expected dose-limiting toxicities", s.Name, e => Numbers.Fixed(e.WithoutCap.ExpectedDlt, 1)),
                    Line("patients above the right dose", s.Name, e => Numbers.Percent(TreatedAbove(e, plan.Precision.TolerableToxicity), 1)),
                    .. plan.Cap is { } cap ? [Line($"needs more than the {cap} registered", s.Name, e => Numbers.Percent(e.ExceedsCap!.Value, 1))] : Array.Empty<Row>(),
                ]),
                Row.Group($"averaged over the {designs[0].Exact.Scenarios.Count} scenarios, each as likely"),
                new(["recommends the right dose", .. designs.Select(d => Numbers.Percent(Averaged(d, e => Share(e, RightDose.Level(e.Dlt, plan.Precision.TolerableToxicity))), 1))]),
                new(["recommends a higher one", .. designs.Select(d => Numbers.Percent(Averaged(d, e => Above(e, plan.Precision.TolerableToxicity)), 1))]),
                new(["expected dose-limiting toxicities", .. designs.Select(d => Numbers.Fixed(Averaged(d, e => e.WithoutCap.ExpectedDlt), 1))]),
            ],
            ["By enumeration, of evaluable patients; no simulation and no error. Designs that weigh responses are given the response that many virtual patients had at each level, independent of toxicity."]);
    }

    /// <summary>What became of the rehearsed trials under each design.</summary>
    public static Table Rehearsed(ComparedDesigns compared)
    {
        var (designs, plan) = (compared.Designs, compared.Designs[0].Plan);
        var right = RightDose.Level(compared.Toxicity, plan.Precision.TolerableToxicity);
        var useful = UsefulDose.Level(compared.Toxicity, compared.Response, plan.Precision.TolerableToxicity);
        Row Line(string what, Func<ComparedDesign, string> figure) => new([what, .. designs.Select(figure)]);
        string Mean(ComparedDesign d, Func<ConductedTrial, double> of, int decimals = 1) => Numbers.Fixed(d.Mean(of), decimals);
        return new("designs-rehearsed", "Rehearsed: the same trials on the same patients", [new("figure"), .. designs.Select(d => new Column(d.Rule, true))],
            [
                Line($"recommends {Level(right, compared)}, the highest tolerable dose", d => WithError(d.Recommended(right))),
                Line($"recommends {Level(useful, compared)}, the most useful dose", d => WithError(d.Recommended(useful))),
                Line("recommends a dose that is too toxic", d => WithError(new(d.Trials.Count(t => t.ReachedItsAnswer && t.Recommended > (right ?? 0)), d.Trials.Count))),
                Line("recommends none", d => WithError(d.Recommended(null))),
                .. plan.Levels.Select(l => Line($"recommends {l.Name}", d => WithError(d.Recommended(l.Number)))),
                Line("ended without an answer", d => WithError(new(d.Trials.Count(t => !t.ReachedItsAnswer), d.Trials.Count))),
                Line("enrolled (cells collected), mean", d => Mean(d, t => t.Enrolled)),
                Line("infused, mean", d => Mean(d, t => t.Infused)),
                Line("infused with a conforming dose, mean", d => Mean(d, t => t.Conforming)),
                Line("evaluable for the dose decision, mean", d => Mean(d, t => t.Evaluable)),
                Line("patients with a dose-limiting toxicity, mean", d => Mean(d, t => t.Toxicities)),
                Line("infused above the highest tolerable dose, mean", d => Mean(d, t => t.InfusedByLevel.Skip(right ?? 0).Sum())),
                Line("months to the last decision, mean", d => Mean(d, t => t.Days / 30.4375)),
            ],
            [$"{designs[0].Trials.Count:N0} trials a design; trial n has the same site and the same patients under each. ± is the Monte Carlo standard error.",
             $"True toxicity by level: {string.Join(" / ", compared.Toxicity.Select(p => Numbers.Percent(p)))}; true best response: {string.Join(" / ", compared.Response.Select(p => Numbers.Percent(p)))}. The most useful dose weighs them by the utilities of Lin et al. 2020 (response alone 100, both 60, neither 40, toxicity alone 0).",
             $"A design that weighs responses waits {designs.Max(d => d.Plan.DecisionAfter.Days):0} days from infusion for each decision, the others {designs.Min(d => d.Plan.DecisionAfter.Days):0}."]);
    }

    /// <summary>A design by its name and what it was told.</summary>
    public static string Name(ComparedDesign design) => DoseDesigns.Described(design.Plan);

    internal static ExactOperatingCharacteristics Of(ComparedDesign design, string scenario) => design.Exact.Scenarios.First(s => s.Name == scenario).Exact;

    internal static double Share(ExactOperatingCharacteristics exact, int? level) => level is { } l ? exact.WithoutCap.Recommends[l - 1] : exact.WithoutCap.RecommendsNone;

    private static double Averaged(ComparedDesign design, Func<ExactOperatingCharacteristics, double> of) => design.Exact.Scenarios.Average(s => of(s.Exact));

    private static double Above(ExactOperatingCharacteristics exact, double tolerable) => exact.WithoutCap.Recommends.Skip(RightDose.Level(exact.Dlt, tolerable) ?? 0).Sum();

    private static double TreatedAbove(ExactOperatingCharacteristics exact, double tolerable) => exact.WithoutCap.ExpectedTreated.Skip(RightDose.Level(exact.Dlt, tolerable) ?? 0).Sum() / exact.WithoutCap.ExpectedN;

    private static string Level(int? level, ComparedDesigns compared) => level is { } l ? compared.Designs[0].Plan.Levels[l - 1].Name : "none";

    private static string WithError(Tally tally) => $"{Numbers.Percent(tally.Share ?? 0, 1)} ±{Numbers.Fixed((tally.StandardError ?? 0) * 100, 1)}";
}
