using System.Globalization;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>How the figures of a stress test are printed.</summary>
public static class StressWords
{
    /// <summary><c>0 of 187 (0.0 %, 95 % interval 0.0–2.0)</c>.</summary>
    public static string Share(Tally tally)
    {
        if (tally.Of == 0) return "0 of 0";
        var interval = BoundaryOutcome.Interval(tally);
        return string.Create(CultureInfo.InvariantCulture, $"{tally.Yes} of {tally.Of} ({100 * tally.Share:0.0} %, 95 % interval {100 * interval.Lower.OrNull:0.0}–{100 * interval.Upper.OrNull:0.0})");
    }

    /// <summary>A reduction in powers of ten.</summary>
    public static string Reduction(double? tenfold) => tenfold >= BoundaryOutcome.NothingLeft ? "no cell left" : Number(tenfold, "0.000");

    /// <summary>A number, or a dash where there is none.</summary>
    public static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
