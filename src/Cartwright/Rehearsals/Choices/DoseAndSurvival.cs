using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;
using Cartwright.Numerics;

namespace Cartwright.Rehearsals.Choices;

/// <summary>Whether a trial can tell that a higher dose lengthens survival: how often a test for trend over the dose levels shows it, and what is true of the virtual patients.</summary>
/// <param name="AtOneYear">True survival at one year by level, lowest first: of all subjects of all trials treated there.</param>
/// <param name="Shown">Trials, of those with deaths at two levels, in which a lower hazard at higher doses is significant (two-sided 5 %).</param>
/// <param name="Together">The same of several trials read as one: how many, and how often.</param>
/// <remarks>The score test of the proportional-hazards model with the level as its one covariate: the log-rank test for trend (Tarone. Biometrika 62 (1975) 679–682, with the levels as scores).</remarks>
public sealed record DoseAndSurvival(IReadOnlyList<Estimate> AtOneYear, Tally Shown, IReadOnlyList<(int Trials, Tally Shown)> Together)
{
    private const double Year = 365.25, Significant = 0.05;
    private static readonly int[] Folds = [2, 4, 8, 16];

    /// <summary>Reads it off a rehearsal; null where there is one level or survival is no endpoint.</summary>
    public static DoseAndSurvival? Of(Rehearsal rehearsal)
    {
        if (rehearsal.Plan.Levels.Count < 2) return null;
        var trials = rehearsal.Trials.Select(t => t.Times["os"].Subjects.Where(s => t.Levels.ContainsKey(s.Subject)).Select(s => (Level: t.Levels[s.Subject], s.Time)).ToList()).ToList();
        var all = trials.SelectMany(t => t).ToLookup(s => s.Level, s => s.Time);
        return new(
            [.. rehearsal.Plan.Levels.Select(l => AliveAtOneYear([.. all[l.Number]]))], Of(trials),
            [.. Folds.Where(f => f <= trials.Count).Select(f => (f, Of([.. trials.Chunk(f).Where(c => c.Length == f).Select(c => c.SelectMany(t => t).ToList())])))]);
    }

    private static Estimate AliveAtOneYear(IReadOnlyList<SurvivalTime> times) => times.Count == 0
        ? Estimate.None("nobody was treated there")
        : KaplanMeier.Estimate(times) is var curve && curve.AtRisk(Year) == 0 ? Estimate.None("nobody is followed for a year") : curve.Steps.Where(s => s.Days <= Year).Select(s => s.Survival).DefaultIfEmpty(1).Last();

    private static Tally Of(IReadOnlyList<List<(int Level, SurvivalTime Time)>> trials)
    {
        var shown = new Tally();
        foreach (var trial in trials)
            if (Trend(trial) is { } trend) shown = shown.And(trend.Falls && trend.P < Significant);
        return shown;
    }

    // Null where there is nothing to compare: one level, or nobody died.
    private static (bool Falls, double P)? Trend(List<(int Level, SurvivalTime Time)> trial)
    {
        if (trial.Select(s => s.Level).Distinct().Count() < 2) return null;
        var data = new CoxData([.. trial.Select(s => s.Time)], [new("level", [.. trial.Select(s => (double)s.Level)])]);
        if (ProportionalHazards.Fit(data).Score.P.OrNull is not { } p) return null;
        // Where every death is at one end of the levels the likelihood has no maximum; the penalised one has, on the same side.
        return ProportionalHazards.FitPenalised(data)["level"].Coefficient.OrNull is { } slope ? (slope < 0, p) : null;
    }
}
