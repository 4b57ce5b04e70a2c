using System.Globalization;
using Cartwright.Numerics;
using Cartwright.Rehearsals.Scenarios;

namespace Cartwright.Reports.Rehearsed.Scenarios;

/// <summary>Measures and differences as they are read: a share in per cent, its difference in percentage points; a geometric mean, its ratio.</summary>
internal static class MeasureText
{
    public const string Nothing = "–";

    /// <summary>The value of an arm.</summary>
    public static string Value(ScenarioMeasure measure, MeasuredValue value) => value.Value.OrNull is not { } number ? Nothing : measure.Kind switch
    {
        MeasureKind.Share => Numbers.Percent(number, 1),
        MeasureKind.GeometricMean => Numbers.Significant(number),
        _ => Numbers.Fixed(number, Decimals(measure)),
    };

    /// <summary>A difference with its standard error; a ratio with its interval. None at all is "0", and a ratio of 1 "×1".</summary>
    public static string Difference(PairedDifference difference)
    {
        var (measure, value) = (difference.Measure, difference.Difference);
        if (value.Value.OrNull is not { } number) return Nothing;
        if (difference is { More: 0, Less: 0 }) return measure.Kind == MeasureKind.GeometricMean ? "×1" : "0";
        return measure.Kind switch
        {
            MeasureKind.Share => $"{Signed(100 * number, 1)} ±{Numbers.Fixed(100 * (value.StandardError.OrNull ?? 0), 1)}",
            MeasureKind.GeometricMean => $"×{Numbers.Significant(number)}{Ends(value.Interval)}",
            _ => $"{Signed(number, Decimals(measure))} ±{Numbers.Fixed(value.StandardError.OrNull ?? 0, Decimals(measure))}",
        };
    }

    /// <summary>The heading of a column.</summary>
    public static string Heading(ScenarioMeasure measure) => measure.Unit is "" or "assay's unit" ? measure.Name : $"{measure.Name}, {measure.Unit}";

    public static string Signed(double value, int decimals) => (Numbers.Fixed(value, decimals) is var text && value > 0 ? "+" + text : text).Replace('-', '−');

    private static int Decimals(ScenarioMeasure measure) => measure.Unit == "g/L" ? 2 : 1;

    private static string Ends(ConfidenceInterval interval) =>
        interval is { Lower: Estimate.Value low, Upper: Estimate.Value high } ? string.Create(CultureInfo.InvariantCulture, $" ({Numbers.Significant(low.Number)}–{Numbers.Significant(high.Number)})") : "";
}
