using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.Backfill;

/// <summary>BF-BOIN: BOIN whose levels below the current one stay open to further patients where somebody responded, and whose decisions rest on those patients, too.</summary>
/// <remarks>
/// Zhao, Yuan, Korn, Freidlin. Backfilling patients in phase I dose-escalation trials using Bayesian optimal interval design (BOIN). Clin. Cancer Res. 30 (2024) 673–679. Where a lower level, with its backfill, says otherwise than the
/// current one, the levels from the highest that says so up to the current one are pooled, and the pool decides. Three points differ from the R package bfboin on purpose: a level that has the cap is closed (there it may get one more),
/// nobody is treated at a level closed for good even if the pool would stay there, and enough at the lowest level ends the trial whatever the table says there.
/// </remarks>
public sealed class BackfillDesign
{
    private readonly DecisionBoundaries table;
    private readonly Elimination? stricter;
    private readonly IsotonicSelection selection;

    /// <summary>A design over so many levels.</summary>
    /// <param name="levels">At least 1.</param>
    /// <param name="settings">BOIN.</param>
    /// <param name="conduct">Cohorts; its patients are those of cohorts, without backfill, a whole number of cohorts. No titration.</param>
    /// <param name="cap">A level with so many patients gets no more by backfill, at least 1.</param>
    /// <exception cref="ArgumentException">A number out of its range.</exception>
    public BackfillDesign(int levels, BoinSettings settings, TableConduct conduct, int cap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        if (conduct.Start > levels) throw new ArgumentException($"The trial starts at level {conduct.Start} and has {levels}.", nameof(conduct));
        if (conduct.Titration is not null || conduct.MostPatients % conduct.Cohort != 0) throw new ArgumentException("A design with backfill has whole cohorts only.", nameof(conduct));
        (Levels, Conduct, Cap) = (levels, conduct, Require.AtLeast(1, cap, "The cap of a level's patients"));
        table = Boin.Boundaries(settings, Math.Min(1000, conduct.MostPatients + levels * cap));
        stricter = conduct.StricterStop is { } offset ? settings.Elimination.Stricter(offset) : null;
        selection = new(settings.Target) { Closes = table.Closes, UpperBound = conduct.BoundSelection ? Boin.Rates(settings).DeEscalate : null };
    }

    /// <summary>Number of dose levels.</summary>
    public int Levels { get; }

    /// <summary>Cohorts, sample size and stops.</summary>
    public TableConduct Conduct { get; }

    /// <summary>A level with so many patients gets no more by backfill.</summary>
    public int Cap { get; }

    /// <summary>The decision after a complete cohort.</summary>
    /// <exception cref="ArgumentException">The outcomes have another number of levels.</exception>
    public BackfillStep Decide(BackfillOutcomes outcomes)
    {
        var (counts, current, closed) = (outcomes.Counts, outcomes.Current, outcomes.ClosedFrom);
        if (counts.Count != Levels) throw new ArgumentException($"Outcomes at {counts.Count} levels, in a design of {Levels}.", nameof(outcomes));
        if (Cell(counts[current - 1]) == CellDecision.Eliminate) closed = Math.Min(closed ?? Levels + 1, current);
        var (wanted, because) = Wanted(counts, current);
        if (closed == 1 || (wanted < 1 && TooToxic(counts[0])) || (current == 1 && Strictly(counts[0])))
            return new(new Decision.Stop(null, $"{counts[0]} with toxicity at the lowest level: too toxic"), closed);

        var next = Math.Clamp(wanted, 1, (closed ?? Levels + 1) - 1);
        if (next == current && counts[current - 1].Treated >= Conduct.EnoughAtLevel) return End(outcomes, closed, $"{counts[current - 1].Treated} treated at level {current}, and the next would be, too");
        if (outcomes.Cohorts * Conduct.Cohort >= Conduct.MostPatients) return End(outcomes, closed, $"all {Conduct.MostPatients} patients of cohorts treated");
        return new(new Decision.Treat(next, Conduct.Cohort, because), closed);
    }

    /// <summary>The level that a patient is treated at whom no cohort has a place for: the highest one open to backfill, from 1; null where none is.</summary>
    /// <param name="levels">The levels up to the current one, the lowest first.</param>
    /// <remarks>Open is a level below the current one where somebody responded, below the cap, and safe: its own patients, or its and those of the level above together, do not call for de-escalation; and so are all levels below it.</remarks>
    public int? OpenToBackfill(IReadOnlyList<BackfillLevel> levels)
    {
        int? open = null;
        for (var i = 0; i < levels.Count - 1; i++)
        {
            var (own, above) = (levels[i].Count, levels[i].Count + levels[i + 1].Count);
            if (Cell(own) >= CellDecision.DeEscalate && Cell(above) >= CellDecision.DeEscalate) break;
            if (levels[i].Active && levels[i].Enrolled < Cap) open = i + 1;
        }
        return open;
    }

    /// <summary>The level recommended at the end, from 1, or null, and why.</summary>
    public (int? Level, string Because) Recommend(IReadOnlyList<LevelCount> counts)
    {
        if (TooToxic(counts[0])) return (null, $"{counts[0]} with toxicity at the lowest level: too toxic");
        var outcomes = Outcomes.None(Levels);
        for (var level = 1; level <= Levels; level++)
            if (counts[level - 1].Treated > 0) outcomes = outcomes.With(level, counts[level - 1]);
        return selection.Select(outcomes);
    }

    private BackfillStep End(BackfillOutcomes outcomes, int? closed, string because)
    {
        var (level, why) = Recommend(outcomes.Counts);
        return new(new Decision.Stop(level, $"{because}; {why}"), closed);
    }

    // 0 where no level is safe enough by what was pooled.
    private (int Level, string Because) Wanted(IReadOnlyList<LevelCount> counts, int current)
    {
        var own = Cell(counts[current - 1]);
        var from = current - 1;
        while (from >= 1 && !Conflicts(own, Cell(counts[from - 1]))) from--;
        var seen = $"{counts[current - 1]} with toxicity at level {current}";
        if (from == 0) return (Math.Max(1, current + Step(own)), $"{seen}: {Words(own)}");

        var pooled = default(LevelCount);
        var safe = from - 1;
        for (var level = from; level <= current; level++)
        {
            pooled += counts[level - 1];
            if (Cell(pooled) < CellDecision.DeEscalate) safe = level;
        }
        var together = Cell(pooled);
        var because = $"{seen}, and level {from} disagrees; levels {from} to {current} together have {pooled}: {Words(together)}";
        return (together >= CellDecision.DeEscalate ? safe : current + Step(together), because);
    }

    private static bool Conflicts(CellDecision own, CellDecision lower) =>
        own == CellDecision.Escalate ? lower != CellDecision.Escalate : lower >= CellDecision.DeEscalate;

    private static int Step(CellDecision decision) => decision switch { CellDecision.Escalate => 1, CellDecision.Stay => 0, _ => -1 };

    private static string Words(CellDecision decision) => decision switch
    {
        CellDecision.Escalate => "escalate",
        CellDecision.Stay => "stay",
        CellDecision.DeEscalate => "de-escalate",
        _ => "de-escalate, never to return",
    };

    private bool TooToxic(LevelCount lowest) => table.Closes(lowest) || Strictly(lowest);

    private bool Strictly(LevelCount lowest) => stricter?.Closes(lowest.Treated, lowest.Toxicities) == true;

    // A level below the first one, where nobody was treated, speaks against nothing.
    private CellDecision Cell(LevelCount count) => count.Treated == 0 ? CellDecision.Escalate : table.At(count.Treated, count.Toxicities);
}
