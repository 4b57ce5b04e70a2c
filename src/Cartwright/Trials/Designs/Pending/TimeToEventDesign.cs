using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.Pending;

/// <summary>A dose-finding design that decides by a table while patients are pending: TITE-BOIN, TITE-Keyboard, TITE-mTPI.</summary>
/// <remarks>
/// In the order of the R package TITEgBOIN: elimination first, which counts everybody treated and not their follow-up, so that pending patients cannot make a level look too toxic; then the suspension; then the table. At the lowest level a
/// decision to de-escalate waits while anybody there is pending. With nobody pending it decides as the design that it extends.
/// </remarks>
public sealed record TimeToEventDesign : IPendingDesign
{
    private readonly Elimination? stricter;

    /// <summary>A design over so many levels.</summary>
    /// <exception cref="ArgumentException">No level, or a conduct that starts above them, or titrates, or bounds the selection: those are for complete cohorts.</exception>
    public TimeToEventDesign(int levels, IPendingTable table, Elimination elimination, TableConduct conduct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        if (conduct.Start > levels) throw new ArgumentException($"The trial starts at level {conduct.Start} and has {levels}.", nameof(conduct));
        if (conduct.Titration is not null) throw new ArgumentException("A design that decides while patients are pending does not titrate.", nameof(conduct));
        if (conduct.BoundSelection) throw new ArgumentException("A bound on the level recommended is for complete cohorts.", nameof(conduct));
        (Levels, Table, Elimination, Conduct) = (levels, table, elimination, conduct);
        stricter = conduct.StricterStop is { } offset ? elimination.Stricter(offset) : null;
    }

    /// <inheritdoc />
    public int Levels { get; }

    /// <summary>What decides at a level.</summary>
    public IPendingTable Table { get; }

    /// <summary>When a level is closed for good.</summary>
    public Elimination Elimination { get; }

    /// <summary>Cohorts, sample size and stops.</summary>
    public TableConduct Conduct { get; }

    /// <summary>When enrolment waits.</summary>
    public Suspension Suspension { get; init; } = Suspension.MoreThanHalf;

    /// <inheritdoc />
    public Decision Decide(PendingOutcomes outcomes)
    {
        if (outcomes.Levels != Levels) throw new ArgumentException($"Outcomes at {outcomes.Levels} levels, in a design of {Levels}.", nameof(outcomes));
        if (outcomes.Patients.Count == 0) return new Decision.Treat(Conduct.Start, Math.Min(Conduct.Cohort, Conduct.MostPatients), $"nobody treated yet: start at level {Conduct.Start}");
        var open = HighestOpen(outcomes);
        var (level, count) = (outcomes.Current, outcomes.At(outcomes.Current));
        if (open == 0 || Strictly(outcomes.At(1))) return new Decision.Stop(null, $"{outcomes.At(1)} with toxicity at the lowest level: too toxic");
        if (level > open) return Treat(outcomes, open, $"{outcomes.At(open + 1)} with toxicity closes level {open + 1}");
        return Missing(outcomes, level, count) ?? AfterCohort(outcomes, level, count, open);
    }

    private Decision.Treat? Missing(PendingOutcomes outcomes, int level, LevelCount count)
    {
        var missing = Math.Min((Conduct.Cohort - count.Treated % Conduct.Cohort) % Conduct.Cohort, Conduct.MostPatients - outcomes.Patients.Count);
        return missing <= 0 ? null : new(level, missing, $"the cohort at level {level} lacks {missing}");
    }

    private Decision AfterCohort(PendingOutcomes outcomes, int level, LevelCount count, int open)
    {
        var pending = outcomes.PendingAt(level);
        if (outcomes.Patients.Count >= Conduct.MostPatients) return End(outcomes, $"all {Conduct.MostPatients} patients treated");
        if (Suspension.Holds(count, pending)) return new Decision.Wait($"{pending} of {count.Treated} at level {level} are pending");

        var decision = Table.At(count, pending, outcomes.FollowedAt(level));
        var seen = $"{count} with toxicity, {pending} pending at level {level}";
        if (decision >= CellDecision.DeEscalate && level == 1 && pending > 0) return new Decision.Wait($"{seen}: too toxic so far, and there is no lower level");
        var next = Math.Clamp(level + decision switch { CellDecision.Escalate => 1, CellDecision.Stay => 0, _ => -1 }, 1, open);
        if (next == level && count.Treated >= Conduct.EnoughAtLevel) return End(outcomes, $"{count.Treated} treated at level {level}, and the next would be, too");
        return Treat(outcomes, next, $"{seen}: {(next > level ? "escalate" : next < level ? "de-escalate" : "stay")}");
    }

    private Decision Treat(PendingOutcomes outcomes, int level, string because) =>
        outcomes.Patients.Count >= Conduct.MostPatients ? End(outcomes, because) : new Decision.Treat(level, Math.Min(Conduct.Cohort, Conduct.MostPatients - outcomes.Patients.Count), because);

    private Decision End(PendingOutcomes outcomes, string because)
    {
        if (outcomes.Pending > 0) return new Decision.Wait($"{because}; {outcomes.Pending} are pending");
        var selection = new IsotonicSelection(Table.Target) { Closes = c => Elimination.Closes(c.Treated, c.Toxicities) };
        var (level, why) = selection.Select(outcomes.Counted());
        return new Decision.Stop(level, $"{because}; {why}");
    }

    private bool Strictly(LevelCount lowest) => stricter?.Closes(lowest.Treated, lowest.Toxicities) == true;

    private int HighestOpen(PendingOutcomes outcomes)
    {
        for (var level = 1; level <= Levels; level++)
            if (Elimination.Closes(outcomes.At(level).Treated, outcomes.At(level).Toxicities)) return level - 1;
        return Levels;
    }
}
