using System.Globalization;
using System.Runtime.InteropServices;

namespace Cartwright.Trials.Designs;

/// <summary>What a dose-finding design may know of the trial so far: the counts at every level, the level treated last, and how its last cohort fared.</summary>
/// <remarks>
/// There is no more history in it on purpose: a design cannot decide by what the exact enumeration does not distinguish. Two outcomes are equal when all
/// counts, the current level and the last cohort are. The notation <c>1NNN 2NTN</c> (level, then N or T for each patient) is that of the R package escalation; in trials that watch
/// responses N, T, E and B stand for neither, toxicity, efficacy and both.
/// </remarks>
public sealed class Outcomes : IEquatable<Outcomes>
{
    private readonly LevelCount[] counts;

    private Outcomes(LevelCount[] counts, int current, LevelCount last) => (this.counts, Current, Last) = (counts, current, last);

    /// <summary>Number of dose levels.</summary>
    public int Levels => counts.Length;

    /// <summary>The level treated last, from 1; the lowest where nobody has been treated.</summary>
    public int Current { get; }

    /// <summary>The last cohort alone, or the part of it seen so far; nobody where it is not remembered.</summary>
    public LevelCount Last { get; }

    /// <summary>The same with the last cohort forgotten: counts and current level are all that most designs decide by.</summary>
    public Outcomes WithoutLast => Last == default ? this : new(counts, Current, default);

    internal Outcomes WithLast(LevelCount last) => last == Last ? this : new(counts, Current, last);

    /// <summary>The same numbers of toxicities and responses at every level, with as few patients as possible who had both.</summary>
    public Outcomes WithFewestBoth => new(Array.ConvertAll(counts, c => c with { Both = Math.Max(0, c.Toxicities + c.Responses - c.Treated) }), Current, Last);

    /// <summary>Evaluable patients at all levels.</summary>
    public int Treated
    {
        get
        {
            var sum = 0;
            foreach (var count in counts) sum += count.Treated;
            return sum;
        }
    }

    /// <summary>Patients at all levels who are short of their dose and do not count.</summary>
    public int Short
    {
        get
        {
            var sum = 0;
            foreach (var count in counts) sum += count.Short;
            return sum;
        }
    }

    /// <summary>Patients with a dose-limiting toxicity at all levels.</summary>
    public int Toxicities
    {
        get
        {
            var sum = 0;
            foreach (var count in counts) sum += count.Toxicities;
            return sum;
        }
    }

    /// <summary>Nobody treated yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no level.</exception>
    public static Outcomes None(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        return new Outcomes(new LevelCount[levels], 1, default);
    }

    /// <summary>Reads <c>1NNN 2NTN</c>: for each cohort the level, then N or T for each patient in any order. A blank text is nobody treated.</summary>
    /// <exception cref="ArgumentException">Not in this notation, or a level that the trial does not have.</exception>
    public static Outcomes Parse(string text, int levels) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(None(levels), (seen, cohort) => seen.WithCohort(cohort));

    /// <summary>The same of the lowest levels alone, as a trial with no others would see it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No level is left, or there are not so many.</exception>
    public Outcomes Lowest(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, Levels);
        return levels == Levels ? this : new Outcomes(counts[..levels], Math.Min(Current, levels), Current <= levels ? Last : default);
    }

    /// <summary>The counts at a level, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The trial has no such level.</exception>
    public LevelCount At(int level) => counts[IndexOf(level)];

    /// <summary>The same with a cohort more, seen at a level, which becomes the current one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level, no patient, or more toxicities than patients.</exception>
    public Outcomes With(int level, int treated, int toxicities) => With(level, new LevelCount(treated, toxicities));

    /// <summary>The same with a cohort of which responses were watched too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level, no patient, or counts that no patients can have.</exception>
    public Outcomes With(int level, LevelCount cohort)
    {
        var next = (LevelCount[])counts.Clone();
        Add(next, level, cohort);
        ArgumentOutOfRangeException.ThrowIfLessThan(cohort.Treated + cohort.Short, 1, nameof(cohort));
        return new Outcomes(next, level, cohort);
    }

    /// <summary>The same with a cohort assigned to one level, of whom some count at others: who received fewer cells than planned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level, no patient, or counts that no patients can have.</exception>
    public Outcomes With(int assigned, IReadOnlyList<(int Level, LevelCount Count)> cohort)
    {
        _ = IndexOf(assigned);
        var next = (LevelCount[])counts.Clone();
        var last = default(LevelCount);
        foreach (var (level, count) in cohort)
        {
            Add(next, level, count);
            last += count;
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(last.Treated + last.Short, 1, nameof(cohort));
        return new Outcomes(next, assigned, last);
    }

    private void Add(LevelCount[] next, int level, LevelCount cohort)
    {
        if (!cohort.IsPossible) throw new ArgumentOutOfRangeException(nameof(cohort), cohort, $"{cohort.Treated} patients cannot have {cohort.Toxicities} toxicities and {cohort.Responses} responses, {cohort.Both} of them both.");
        next[IndexOf(level)] += cohort;
    }

    /// <inheritdoc />
    public bool Equals(Outcomes? other) => other is not null && Current == other.Current && Last == other.Last && Numbers.SequenceEqual(other.Numbers);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Outcomes);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Current);
        hash.Add(Last);
        hash.AddBytes(MemoryMarshal.AsBytes(counts.AsSpan()));
        return hash.ToHashCode();
    }

    // Enumeration compares and hashes by the million: a count is five numbers in a row, and all counts are compared at once.
    private ReadOnlySpan<int> Numbers => MemoryMarshal.Cast<LevelCount, int>(counts.AsSpan());

    /// <summary>Toxicities over treated at every level, and the current one: <c>0/3 1/6 0/0, at level 2</c>.</summary>
    public override string ToString() => $"{string.Join(' ', counts)}, at level {Current.ToString(CultureInfo.InvariantCulture)}";

    private Outcomes WithCohort(string cohort)
    {
        var digits = cohort.TakeWhile(char.IsAsciiDigit).Count();
        var patients = cohort[digits..];
        if (!int.TryParse(cohort[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || patients.Length == 0 || patients.Any(p => p is not ('N' or 'T' or 'E' or 'B')))
            throw new ArgumentException($"'{cohort}' is not a cohort; write its level, then N or T for each patient (E for efficacy, B for both): 2NTN.", nameof(cohort));
        int With(params char[] outcomes) => patients.Count(outcomes.Contains);
        return this.With(level, new LevelCount(patients.Length, With('T', 'B'), With('E', 'B'), With('B')));
    }

    private int IndexOf(int level) =>
        level >= 1 && level <= counts.Length ? level - 1 : throw new ArgumentOutOfRangeException(nameof(level), level, $"The trial has levels 1 to {counts.Length}.");
}
