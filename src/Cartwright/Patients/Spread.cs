using Cartwright.Numerics.Random;
using Cartwright.Protocols;
using Cartwright.Units;
using MathNet.Numerics.Distributions;

namespace Cartwright.Patients;

/// <summary>How a figure that is never negative varies between patients: log-normal, by its median and the standard deviation of its natural logarithm.</summary>
public readonly record struct Spread(double Median, double LogSd)
{
    /// <summary>The figure of the patient who lies so many standard deviations above the median.</summary>
    public double At(double deviate) => Median * Math.Exp(LogSd * deviate);

    /// <summary>The figure at a quantile, in (0, 1), of this distribution cut off outside a range; by inversion, and always inside.</summary>
    public double Within(double lowest, double highest, double quantile)
    {
        if (LogSd == 0) return Math.Clamp(Median, lowest, highest);
        var (below, inside) = (ShareBelow(lowest), ShareBelow(highest));
        var share = Math.Clamp(below + quantile * (inside - below), double.Epsilon, 1 - 1e-16);
        return Math.Clamp(At(InverseNormal.At(share)), lowest, highest);
    }

    private double ShareBelow(double figure) => figure <= 0 ? 0 : Normal.CDF(0, 1, Math.Log(figure / Median) / LogSd);

    // A file gives cv or logSd; for a log-normal figure, logSd² = ln(1 + cv²).
    internal static Spread Read(Entry entry, Func<string, Parsed<double>> median)
    {
        var middle = entry["median"].Required(median, 1);
        var (cv, logSd) = (entry["cv"], entry["logSd"]);
        if (entry.Exists && cv.Exists == logSd.Exists) entry.Report($"'{entry.Path}' needs its spread once: cv or logSd");
        return new(middle, cv.Exists ? LogSdOf(cv.Required(Figures.Variation, 0)) : logSd.Exists ? logSd.Required(Figures.NotNegative, 0) : 0);
    }

    internal static double LogSdOf(double cv) => Math.Sqrt(Math.Log(1 + cv * cv));
}
