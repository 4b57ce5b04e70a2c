using System.Collections.Concurrent;

namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>What depends on the counts of one level alone, computed once for each: enumeration asks for the same few thousand by the million. May be asked from several threads.</summary>
internal sealed class RememberedCounts(Admissibility admissible)
{
    private readonly ConcurrentDictionary<(int Treated, int Events), bool> toxic = new(), futile = new();

    /// <summary>Whether toxicity closes a level.</summary>
    public bool TooToxic(LevelCount seen) => toxic.TryGetValue((seen.Treated, seen.Toxicities), out var known) ? known : toxic[(seen.Treated, seen.Toxicities)] = admissible.TooToxic(seen);

    /// <summary>Whether a level has too little effect.</summary>
    public bool Futile(LevelCount seen) => futile.TryGetValue((seen.Treated, seen.Responses), out var known) ? known : futile[(seen.Treated, seen.Responses)] = admissible.Futile(seen);

    /// <summary>Whether a level may be treated: it has effect enough, and neither it nor any below is too toxic.</summary>
    public bool Allows(Outcomes outcomes, int level)
    {
        for (var l = 1; l <= level; l++)
            if (TooToxic(outcomes.At(l))) return false;
        return !Futile(outcomes.At(level));
    }
}
