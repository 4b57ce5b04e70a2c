using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>One blood sample of a profile.</summary>
/// <param name="Days">Time elapsed since the dose; negative before it. Another unit of time may be used if it is used throughout.</param>
/// <param name="Value">The level measured; null: below the limit of quantification. A recorded 0 is a point of the curve, and no quantifiable level.</param>
/// <param name="LowerLimit">The limit of quantification, where the laboratory gave one.</param>
/// <param name="PreDose">Taken before the dose, even where only the date says when.</param>
public readonly record struct ConcentrationSample(double Days, double? Value, double? LowerLimit = null, bool PreDose = false)
{
    /// <summary>What somebody decided about it; <see cref="PointUse.Nowhere"/> keeps it out of a profile altogether.</summary>
    public PointUse Use { get; init; }

    /// <summary>Reported as below the limit of quantification.</summary>
    public bool BelowLimit => Value is null;

    /// <summary>A level that can be put on a log scale.</summary>
    public bool Quantifiable => Value > 0;
}

/// <summary>The samples of one subject after one dose, of one analyte in one unit by one method, in the order of time.</summary>
public sealed class ConcentrationProfile
{
    /// <summary>Orders the samples by time; a sample before time 0 is before the dose, flagged or not.</summary>
    /// <exception cref="ArgumentException">A time or level is not finite, a level is negative, or two samples after the dose were taken at the same time.</exception>
    public ConcentrationProfile(IEnumerable<ConcentrationSample> samples)
    {
        var ordered = samples.Select(s => s.Days < 0 ? s with { PreDose = true } : s).OrderBy(s => s.Days).ThenBy(s => !s.PreDose).ToArray();
        Samples = ordered;
        Check(ordered);
        var before = ordered.Count(s => s.PreDose);
        AfterDose = new(ordered, before, ordered.Length - before);
    }

    /// <summary>All samples, in the order of time.</summary>
    public IReadOnlyList<ConcentrationSample> Samples { get; }

    /// <summary>The samples from the dose on, in the order of time.</summary>
    public ArraySegment<ConcentrationSample> AfterDose { get; }

    /// <summary>The first moment at which two samples after the dose coincide; null where none do.</summary>
    public static double? FirstTie(IEnumerable<ConcentrationSample> samples)
    {
        var seen = new HashSet<double>();
        foreach (var sample in samples)
            if (!sample.PreDose && sample.Days >= 0 && !seen.Add(sample.Days)) return sample.Days;
        return null;
    }

    private static void Check(ConcentrationSample[] ordered)
    {
        for (var i = 0; i < ordered.Length; i++)
        {
            if (!double.IsFinite(ordered[i].Days) || ordered[i].Value is { } value && !(double.IsFinite(value) && value >= 0))
                throw new ArgumentException($"A sample has a time and a level of at least 0; this one has {ordered[i]}.", nameof(ordered));
            if (i > 0 && !ordered[i].PreDose && !ordered[i - 1].PreDose && ordered[i].Days == ordered[i - 1].Days)
                throw new ArgumentException($"Two samples at {ordered[i].Days}: one level is needed.", nameof(ordered));
            if (i > 0 && ordered[i].PreDose && !ordered[i - 1].PreDose)
                throw new ArgumentException($"A sample at {ordered[i].Days} is flagged as taken before the dose, yet follows one taken after it.", nameof(ordered));
        }
    }
}
