using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The parameters that living cells need: two phases of decline and loss.</summary>
public static class CellularParameters
{
    /// <summary>Half-life of the contraction, from the observed peak to nominal day 28 with the window of its visit.</summary>
    public static NcaParameter ContractionHalfLife { get; } = new("HLCONTR", "Half-Life Contraction Phase", UnitOf.Time, SummaryOf.GeometricMeanAndCv, ["TMAX"],
        "ln 2 / −slope of ln C on t, TMAX to nominal day 28 with its window", a => a.Contraction.HalfLife)
    { Remark = a => a.Contraction.UnreliableBecause };

    /// <summary>Half-life of the persistence, from the quantifiable samples after nominal day 28 and the window of its visit.</summary>
    public static NcaParameter PersistenceHalfLife { get; } = new("HLPERS", "Half-Life Persistence Phase", UnitOf.Time, SummaryOf.GeometricMeanAndCv, ["TMAX"],
        "ln 2 / −slope of ln C on t, best fit after nominal day 28 with its window", a => a.Persistence.HalfLife)
    { Remark = a => a.Persistence.UnreliableBecause };

    /// <summary>Days from infusion to loss of the product; a reason where it was not lost while observed (see <see cref="TimeToLoss.Of"/>).</summary>
    public static NcaParameter DaysToLoss { get; } = new("TTLOSS", "Time to Loss of Product", UnitOf.Time, SummaryOf.MedianAndRange, ["TMAX"],
        "first of two consecutive samples below the limit after TMAX", a => TimeToLoss.Of(a.Profile) switch
        {
            null => Estimate.None(a.NoSample),
            { Lost: true } loss => loss.Days,
            { Lost: false } still => Estimate.None(FormattableString.Invariant($"not lost by day {still.Days:0.##}")),
        });
}
