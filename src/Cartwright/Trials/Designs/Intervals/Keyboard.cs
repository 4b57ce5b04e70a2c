using MathNet.Numerics;

namespace Cartwright.Trials.Designs.Intervals;

/// <summary>Keyboard, which is mTPI-2: [0, 1] is cut into keys as wide as the target key, and the key under which the posterior is densest says where to go.</summary>
/// <remarks>
/// Yan, Mandrekar, Yuan. Keyboard: a novel Bayesian toxicity probability interval design. Clin. Cancer Res. 23 (2017) 3994–4003. Guo, Wang, Yang, Lynn, Ji. A Bayesian interval dose-finding design
/// addressing Ockham's razor: mTPI-2. Contemp. Clin. Trials 58 (2017) 23–33. The shorter keys at the ends count by their mass over their width; of equal keys the highest is the strongest.
/// </remarks>
public static class Keyboard
{
    /// <summary>The decision table up to so many patients at a level.</summary>
    /// <exception cref="ArgumentException">The interval is empty or not inside (0, 1).</exception>
    public static DecisionBoundaries Boundaries(IntervalSettings settings, int mostPatients) =>
        settings.Table("Keyboard", mostPatients, (n, y) => Strongest(settings, n, y));

    /// <summary>The design over so many levels.</summary>
    /// <exception cref="ArgumentException">A setting out of its range.</exception>
    public static DoseEscalation Design(int levels, IntervalSettings settings, TableConduct? conduct = null)
    {
        conduct ??= new();
        return TableDesign.Of(levels, [Boundaries(settings, conduct.MostPatients)], settings.Elimination, conduct, settings.Upper);
    }

    /// <summary>Where the strongest key lies, for a number of patients that need not be whole: those still followed count by their follow-up.</summary>
    internal static CellDecision Strongest(IntervalSettings settings, double patients, int toxicities)
    {
        var width = settings.Upper - settings.Lower;
        var (strength, key) = (double.NegativeInfinity, 0);
        for (var k = -(int)Math.Ceiling(settings.Lower / width); settings.Lower + k * width < 1; k++)
        {
            var (from, to) = (Math.Max(0, settings.Lower + k * width), Math.Min(1, settings.Lower + (k + 1) * width));
            if (to - from < 1e-12) continue;
            var density = Density(from, to, patients, toxicities);
            if (density >= strength) (strength, key) = (density, k);
        }
        return key < 0 ? CellDecision.Escalate : key == 0 ? CellDecision.Stay : CellDecision.DeEscalate;
    }

    /// <summary>Posterior mass of an interval over its width, from a uniform prior.</summary>
    internal static double Density(double from, double to, double patients, int toxicities)
    {
        double Below(double p) => p <= 0 ? 0 : p >= 1 ? 1 : SpecialFunctions.BetaRegularized(toxicities + 1, patients - toxicities + 1, p);
        return (Below(to) - Below(from)) / (to - from);
    }
}
