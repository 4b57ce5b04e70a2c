using System.Globalization;

namespace Cartwright.Reports.Figures;

/// <summary>A stretch of numbers laid along a stretch of the drawing, evenly or by decades.</summary>
internal sealed record Scale(double Lowest, double Highest, double From, double To, bool Decades)
{
    public static Scale Even(double lowest, double highest, double from, double to) => new(lowest, highest > lowest ? highest : lowest + 1, from, to, false);

    /// <summary>By decades, widened to whole ones; both ends are positive.</summary>
    public static Scale ByDecades(double lowest, double highest, double from, double to)
    {
        var low = Math.Pow(10, Math.Floor(Math.Log10(lowest)));
        var high = Math.Pow(10, Math.Ceiling(Math.Log10(highest)));
        return new(low, high > low ? high : low * 10, from, to, true);
    }

    public double At(double value)
    {
        var share = Decades
            ? (Math.Log10(Math.Max(value, Lowest)) - Math.Log10(Lowest)) / (Math.Log10(Highest) - Math.Log10(Lowest))
            : (value - Lowest) / (Highest - Lowest);
        return From + Math.Clamp(share, 0, 1) * (To - From);
    }

    public IEnumerable<double> Ticks(int about = 6)
    {
        if (Decades)
        {
            for (var exponent = (int)Math.Round(Math.Log10(Lowest)); exponent <= Math.Round(Math.Log10(Highest)); exponent++) yield return Math.Pow(10, exponent);
            yield break;
        }
        var step = NiceStep((Highest - Lowest) / about);
        for (var i = (int)Math.Ceiling(Lowest / step - 1e-9); i * step <= Highest + 1e-9 * step; i++) yield return i * step;
    }

    /// <summary>A tick's label: plain to a million, by powers of ten beyond.</summary>
    public static string Label(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e6 or < 1e-3 => value.ToString("0.#e0", CultureInfo.InvariantCulture),
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}
