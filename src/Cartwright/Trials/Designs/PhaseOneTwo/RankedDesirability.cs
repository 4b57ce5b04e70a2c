namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>A row of the table of desirability that a BOIN12 protocol prints: with so many patients, toxicities and responses, the rank, or null where the level is closed.</summary>
public sealed record DesirabilityRow(int Treated, int Toxicities, int Responses, double? Rank);

/// <summary>The rank-based desirability scores of BOIN12.</summary>
/// <remarks>Lin et al. 2020, Table 1. Toxicity and response are counted apart, which needs utilities whose middle two sum to 100. Ties share their mean rank.</remarks>
public static class RankedDesirability
{
    /// <summary>Every count at the numbers of patients given, ranked together: the least desirable has rank 1.</summary>
    /// <exception cref="ArgumentException">Utilities under which toxicity and response cannot be counted apart.</exception>
    public static IReadOnlyList<DesirabilityRow> Of(Boin12Settings settings, params IReadOnlyList<int> patients)
    {
        if (settings.Utilities.Neither + settings.Utilities.Both is not 100) throw new ArgumentException("The table needs utilities of 'neither' and 'both' that sum to 100: then it does not matter who had both.");
        var counts = (from n in patients from t in Enumerable.Range(0, n + 1) from r in Enumerable.Range(0, n + 1) select new LevelCount(n, t, r, Math.Max(0, t + r - n))).ToList();
        var open = counts.Where(c => !settings.Admissible.TooToxic(c) && !settings.Admissible.Futile(c)).Select(c => (Count: c, Of: Math.Round(Boin12.Desirability(settings, c), 12))).ToList();
        return [.. counts.Select(c => new DesirabilityRow(c.Treated, c.Toxicities, c.Responses, open.Any(o => o.Count == c) ? Rank(open, c) : null))];
    }

    private static double Rank(List<(LevelCount Count, double Of)> open, LevelCount count)
    {
        var own = open.Single(o => o.Count == count).Of;
        return open.Count(o => o.Of < own) + (open.Count(o => o.Of == own) + 1) / 2.0;
    }
}
