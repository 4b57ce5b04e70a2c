using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Trials.Designs.Slots;

/// <summary>The next dose from a decision table: one level up or down, or the same; never a level that is closed for good, or one above it.</summary>
public sealed class TableDecision : INextDose
{
    private const int Remembered = 12;

    private readonly DecisionBoundaries[] tables;
    private readonly int perLevel;
    private readonly Proposal?[] made;

    /// <summary>By one table for all levels, or one for each, the lowest first.</summary>
    /// <exception cref="ArgumentException">There is no table.</exception>
    public TableDecision(IReadOnlyList<DecisionBoundaries> tables)
    {
        if (tables.Count == 0) throw new ArgumentException("A decision table is wanted.", nameof(tables));
        this.tables = [.. tables];
        var most = tables.Max(t => t.MostPatients);
        perLevel = DecisionBoundaries.IndexOf(most, most) + 1;
        made = new Proposal?[Remembered * perLevel * 2];
    }

    /// <summary>The tables: one for all levels, or one for each.</summary>
    public IReadOnlyList<DecisionBoundaries> Tables => tables;

    /// <summary>The table by which a level is judged.</summary>
    public DecisionBoundaries At(int level) => tables.Length == 1 ? tables[0] : tables[level - 1];

    /// <inheritdoc />
    public Proposal Propose(Outcomes outcomes)
    {
        var (level, count) = (outcomes.Current, outcomes.At(outcomes.Current));
        // A whole cohort may count elsewhere, who were short of their dose: the level is then as it was, and asks again.
        if (count.Treated == 0) return Nobody(level, Math.Clamp(level, 1, Math.Max(1, HighestOpen(outcomes))));
        var decision = At(level).At(count.Treated, count.Toxicities);
        var wanted = level + decision switch { CellDecision.Escalate => 1, CellDecision.Stay => 0, _ => -1 };
        var next = Math.Clamp(wanted, 1, Math.Max(1, HighestOpen(outcomes)));
        return Of(level, count, decision, next);
    }

    private static Proposal Nobody(int level, int next) => new(next, next == level ? $"nobody counts at level {level} yet: stay" : $"nobody counts at level {level}, and level {next + 1} is closed for good: level {next}");

    // The words are made once for each cell, level and step: enumeration asks for them by the ten thousand. Two threads may make the same ones, which does no harm.
    private Proposal Of(int level, LevelCount count, CellDecision decision, int next)
    {
        var place = ((level - 1) * perLevel + DecisionBoundaries.IndexOf(count.Treated, count.Toxicities)) * 2 + (next == level ? 1 : 0);
        // A level below that is closed, too, is off every path of the design; a record may have it.
        if (next < level - 1 || (next < level && decision < CellDecision.DeEscalate)) return new(next, $"{count} with toxicity at level {level}, and level {next + 1} is closed for good: level {next}");
        if (level > Remembered) return new(next, Reason(level, count, decision, next));
        return made[place] ??= new(next, Reason(level, count, decision, next));
    }

    // 0 where even the lowest level is closed: the trial then stops.
    private int HighestOpen(Outcomes outcomes)
    {
        for (var level = 1; level <= outcomes.Levels; level++)
            if (At(level).Closes(outcomes.At(level))) return level - 1;
        return outcomes.Levels;
    }

    private static string Reason(int level, LevelCount count, CellDecision decision, int next) => decision switch
    {
        CellDecision.Escalate when next > level => $"{count} with toxicity at level {level}: escalate",
        CellDecision.Escalate => $"{count} with toxicity at level {level}: no higher level is open, stay",
        CellDecision.Stay => $"{count} with toxicity at level {level}: stay",
        CellDecision.DeEscalate when next == level => $"{count} with toxicity at level {level}: there is no lower level, stay",
        CellDecision.DeEscalate => $"{count} with toxicity at level {level}: de-escalate",
        _ => $"{count} with toxicity at level {level}: de-escalate, never to return",
    };
}
