using System.Collections.Concurrent;

namespace Cartwright.Trials.Designs;

/// <summary>The fits of a model by counts, each computed once: enumeration and simulation meet the same counts again and again. May be asked from several threads.</summary>
/// <param name="fit">Fits the counts, the lowest level first.</param>
internal sealed class FitMemory<TFit>(Func<IReadOnlyList<LevelCount>, TFit> fit)
{
    private readonly ConcurrentDictionary<Counts, TFit> fits = new();

    /// <summary>Distinct counts fitted so far.</summary>
    public int Distinct => fits.Count;

    /// <summary>The fit to these outcomes.</summary>
    public TFit Of(Outcomes outcomes)
    {
        var key = new Counts(outcomes);
        return fits.TryGetValue(key, out var known) ? known : fits.GetOrAdd(key, k => fit(k.Levels));
    }

    /// <summary>Counts of toxicity alone, without the current level.</summary>
    private readonly struct Counts : IEquatable<Counts>
    {
        private readonly int hash;

        public Counts(Outcomes outcomes)
        {
            Levels = new LevelCount[outcomes.Levels];
            var code = new HashCode();
            for (var level = 1; level <= Levels.Length; level++)
            {
                var (treated, toxicities) = (outcomes.At(level).Treated, outcomes.At(level).Toxicities);
                Levels[level - 1] = new(treated, toxicities);
                code.Add((treated << 16) | toxicities);
            }
            hash = code.ToHashCode();
        }

        public LevelCount[] Levels { get; }

        public bool Equals(Counts other) => hash == other.hash && Levels.AsSpan().SequenceEqual(other.Levels);

        public override bool Equals(object? obj) => obj is Counts other && Equals(other);

        public override int GetHashCode() => hash;
    }
}
