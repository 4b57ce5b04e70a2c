using System.Globalization;
using Cartwright.Analysis.Survival;

namespace Cartwright.KnownAnswers;

/// <summary>Small published tables of times, on which programs and textbooks have been compared.</summary>
public static class SurvivalTables
{
    /// <summary>Remission in weeks with 6-mercaptopurine. Freireich et al., Blood 21 (1963) 699–716.</summary>
    public static IReadOnlyList<SurvivalTime> Mercaptopurine { get; } = Times("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    /// <summary>The same with placebo.</summary>
    public static IReadOnlyList<SurvivalTime> Placebo { get; } = Times("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    /// <summary>Months to infection of a catheter placed by surgery. Klein, Moeschberger: Survival Analysis, second edition (2003), table 1.2.</summary>
    public static IReadOnlyList<SurvivalTime> Surgical { get; } = Times(
        "1.5 3.5 4.5 4.5 5.5 8.5 8.5 9.5 10.5 11.5 15.5 16.5 18.5 23.5 26.5 2.5+ 2.5+ 3.5+ 3.5+ 3.5+ 4.5+ 5.5+ 6.5+ 6.5+ 7.5+ 7.5+ 7.5+ 7.5+ 8.5+ 9.5+ " +
        "10.5+ 11.5+ 12.5+ 12.5+ 13.5+ 14.5+ 14.5+ 21.5+ 21.5+ 22.5+ 22.5+ 25.5+ 27.5+");

    /// <summary>The same of a catheter placed through the skin.</summary>
    public static IReadOnlyList<SurvivalTime> Percutaneous { get; } = Times(
        "0.5 0.5 0.5 0.5 0.5 0.5 2.5 2.5 3.5 6.5 15.5 0.5+ 0.5+ 0.5+ 0.5+ 0.5+ 0.5+ 0.5+ 0.5+ 0.5+ 0.5+ 1.5+ 1.5+ 1.5+ 1.5+ 2.5+ 2.5+ 2.5+ 2.5+ 2.5+ " +
        "3.5+ 3.5+ 3.5+ 3.5+ 3.5+ 4.5+ 4.5+ 4.5+ 5.5+ 5.5+ 5.5+ 5.5+ 5.5+ 6.5+ 7.5+ 7.5+ 7.5+ 8.5+ 8.5+ 8.5+ 9.5+ 9.5+ 10.5+ 10.5+ 10.5+ 11.5+ 11.5+ " +
        "12.5+ 12.5+ 12.5+ 12.5+ 14.5+ 14.5+ 16.5+ 16.5+ 18.5+ 19.5+ 19.5+ 19.5+ 20.5+ 22.5+ 24.5+ 25.5+ 26.5+ 26.5+ 28.5+");

    /// <summary>Reads times set apart by spaces; + is censored.</summary>
    public static IReadOnlyList<SurvivalTime> Times(string text) =>
        [.. text.Split(' ').Select(t => new SurvivalTime(double.Parse(t.TrimEnd('+'), CultureInfo.InvariantCulture), !t.EndsWith('+')))];
}
