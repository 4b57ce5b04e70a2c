using Cartwright.Protocols;
using Cartwright.Rehearsals.Choices;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Choices;

/// <summary>Dose and survival in words.</summary>
internal static class DoseWords
{
    private const double Wanted = 0.8;

    /// <summary>The verdict: how often a trial shows a trend, beside what is true.</summary>
    public static string Of(DoseAndSurvival dose)
    {
        var share = dose.Shown.Share is { } s ? $"a trial like this shows a lower hazard at higher doses in {Numbers.Percent(s, 1)} of {dose.Shown.Of:N0} trials (two-sided 5 %)" : "no trial has deaths to compare levels by";
        var enough = dose.Together.FirstOrDefault(t => t.Shown.Share >= Wanted);
        return $"{(dose.Shown.Share >= Wanted ? "Answerable" : "Bounded")}: {share}. {(dose.Shown.Share >= Wanted ? "" : enough.Trials > 0 ? $"{enough.Trials} times as many patients show it in {Numbers.Percent(enough.Shown.Share!.Value)}." : $"Nor do {dose.Together.Select(t => t.Trials).DefaultIfEmpty(1).Max()} times as many patients show it in four of five.")}";
    }

    /// <summary>What is true at each level.</summary>
    public static Table Table(DoseAndSurvival dose, TrialPlan plan) => new(
        "dose-and-survival-table", "True survival of the virtual patients, and how often a trial shows a trend", [new("what"), new("value", true)],
        [
            .. plan.Levels.Zip(dose.AtOneYear, (l, alive) => Row.Of($"alive at one year, level {l.Name}", alive.OrNull is { } a ? Numbers.Percent(a, 1) : "NC")),
            Row.Of("one trial shows a trend", Share(dose.Shown)), .. dose.Together.Select(t => Row.Of($"{t.Trials} trials read as one show it", Share(t.Shown))),
        ],
        ["Kaplan–Meier over all subjects of all trials treated at a level. The trend: score test of the hazard over the level's number, as a log-rank test for trend. Levels are not randomised: whom a higher level treats has passed the decisions before it."]);

    private static string Share(Rehearsals.Tally tally) => tally.Share is { } s ? $"{Numbers.Percent(s, 1)} ± {Numbers.Fixed(100 * tally.StandardError!.Value, 1)}" : "NC";
}
