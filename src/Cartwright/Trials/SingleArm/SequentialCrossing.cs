using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace Cartwright.Trials.SingleArm;

/// <summary>How often a sum of normal increments crosses its boundaries, look by look.</summary>
/// <remarks>Armitage, McPherson, Rowe. Repeated significance tests on accumulating data. J. R. Stat. Soc. A 132 (1969) 235–244: the density of trials that go on is integrated from look to look, here at the
/// points of Gauss and Legendre. The sum at a share t of the information has variance t and mean θt.</remarks>
internal sealed class SequentialCrossing(double drift)
{
    // 512 points over some 18 standard deviations: looks a hundredth of the information apart still see a smooth density.
    private const int Points = 512;
    private const double Reach = 9;

    private double[] _at = [0], _mass = [1];
    private double _share;

    /// <summary>The probability of being, at this look and at none before, at this z or above.</summary>
    public double Above(double share, double z) => Sum((u, sd) => Normal.CDF(0, 1, (u + drift * (share - _share) - z * Math.Sqrt(share)) / sd), share);

    /// <summary>Goes on with the trials below this z; where none is too high it is infinite.</summary>
    public void GoOn(double share, double above)
    {
        var root = Math.Sqrt(share);
        var low = drift * share - Reach * root;
        var high = Math.Max(low, Math.Min(above * root, drift * share + Reach * root));
        var rule = new GaussLegendreRule(low, high, Points);
        double[] at = [.. Enumerable.Range(0, Points).Select(rule.GetAbscissa)];
        double[] mass = [.. at.Select((v, i) => rule.GetWeight(i) * Sum((u, sd) => Normal.PDF(u + drift * (share - _share), sd, v), share))];
        (_at, _mass, _share) = (at, mass, share);
    }

    private double Sum(Func<double, double, double> of, double share)
    {
        var (sum, sd) = (0.0, Math.Sqrt(share - _share));
        for (var i = 0; i < _at.Length; i++) sum += _mass[i] * of(_at[i], sd);
        return sum;
    }
}
