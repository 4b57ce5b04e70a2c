using Cartwright.Protocols;

namespace Cartwright.Trials.Designs;

/// <summary>The 3+3 design in its three variants. Cohorts of three; at most six at a level; two toxicities make a level too toxic.</summary>
/// <remarks>
/// Storer. Design and analysis of phase I clinical trials. Biometrics 45 (1989) 925–937 (escalation only).
/// Korn, Midthune, Chen, Rubinstein, Christian, Simon. A comparison of two phase I trial designs. Stat. Med. 13 (1994) 1799–1806 (six at the MTD).
/// With de-escalation as the R package escalation has it (allow_deescalate). A cohort is judged only when complete, whatever its first patients show.
/// </remarks>
public sealed record ThreePlusThree : IDoseDesign
{
    /// <summary>Patients in a cohort.</summary>
    public const int Cohort = 3;

    /// <summary>The most patients at a level.</summary>
    public const int Full = 6;

    /// <summary>The fewest toxicities that make a level too toxic.</summary>
    public const int TooMany = 2;

    /// <summary>A 3+3 over so many levels.</summary>
    /// <exception cref="ArgumentException">There is no level, or no such variant.</exception>
    public ThreePlusThree(int levels, ThreePlusThreeVariant variant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        if (!Enum.IsDefined(variant)) throw new ArgumentOutOfRangeException(nameof(variant), variant, "No such variant of 3+3.");
        (Levels, Variant) = (levels, variant);
    }

    /// <inheritdoc />
    public int Levels { get; }

    /// <summary>Which of the three designs that are called 3+3.</summary>
    public ThreePlusThreeVariant Variant { get; }

    /// <inheritdoc />
    public Decision Decide(Outcomes outcomes)
    {
        if (outcomes.Levels != Levels) throw new ArgumentException($"Outcomes at {outcomes.Levels} levels, in a design of {Levels}.", nameof(outcomes));
        var level = outcomes.Current;
        var seen = outcomes.At(level);
        return seen switch
        {
            { Treated: 0 } => new Decision.Treat(level, Cohort, $"nobody treated yet: start at level {level}"),
            { Treated: < Full } when seen.Treated % Cohort != 0 => Complete(level, seen),
            { Toxicities: >= TooMany } => Lower(outcomes, $"{seen} with toxicity at level {level}: too toxic"),
            { Treated: Cohort, Toxicities: 1 } => new Decision.Treat(level, Cohort, $"1/3 with toxicity at level {level}: three more there"),
            _ => Higher(outcomes, $"{seen} with toxicity at level {level}: tolerated"),
        };
    }

    private static Decision.Treat Complete(int level, LevelCount seen)
    {
        var missing = Missing(seen);
        var settled = seen.Toxicities >= TooMany ? $", though {seen.Toxicities} toxicities already make it too toxic" : "";
        return new(level, missing, $"the cohort at level {level} lacks {missing}{settled}");
    }

    private Decision Higher(Outcomes outcomes, string seen)
    {
        var level = outcomes.Current;
        if (level < Levels && !TooToxic(outcomes, level + 1))
            return new Decision.Treat(level + 1, Missing(outcomes.At(level + 1)), $"{seen}, escalate");

        var limit = level == Levels ? "it is the highest level" : $"level {level + 1} is too toxic";
        return outcomes.At(level).Treated >= Full || !NeedsSix(level)
            ? new Decision.Stop(level, $"{seen}, and {limit}")
            : new Decision.Treat(level, Cohort, $"{seen}, and {limit}: six must be treated there");
    }

    // On a path of the design the level below is never too toxic; in a record that left the path it may be, and is then passed over.
    private Decision Lower(Outcomes outcomes, string seen)
    {
        var below = Enumerable.Range(1, outcomes.Current - 1).LastOrDefault(l => !TooToxic(outcomes, l));
        if (below == 0) return new Decision.Stop(null, $"{seen}, and no level below is left");
        var count = outcomes.At(below);
        return Variant == ThreePlusThreeVariant.EscalationOnly || count.Treated >= Full
            ? new Decision.Stop(below, $"{seen}; {count} with toxicity at level {below}")
            : new Decision.Treat(below, Missing(count), $"{seen}, and only {count.Treated} treated at level {below}: de-escalate");
    }

    private bool NeedsSix(int level) => Variant switch
    {
        ThreePlusThreeVariant.EscalationOnly => false,
        ThreePlusThreeVariant.DeEscalation => level < Levels,
        _ => true,
    };

    private static bool TooToxic(Outcomes outcomes, int level) => outcomes.At(level).Toxicities >= TooMany;

    private static int Missing(LevelCount seen) => Cohort - seen.Treated % Cohort;
}
