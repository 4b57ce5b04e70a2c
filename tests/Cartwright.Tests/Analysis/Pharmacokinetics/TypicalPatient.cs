using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Models;
using Cartwright.Units;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

/// <summary>The typical patient of Stein 2019, sampled on HER2-E-CART's schedule without error.</summary>
internal static class TypicalPatient
{
    public static readonly Stein2019 Curve = new(Stein2019Parameters.Typical);

    private static readonly int[] NumberedDays = [4, 7, 10, 14, 28, 60, 90, 180, 270, 360];

    /// <summary>Two samples before infusion, then 1 h, 24 h, and the numbered days under the convention.</summary>
    public static IReadOnlyList<double> Schedule(DayConvention convention = DayConvention.InfusionIsDay0) =>
        [-7, -0.5, 1.0 / 24, 1, .. NumberedDays.Select(day => DayNumbering.ElapsedDays(day, convention))];

    public static ConcentrationProfile On(IEnumerable<double> days, double limit = 0) => new(days.Select(day => Sample(day, limit)));

    /// <summary>The schedule with the level at time 0 that a sample at the end of infusion would give.</summary>
    public static ConcentrationProfile WithTimeZero(DayConvention convention = DayConvention.InfusionIsDay0) => On(Schedule(convention).Append(0));

    public static NoncompartmentalAnalysis Analysed(double limit = 0) => NoncompartmentalAnalysis.Of(On(Schedule(), limit), NcaSettings.CellularKinetics);

    private static ConcentrationSample Sample(double day, double limit)
    {
        var level = Curve.ConcentrationAt(day);
        return new(day, level <= 0 || level < limit ? null : level, limit, day < 0);
    }
}
