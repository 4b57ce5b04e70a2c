using System.Globalization;

namespace Cartwright.Trials.Designs;

/// <summary>What a dose-finding design may know of the trial so far: the counts at every level, and the level treated last.</summary>
/// <remarks>
/// There is no history in it on purpose: a design cannot decide by what the exact enumeration does not distinguish. Two outcomes are equal when all
/// counts and the current level are. The notation <c>1NNN 2NTN</c> (level, then N or T for each patient) is that of the R package escalation.
/// </remarks>
public sealed class Outcomes : IEquatable<Outcomes>
{
    private readonly LevelCount[] counts;

    private Outcomes(LevelCount[] counts, int current) => (this.counts, Current) = (counts, current);

    /// <summary>Number of dose levels.</summary>
    public int Levels => counts.Length;

    /// <summary>The level treated last, from 1; the lowest where nobody has been treated.</summary>
    public int Current { get; }

    /// <summary>Evaluable patients at all levels.</summary>
    public int Treated => counts.Sum(c => c.Treated);

    /// <summary>Patients with a dose-limiting toxicity at all levels.</summary>
    public int Toxicities => counts.Sum(c => c.Toxicities);

    /// <summary>Nobody treated yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no level.</exception>
    public static Outcomes None(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        return new Outcomes(new LevelCount[levels], 1);
    }

    /// <summary>Reads <c>1NNN 2NTN</c>: for each cohort the level, then N or T for each patient in any order. A blank text is nobody treated.</summary>
    /// <exception cref="ArgumentException">Not in this notation, or a level that the trial does not have.</exception>
    public static Outcomes Parse(string text, int levels) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(None(levels), (seen, cohort) => seen.WithCohort(cohort));

    /// <summary>The counts at a level, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The trial has no such level.</exception>
    public LevelCount At(int level) => counts[IndexOf(level)];

    /// <summary>The same with more patients seen at a level, which becomes the current one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level, no patient, or more toxicities than patients.</exception>
    public Outcomes With(int level, int treated, int toxicities)
    {
        var index = IndexOf(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(treated, 1);
        if (toxicities < 0 || toxicities > treated) throw new ArgumentOutOfRangeException(nameof(toxicities), toxicities, $"{treated} patients have between 0 and {treated} toxicities.");

        var next = (LevelCount[])counts.Clone();
        next[index] = new(next[index].Treated + treated, next[index].Toxicities + toxicities);
        return new Outcomes(next, level);
    }

    /// <inheritdoc />
    public bool Equals(Outcomes? other) => other is not null && Current == other.Current && counts.AsSpan().SequenceEqual(other.counts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Outcomes);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Current);
        foreach (var count in counts) hash.Add(count);
        return hash.ToHashCode();
    }

    /// <summary>Toxicities over treated at every level, and the current one: <c>0/3 1/6 0/0, at level 2</c>.</summary>
    public override string ToString() => $"{string.Join(' ', counts)}, at level {Current.ToString(CultureInfo.InvariantCulture)}";

    private Outcomes WithCohort(string cohort)
    {
        var digits = cohort.TakeWhile(char.IsAsciiDigit).Count();
        var patients = cohort[digits..];
        if (!int.TryParse(cohort[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || patients.Length == 0 || patients.Any(p => p is not ('N' or 'T')))
            throw new ArgumentException($"'{cohort}' is not a cohort; write its level, then N or T for each patient: 2NTN.", nameof(cohort));
        return With(level, patients.Length, patients.Count(p => p == 'T'));
    }

    private int IndexOf(int level) =>
        level >= 1 && level <= counts.Length ? level - 1 : throw new ArgumentOutOfRangeException(nameof(level), level, $"The trial has levels 1 to {counts.Length}.");
}
