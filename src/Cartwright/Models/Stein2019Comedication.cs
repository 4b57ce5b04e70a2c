namespace Cartwright.Models;

/// <summary>
/// Tocilizumab and corticosteroids in <see cref="Stein2019"/>: from its first dose until the end of expansion each multiplies the rate of growth ρ. Neither factor could be told from 1.
/// </summary>
/// <remarks>Stein et al. CPT Pharmacometrics Syst Pharmacol 8 (2019) 285–295, Table 1. Given to 36 % (tocilizumab, median day 5.7) and 26 % (steroids, median day 7.5) of the patients.</remarks>
public sealed record Stein2019Comedication
{
    /// <summary>Neither drug.</summary>
    public static Stein2019Comedication None { get; } = new();

    /// <summary>First tocilizumab, days from infusion; infinite: never.</summary>
    public double TocilizumabDays { get; init; } = double.PositiveInfinity;

    /// <summary>F_toci, by which it multiplies ρ.</summary>
    public double TocilizumabFactor { get; init; } = 1.2;

    /// <summary>First corticosteroid, days from infusion; infinite: never.</summary>
    public double SteroidDays { get; init; } = double.PositiveInfinity;

    /// <summary>F_ster, by which it multiplies ρ.</summary>
    public double SteroidFactor { get; init; } = 1.0;

    /// <summary>The stretches of expansion that have one rate: until when, and by what ρ is multiplied there.</summary>
    internal IReadOnlyList<(double UntilDays, double Factor)> Stretches(double peakDays)
    {
        double[] ends = [.. new[] { TocilizumabDays, SteroidDays, peakDays }.Where(d => d > 0 && d <= peakDays).Distinct().Order()];
        return [.. ends.Select((end, i) => (end, FactorFrom(i == 0 ? 0 : ends[i - 1])))];
    }

    private double FactorFrom(double days) => (days >= TocilizumabDays ? TocilizumabFactor : 1) * (days >= SteroidDays ? SteroidFactor : 1);
}
