using System.Globalization;
using Cartwright.Numerics;

namespace Cartwright.Reports;

/// <summary>Numbers as they are read: never more digits than they carry, intervals beside estimates, a reason where there is none.</summary>
public static class Numbers
{
    /// <summary>A number to so many significant figures, in plain notation between 0.001 and 10 million.</summary>
    public static string Significant(double value, int figures = 3)
    {
        if (value == 0) return "0";
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (magnitude is < -3 or > 6) return value.ToString("0." + new string('#', figures - 1) + "e0", CultureInfo.InvariantCulture);
        var decimals = Math.Max(0, figures - 1 - magnitude);
        var last = Math.Pow(10, Math.Max(0, magnitude - figures + 1));
        return (SasRounding.Round(value / last, decimals) * last).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>A fixed number of decimals, rounded as SAS rounds (<see cref="SasRounding"/>).</summary>
    public static string Fixed(double value, int decimals) => SasRounding.Round(value, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>At most so many decimals, rounded likewise, without zeros at their end.</summary>
    public static string AtMost(double value, int decimals) => SasRounding.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);

    /// <summary>A fraction as a percentage.</summary>
    public static string Percent(double fraction, int decimals = 0) => $"{Fixed(fraction * 100, decimals)} %";

    /// <summary>A probability: to three decimals, and in words where it is smaller or larger than those can show.</summary>
    public static string Probability(double p) => p switch { 0 => "0", 1 => "1", < 0.0005 => "<0.001", > 0.9995 => ">0.999", _ => Fixed(p, 3) };

    /// <summary>A count of subjects with its percentage: <c>12 (14.0 %)</c>. Nobody is <c>0</c>, without one.</summary>
    public static string Subjects(int subjects, int of, int decimals = 0) => subjects == 0 ? "0" : $"{subjects} ({Percent((double)subjects / of, decimals)})";

    /// <summary>The same with how many events they had: <c>12 (14.0 %) [26]</c>.</summary>
    public static string SubjectsAndEvents(int subjects, int of, int events, int decimals = 0) => subjects == 0 ? "0" : $"{Subjects(subjects, of, decimals)} [{events}]";

    /// <summary>A count of subjects with its share and exact interval: <c>3/4, 75 %, 19–99</c>.</summary>
    public static string Share(int events, int of, double lower, double upper) =>
        of == 0 ? "0/0" : $"{events}/{of}, {Percent((double)events / of)}, {Fixed(lower * 100, 0)}–{Fixed(upper * 100, 0)}";

    /// <summary>An estimate, or NC with the reason left to a footnote.</summary>
    public static string Of(Estimate estimate, int figures = 3) => estimate is Estimate.Value v ? Significant(v.Number, figures) : "NC";
}
