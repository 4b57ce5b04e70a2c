using Cartwright.Analysis.Rates;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Scenarios;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed.Scenarios;

/// <summary>A study and its scenarios side by side.</summary>
internal static class ScenarioTables
{
    // Four measures a table: more do not fit a page beside their differences.
    private static readonly (string Id, string Title, string[] Measures)[] Groups =
    [
        ("toxicity", "response and toxicity", ["response", "crs-any", "crs-severe", "icans-severe"]),
        ("care", "care and laboratory", ["tocilizumab", "steroid", "aplasia", "tumour-lysis"]),
        ("cells", "cells and cytokines", ["cmax", "tmax", "last-found", "il6"]),
        ("times", "times", ["crs-onset", "icans-onset", "crs-days", "days-alive"]),
    ];

    /// <summary>Each arm's measures, and beside each the difference from the study as it stands.</summary>
    public static IEnumerable<Table> SideBySide(ComparedScenarios compared) =>
        Groups.Where(g => Measured(g.Measures, compared).Length > 0).Select(g => SideBySide($"scenarios-{g.Id}", $"Side by side: {g.Title}", g.Measures, compared));

    /// <summary>Scenarios that build on another, against it.</summary>
    public static IEnumerable<Table> AgainstOthers(ComparedScenarios compared) => compared.Arms.All(a => a.Scenario!.On is null) ? []
        : Groups.Where(g => Measured(g.Measures, compared).Length > 0).Select(g => Against($"scenarios-against-{g.Id}", $"Against the scenario built on: {g.Title}", g.Measures, compared));

    /// <summary>What only a rehearsal knows: cure, graft-versus-host disease, the barrier's opening.</summary>
    public static Table Truth(ComparedScenarios compared)
    {
        ScenarioMeasure[] measures = [.. ScenarioMeasure.All.Where(m => m.IsTruth)];
        return new("scenarios-truth", "What only a rehearsal knows", [new("scenario"), .. measures.SelectMany(m => new[] { new Column(MeasureText.Heading(m), true), new Column("against the study", true) })],
            [.. compared.All.Select(arm => new Row([arm.Title, .. measures.SelectMany((m, _) => new[] { m.Id == "tumour-free" ? Cure(arm, m) : MeasureText.Value(m, arm.Of(m)), AgainstStudy(compared, arm, m) })]))],
            ["Read from the virtual patients' own courses and not from data: no trial could know it, and no endpoint rests on it.",
             $"Cure: no tumour cell is left at the end of the {compared.AsItStands.Basis.Plan.Visits.EfficacyUntil.Days:0} days that patients are followed, and the patient lives; below one cell a clone is gone for good (reference model, section 5.4). The probability has its exact 95 % interval.",
             "Graft-versus-host disease: from the model's hazard, an assumption; case reports have no such event. Protein in cerebrospinal fluid: an assumption about the model's barrier, not a measurement (docs/methods/scenarios.md)."]);
    }

    /// <summary>Every changed figure.</summary>
    public static Table Changes(ComparedScenarios compared) => new("scenarios-changes", "What each scenario changes", [new("figure"), new("was"), new("is"), new("supposed by")],
        [
            .. compared.Arms.SelectMany(a => (IEnumerable<Row>)
            [
                Row.Group($"{a.Title} ({a.Scenario!.Name}{(a.Scenario.On is { } on ? $", on {on}" : "")}): {a.Scenario.Why}"),
                .. a.Scenario.Changes.Select(c => Row.Of(c.What, c.Old, c.New, c.By)),
            ]),
        ], ["A scenario that builds on another changes that one's figures too; they are listed there. Everything else is as the study supposes it."]);

    /// <summary>Early warning of severe cytokine release.</summary>
    public static Table Warning(ComparedScenarios compared) => new("scenarios-early-warning", "Do cytokines of the first three days foretell severe cytokine release?",
        [new("scenario"), new("severe later", true), new("not", true), new("area, IL-6", true), new("area, IFN-γ", true), new("severe by day 3", true)],
        [
            .. compared.All.Select(a => (a.Title, Warning: EarlyWarning.Of(a.Patients))).Select(a => Row.Of(a.Title, $"{a.Warning.Il6.Cases}", $"{a.Warning.Il6.Others}", Area(a.Warning.Il6), Area(a.Warning.Ifn), $"{a.Warning.AlreadySevere}")),
        ],
        [EarlyWarning.Caution,
         "Area under the ROC curve of the highest level measured to day 3: the chance that a patient with later severe cytokine release had the higher one (Mann–Whitney); 0.5 tells nothing. 95 % interval by DeLong 1988. Patients already severe by day 3 are left out."]);

    /// <summary>The trials conducted under each scenario; null where none were.</summary>
    public static Table? Trials(ComparedScenarios compared)
    {
        if (compared.Settings.Trials == 0) return null;
        return new("scenarios-trials", "The trial conducted under each scenario", [new("scenario"), .. compared.AsItStands.Basis.Plan.Levels.Select(l => new Column($"recommends {l.Name}", true)), new("recommends none", true), new("enrolled, mean", true), new("dose-limiting toxicities, mean", true), new("the same against the study", true)],
            [.. compared.All.Select(a => new Row([a.Title, .. compared.AsItStands.Basis.Plan.Levels.Select(l => Recommends(a, l.Number)), Recommends(a, null), Numbers.Fixed(a.Trials.Average(t => t.Enrolled), 1), Numbers.Fixed(a.Trials.Average(t => t.Toxicities), 2), Toxicities(compared, a)]))],
            [$"{compared.Settings.Trials:N0} trials a scenario, trial n with the same site and patients under each, shortfall and dropout as the study supposes them. ± is the Monte Carlo standard error, of the last column paired."]);
    }

    private static Table SideBySide(string id, string title, string[] ids, ComparedScenarios compared)
    {
        ScenarioMeasure[] measures = Measured(ids, compared);
        return new(id, title, [new("scenario"), .. measures.SelectMany(m => new[] { new Column(MeasureText.Heading(m), true), new Column("against the study", true) })],
            [.. compared.All.Select(arm => new Row([arm.Title, .. measures.SelectMany(m => new[] { MeasureText.Value(m, arm.Of(m)), AgainstStudy(compared, arm, m) })]))], Notes(compared));
    }

    private static Table Against(string id, string title, string[] ids, ComparedScenarios compared)
    {
        ScenarioMeasure[] measures = Measured(ids, compared);
        var arms = compared.Arms.Where(a => a.Scenario!.On is not null);
        return new(id, title, [new("scenario"), new("against"), .. measures.Select(m => new Column(MeasureText.Heading(m), true))],
            [.. arms.Select(a => new Row([a.Title, compared.Arms.First(p => p.Scenario!.Name == a.Scenario!.On).Title, .. measures.Select(m => MeasureText.Difference(compared.AgainstParent(a).First(d => d.Measure == m)))]))], Notes(compared));
    }

    // A measure of which no arm has a number is none of this study's.
    private static ScenarioMeasure[] Measured(string[] ids, ComparedScenarios compared) => [.. ids.Select(id => ScenarioMeasure.All.First(m => m.Id == id)).Where(m => compared.All.Any(a => a.Of(m).Value.OrNull is not null))];

    private static string AgainstStudy(ComparedScenarios compared, ScenarioArm arm, ScenarioMeasure measure) => arm.Scenario is null ? "" : MeasureText.Difference(compared.AgainstStudy(arm).First(d => d.Measure == measure));

    private static string[] Notes(ComparedScenarios compared) =>
    [
        $"{compared.Settings.Patients:N0} patients a scenario at level {compared.AsItStands.Basis.Plan.Levels[compared.AsItStands.Basis.Level - 1].Name}, the same under each, none short of dose and none lost. Measured on the protocol's schedule and derived by its analysis from the data alone.",
        "Differences are within patients; ± is their paired Monte Carlo standard error (points of percentage for shares), an interval is 95 %. 0 and ×1: nobody differs. –: no number, as for times of an event that nobody has under both, or for response and survival where the patients have another disease.",
    ];

    private static string Cure(ScenarioArm arm, ScenarioMeasure measure)
    {
        if (arm.Of(measure).Value.OrNull is null) return MeasureText.Nothing;
        var cured = Proportion.Among(arm.Patients, p => p.TumourFree);
        var ends = cured.Exact;
        return $"{Numbers.Percent(cured.Rate.OrNull!.Value, 1)} ({Numbers.Fixed(100 * ends.Lower.OrNull!.Value, 1)}–{Numbers.Fixed(100 * ends.Upper.OrNull!.Value, 1)})";
    }

    private static string Area(Analysis.Association.RocArea area) =>
        area.Area.OrNull is { } value ? $"{Numbers.Fixed(value, 2)} ({Numbers.Fixed(area.Interval.Lower.OrNull!.Value, 2)}–{Numbers.Fixed(area.Interval.Upper.OrNull!.Value, 2)})" : MeasureText.Nothing;

    private static string Recommends(ScenarioArm arm, int? level)
    {
        var tally = new Tally(arm.Trials.Count(t => t.ReachedItsAnswer && t.Recommended == level), arm.Trials.Count);
        return $"{Numbers.Percent(tally.Share ?? 0, 1)} ±{Numbers.Fixed(100 * (tally.StandardError ?? 0), 1)}";
    }

    private static string Toxicities(ComparedScenarios compared, ScenarioArm arm)
    {
        if (arm.Scenario is null) return "";
        double[] differences = [.. arm.Trials.Zip(compared.AsItStands.Trials, (a, b) => (double)(a.Toxicities - b.Toxicities))];
        var value = MeasuredValue.OnScale(MeasureKind.Mean, differences, differences.Length);
        return $"{MeasureText.Signed(value.Value.OrNull!.Value, 2)} ±{Numbers.Fixed(value.StandardError.OrNull ?? 0, 2)}";
    }
}
