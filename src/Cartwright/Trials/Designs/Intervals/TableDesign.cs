using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.Intervals;

/// <summary>A dose-finding design put together around a decision table: BOIN, Keyboard, mTPI, i3+3 or one that was uploaded.</summary>
public static class TableDesign
{
    /// <summary>A design by one table at every level.</summary>
    /// <param name="levels">Dose levels, at least 1.</param>
    /// <param name="table">The decisions.</param>
    /// <param name="target">Probability of toxicity aimed at, inside (0, 1): the level recommended is the one whose estimate is nearest.</param>
    /// <param name="conduct">Cohorts, sample size and stops.</param>
    /// <param name="upperBound">The largest estimate that a recommended level may have where the conduct bounds it; the target where there is none.</param>
    /// <exception cref="ArgumentException">The table does not reach as far as the conduct, or a number is out of its range.</exception>
    public static DoseEscalation Of(int levels, DecisionBoundaries table, double target, TableConduct conduct, double? upperBound = null) =>
        Of(levels, [table], new Elimination(target), conduct, upperBound);

    /// <summary>The same with a table for each level, or one for all, and the rule of elimination from which a stricter stop is derived.</summary>
    /// <exception cref="ArgumentException">As many tables as levels are wanted, or one; and as above.</exception>
    public static DoseEscalation Of(int levels, IReadOnlyList<DecisionBoundaries> tables, Elimination elimination, TableConduct conduct, double? upperBound = null)
    {
        if (tables.Count != levels && tables.Count != 1) throw new ArgumentException($"{tables.Count} decision tables for {levels} levels: one for each is wanted, or one for all.", nameof(tables));
        if (conduct.Start > levels) throw new ArgumentException($"The trial starts at level {conduct.Start} and has {levels}.", nameof(conduct));
        foreach (var table in tables) Reaches(table, conduct);
        Func<LevelCount, bool> closes = tables[0].Closes;
        return new(levels, conduct.Cohort, conduct.MostPatients)
        {
            Start = conduct.Start,
            NextDose = new TableDecision(tables),
            Eliminates = closes,
            Stops = Stops(closes, elimination, conduct),
            Selection = new IsotonicSelection(elimination.Target) { Closes = closes, UpperBound = conduct.BoundSelection ? upperBound ?? elimination.Target : null },
            Titration = conduct.Titration,
        };
    }

    private static ISafetyStop[] Stops(Func<LevelCount, bool> closes, Elimination elimination, TableConduct conduct)
    {
        List<ISafetyStop> stops = [new LowestLevelTooToxic(closes)];
        if (conduct.StricterStop is { } offset) stops.Add(new LowestLevelTooToxic(Strict(elimination.Stricter(offset), conduct.MostPatients)));
        if (conduct.EnoughAtLevel is { } enough) stops.Add(new EnoughAtLevel(enough));
        return [.. stops];
    }

    private static Func<LevelCount, bool> Strict(Elimination strict, int most)
    {
        var table = DecisionBoundaries.Of("stricter stop", most, (n, y) => strict.Closes(n, y) ? CellDecision.Eliminate : CellDecision.Stay);
        return table.Closes;
    }

    // Whole cohorts are what a level has unless the trial titrates or its size is no multiple of a cohort; both ask for other rows, too.
    private static void Reaches(DecisionBoundaries table, TableConduct conduct)
    {
        var whole = conduct.Titration is null && conduct.MostPatients % conduct.Cohort == 0;
        for (var n = conduct.Cohort; n <= conduct.MostPatients; n += whole ? conduct.Cohort : 1)
            if (!table.Has(n)) throw new ArgumentException($"The decision table '{table.Name}' has no row for {n} patients at a level.", nameof(table));
    }
}
