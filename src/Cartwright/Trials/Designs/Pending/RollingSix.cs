namespace Cartwright.Trials.Designs.Pending;

/// <summary>What the table of the rolling six says.</summary>
public enum RollingDecision
{
    /// <summary>The next patient is treated one level higher.</summary>
    Escalate,

    /// <summary>The next patient is treated at the same level.</summary>
    Stay,

    /// <summary>The next patient is treated one level lower; the level is too toxic.</summary>
    DeEscalate,

    /// <summary>Six are enrolled and some pending: nobody is enrolled.</summary>
    Suspend,
}

/// <summary>The rolling six: up to six patients at a level are enrolled without a wait after three, each by how many are known to be without toxicity, with it, or pending.</summary>
/// <remarks>
/// Skolnik, Barrett, Jayaraman, Patel, Adamson. Shortening the timeline of pediatric phase I trials: the rolling six design. J. Clin. Oncol. 26 (2008) 190–195. The table is that of the R package RollingSix; it was not confirmed at the paper's own table.
/// In cell therapy this is what makes enrolment out of an interval between infusions.
/// </remarks>
public sealed record RollingSix : IPendingDesign
{
    private const int Most = 6;

    /// <summary>A rolling six over so many levels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no level.</exception>
    public RollingSix(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        Levels = levels;
    }

    /// <inheritdoc />
    public int Levels { get; }

    /// <summary>The cell of the table.</summary>
    /// <param name="enrolled">Patients at the level, 1 to 6.</param>
    /// <param name="toxicities">Of them, with a dose-limiting toxicity.</param>
    /// <param name="pending">Of them, still in their window without one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such patients.</exception>
    public static RollingDecision At(int enrolled, int toxicities, int pending)
    {
        if (enrolled is < 1 or > Most || toxicities < 0 || pending < 0 || toxicities + pending > enrolled)
            throw new ArgumentOutOfRangeException(nameof(enrolled), enrolled, $"The rolling six has no cell for {enrolled} enrolled, {toxicities} with toxicity and {pending} pending.");
        if (toxicities >= 2) return RollingDecision.DeEscalate;
        if (enrolled == Most) return pending == 0 ? RollingDecision.Escalate : RollingDecision.Suspend;
        return toxicities == 0 && enrolled - pending >= 3 ? RollingDecision.Escalate : RollingDecision.Stay;
    }

    /// <inheritdoc />
    public Decision Decide(PendingOutcomes outcomes)
    {
        if (outcomes.Levels != Levels) throw new ArgumentException($"Outcomes at {outcomes.Levels} levels, in a design of {Levels}.", nameof(outcomes));
        var level = outcomes.Current;
        var count = outcomes.At(level);
        if (count.Treated == 0) return new Decision.Treat(level, 1, $"nobody treated yet: start at level {level}");
        if (count.Treated > Most) throw new ArgumentException($"{count.Treated} patients at level {level}; a rolling six has six at most.", nameof(outcomes));
        var seen = $"{count} with toxicity and {outcomes.PendingAt(level)} pending at level {level}";
        return At(count.Treated, count.Toxicities, outcomes.PendingAt(level)) switch
        {
            RollingDecision.Escalate => Higher(outcomes, level, seen),
            RollingDecision.Stay => new Decision.Treat(level, 1, $"{seen}: one more there"),
            RollingDecision.DeEscalate => Lower(outcomes, level, seen),
            _ => new Decision.Wait($"{seen}: six are enrolled"),
        };
    }

    private static bool TooToxic(PendingOutcomes outcomes, int level) => outcomes.At(level).Toxicities >= 2;

    // At the last level that can be tried six are wanted before it is recommended, as where it was reached from above.
    private Decision Higher(PendingOutcomes outcomes, int level, string seen)
    {
        if (level < Levels && !TooToxic(outcomes, level + 1)) return OneAt(outcomes, level + 1, $"{seen}: escalate");
        if (outcomes.At(level).Treated < Most) return new Decision.Treat(level, 1, $"{seen}: six are wanted at the highest level open");
        return new Decision.Stop(level, $"{seen}: six at the highest level open");
    }

    private static Decision Lower(PendingOutcomes outcomes, int level, string seen)
    {
        var below = Enumerable.Range(1, level - 1).LastOrDefault(l => !TooToxic(outcomes, l));
        return below == 0 ? new Decision.Stop(null, $"{seen}: too toxic, and no level below is left") : OneAt(outcomes, below, $"{seen}: too toxic, de-escalate");
    }

    private static Decision OneAt(PendingOutcomes outcomes, int level, string because)
    {
        if (outcomes.At(level).Treated < Most) return new Decision.Treat(level, 1, because);
        return outcomes.PendingAt(level) > 0 ? new Decision.Wait($"{because}; six are enrolled at level {level}, and {outcomes.PendingAt(level)} pending") : new Decision.Stop(level, $"{because}; six have been treated at level {level}");
    }
}
