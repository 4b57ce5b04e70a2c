using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;
using Cartwright.Trials.Designs;

namespace Cartwright.Reports.Rehearsed;

/// <summary>What the design does exactly, what the rehearsed trials did, and the calendar.</summary>
internal static class DesignTables
{
    /// <summary>Exact characteristics, a column a scenario.</summary>
    public static Table Exact(Rehearsal rehearsal)
    {
        var (scenarios, levels) = (rehearsal.Design!.Scenarios, rehearsal.Plan.Levels);
        Row Line(string what, Func<ExactOperatingCharacteristics, string> figure) => new([what, .. scenarios.Select(s => figure(s.Exact))]);
        return new("design-exact", $"{rehearsal.Design.Told ?? $"{rehearsal.Design.Design}, {rehearsal.Design.Variant}"}: exact characteristics under each scenario",
            [new("figure"), .. scenarios.Select(s => new Column(s.Name, true))],
            [
                Line("true toxicity by level", e => string.Join(" / ", e.Dlt.Select(p => Numbers.Percent(p)))),
                .. rehearsal.Truth.Any(t => t.DerivedToxicity.Yes > 0) ? [Line("of it cytokine release and neurotoxicity", _ => string.Join(" / ", rehearsal.Truth.Select(t => Numbers.Percent(t.DerivedToxicity.Share ?? 0, 1))))] : Array.Empty<Row>(),
                Line("expected patients", e => Numbers.Fixed(e.WithoutCap.ExpectedN, 1)),
                Line("expected dose-limiting toxicities", e => Numbers.Fixed(e.WithoutCap.ExpectedDlt, 1)),
                .. rehearsal.Plan.Cap is { } cap ? [Line($"needs more than the {cap} registered", e => Numbers.Percent(e.ExceedsCap!.Value, 1))] : Array.Empty<Row>(),
                Line("recommends none", e => Numbers.Percent(e.WithoutCap.RecommendsNone, 1)),
                .. levels.Select((l, i) => Line($"recommends {l.Name}", e => Numbers.Percent(e.WithoutCap.Recommends[i], 1))),
                Line("the right dose", e => RightDose.Level(e.Dlt, rehearsal.Plan.Precision.TolerableToxicity) is { } level ? levels[level - 1].Name : "none"),
                Line("recommends the right dose", e => Numbers.Percent(RightDose.Share(rehearsal, e), 1)),
                Line($"answerable (at least {Numbers.Percent(rehearsal.Plan.Precision.RightDoseShare)} wanted)", e => RightDose.Share(rehearsal, e) >= rehearsal.Plan.Precision.RightDoseShare ? "yes" : "no"),
            ],
            [rehearsal.Truth.Any(t => t.DerivedToxicity.Yes > 0)
                ? $"By enumeration of every path, of evaluable patients in whole cohorts, at the true toxicity: that of the scenario, and cytokine release and neurotoxicity as the protocol counts them, told from {rehearsal.Settings.PatientsForTruth:N0} patients a level."
                : "By enumeration of every path, of evaluable patients in whole cohorts; no simulation and no error.",
             $"The right dose is the highest level whose true toxicity is at most {Numbers.Percent(rehearsal.Plan.Precision.TolerableToxicity, 1)}.",
             $"The rehearsed trials ran under the scenario '{rehearsal.Assumptions.Toxicity.Primary}'."]);
    }

    /// <summary>How many patients the rule needs, exactly and in the rehearsed trials.</summary>
    public static Table SampleSize(Rehearsal rehearsal)
    {
        var exact = rehearsal.Design!.Scenarios.First(s => s.Name == rehearsal.Assumptions.Toxicity.Primary).Exact.WithoutCap.DistributionOfN;
        var trials = rehearsal.Trials.Where(t => t.ReachedItsAnswer).ToList();
        return new("sample-size", "How many patients the rule needs", [new("evaluable patients", true), new("exact probability", true), new("share of rehearsed trials", true)],
            [.. exact.OrderBy(n => n.Key).Select(n => Row.Of($"{n.Key}", Numbers.Probability(n.Value), Numbers.Probability(trials.Count(t => t.Evaluable == n.Key) / (double)Math.Max(1, trials.Count))))],
            [$"Enrolled in the rehearsed trials: {Numbers.Fixed(rehearsal.Trials.Average(t => t.Enrolled), 1)} on average, with failed batches and replacements; infused: {Numbers.Fixed(rehearsal.Trials.Average(t => t.Infused), 1)}.",
             $"From opening to the last dose decision: {Numbers.Fixed(rehearsal.Trials.Average(t => t.DaysToDecision), 0)} days on average."]);
    }

    /// <summary>What the design recommends exactly, and what the rehearsed trials recommended.</summary>
    public static Table Recommendations(Rehearsal rehearsal)
    {
        var exact = rehearsal.Design!.Scenarios.First(s => s.Name == rehearsal.Assumptions.Toxicity.Primary).Exact.WithoutCap;
        Row Line(string name, double probability, int? level)
        {
            var share = new Tally(rehearsal.Trials.Count(t => t.ReachedItsAnswer && t.Recommended == level), rehearsal.Trials.Count);
            return Row.Of(name, Numbers.Percent(probability, 1), Numbers.Percent(share.Share ?? 0, 1), $"±{Numbers.Fixed((share.StandardError ?? 0) * 100, 1)}");
        }
        return new("recommendations", "What is recommended", [new("level"), new("exact", true), new("rehearsed trials", true), new("Monte Carlo error, points", true)],
            [Line("none", exact.RecommendsNone, null), .. rehearsal.Plan.Levels.Select((l, i) => Line(l.Name, exact.Recommends[i], l.Number))],
            [$"The exact figures suppose that everybody counts. {ShortProducts(rehearsal.Plan.DoseLimitingToxicity.ShortProducts)}"]);
    }

    private static string ShortProducts(ShortfallPolicy policy) => policy switch
    {
        ShortfallPolicy.ToxicityCounts => "In the rehearsed trials a subject short of dose or lost counts only with a toxicity and is else replaced, which raises the rate among those who count: where products run short, the higher levels are recommended less often.",
        ShortfallPolicy.CountAtAssigned => "In the rehearsed trials a subject short of dose counts at the level assigned, which dilutes its toxicity: where products run short, the higher levels are recommended more often.",
        ShortfallPolicy.CountAtReceived => "In the rehearsed trials a subject short of dose counts at the level whose dose was received: the levels below gain patients, and trials become longer.",
        ShortfallPolicy.Feasibility => "In the rehearsed trials a subject short of dose is replaced, and a level that is reached too seldom is given up with all above it.",
        _ => "In the rehearsed trials a subject short of dose is replaced, with or without a toxicity: trials become longer.",
    };

    /// <summary>The rule as a table.</summary>
    public static Table Rule(DesignReport design) => new("decision-table", "The rule", [new("treated at the level", true), new("with toxicity", true), new("where"), new("then")],
        [.. design.Table.Select(r => Row.Of($"{r.Treated}", $"{r.Toxicities}", r.Where, r.Action))], []);

    /// <summary>The gated cohorts as a bar chart, one a level.</summary>
    public static Figure Calendar(TrialPlan plan)
    {
        var (conditioning, window) = (-plan.ConditioningStart.Days, plan.DltWindow.AfterInfusion.Days);
        var bars = plan.Levels.SelectMany((level, i) => (IEnumerable<CalendarBar>)
        [
            new($"{level.Name}", "conditioning", i * (conditioning + window), i * (conditioning + window) + conditioning),
            new($"{level.Name}", "dose-limiting toxicity watched", i * (conditioning + window) + conditioning, (i + 1) * (conditioning + window)),
        ]).ToList();
        var days = Trials.Calendar.GatedCohorts(plan, plan.Levels.Count);
        return CalendarFigure.Draw("calendar", "The shortest calendar of the gated cohorts",
            $"One cohort a level, each waiting for the one before: at least {days.Days:0} days, before anybody is hard to find.", bars);
    }
}
