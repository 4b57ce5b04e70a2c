using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>A share for each dose level, lowest first, and where it is written.</summary>
public sealed record PerLevel(string Name, IReadOnlyList<double> Shares, Place Where)
{
    /// <summary>The share at a level, numbered from 1.</summary>
    public double At(int level) => Shares[level - 1];

    internal static PerLevel Read(Entry entry) => new(entry.Path, Figures.All(entry, Figures.Share), entry.Where);

    internal IEnumerable<Fault> FaultsFor(TrialPlan plan)
    {
        if (Shares.Count != plan.Levels.Count)
            yield return new(Where, $"'{Name}' has {Shares.Count} figures; the protocol has {plan.Levels.Count} dose levels ({string.Join(", ", plan.Levels.Select(l => l.Name))})");
    }
}
