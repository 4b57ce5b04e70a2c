using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// The curve between two samples (t₁, c₁) and (t₂, c₂): its area, its first moment and its height under a rule.
/// <code>
/// linear:  area = Δt·(c₁ + c₂)/2          moment = Δt·(t₁c₁ + t₂c₂)/2
/// log:     area = (c₁ − c₂)/k             moment = (t₁c₁ − t₂c₂)/k + (c₁ − c₂)/k²,   k = ln(c₁/c₂)/Δt
/// </code>
/// </summary>
/// <remarks>Gabrielsson, Weiner. Non-compartmental analysis. Methods Mol Biol 929 (2012) 377–389; the rules of Phoenix WinNonlin.</remarks>
public static class Trapezoid
{
    /// <summary>∫ C dt.</summary>
    public static double Area(AucRule rule, double t1, double c1, double t2, double c2) =>
        IsExponential(rule, c1, c2) ? (c1 - c2) * (t2 - t1) / LogRatio(c1, c2) : (t2 - t1) * (c1 + c2) / 2;

    /// <summary>∫ t·C dt; on straight lines by the trapezoid of t·C, as the rule has it.</summary>
    public static double Moment(AucRule rule, double t1, double c1, double t2, double c2)
    {
        if (!IsExponential(rule, c1, c2)) return (t2 - t1) * (t1 * c1 + t2 * c2) / 2;
        var k = LogRatio(c1, c2) / (t2 - t1);
        return (t1 * c1 - t2 * c2) / k + (c1 - c2) / (k * k);
    }

    /// <summary>The level at a time between the two samples.</summary>
    public static double LevelAt(AucRule rule, double t1, double c1, double t2, double c2, double t)
    {
        if (t == t2) return c2;
        var part = (t - t1) / (t2 - t1);
        return IsExponential(rule, c1, c2) ? c1 * Math.Exp(-LogRatio(c1, c2) * part) : c1 + (c2 - c1) * part;
    }

    // Two levels that differ by less than a millionth are taken as a straight line: the logarithmic formulas lose digits there, and agree with it to 1e-12.
    private static bool IsExponential(AucRule rule, double c1, double c2) => rule switch
    {
        AucRule.LinearUpLogDown => c2 > 0 && c1 - c2 > 1e-6 * c1,
        AucRule.LinearThenLog => c1 > 0 && c2 > 0 && Math.Abs(c1 - c2) > 1e-6 * c1,
        _ => false,
    };

    // 2·artanh keeps the digits that the logarithm of a ratio close to 1 would lose.
    private static double LogRatio(double c1, double c2) => c1 < 2 * c2 && c2 < 2 * c1 ? 2 * Math.Atanh((c1 - c2) / (c1 + c2)) : Math.Log(c1 / c2);
}
