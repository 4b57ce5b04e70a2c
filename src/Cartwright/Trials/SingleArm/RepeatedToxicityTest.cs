using MathNet.Numerics.Distributions;

namespace Cartwright.Trials.SingleArm;

/// <summary>Stops a trial for toxicity by an exact test at every look, its nominal levels chosen so that an acceptable toxicity crosses the boundary, at any look, no more often than allowed.</summary>
/// <remarks>
/// Ivanova, Qaqish, Schell. Continuous toxicity monitoring in phase II trials in oncology. Biometrics 61 (2005) 540–545. One nominal level at all looks is Pocock's shape; with a shape above 0 the level at
/// a share t of the patients is Φ(Φ⁻¹(a) ⁄ tˢ), at ½ that of O'Brien and Fleming (Wang, Tsiatis, Biometrics 43 (1987) 193–199).
/// Counts are whole, so the crossing rises in steps as the level does: the strictest boundary within the allowance, and the one a step beyond, are found exactly among all levels at which a count changes.
/// </remarks>
public sealed record RepeatedToxicityTest : ISingleArmDesign
{
    /// <summary>Pocock's shape: one nominal level at all looks.</summary>
    public const double Pocock = 0;

    /// <summary>O'Brien and Fleming's shape: hardly any stop at first.</summary>
    public const double ObrienFleming = 0.5;

    private RepeatedToxicityTest(double acceptable, double crossing, double shape, StoppingBoundary boundary, StoppingBoundary? next) =>
        (Acceptable, Crossing, Shape, Boundary, StepBeyond) = (acceptable, crossing, shape, boundary, next);

    /// <summary>The toxicity rate that is acceptable.</summary>
    public double Acceptable { get; }

    /// <summary>The probability of stopping at an acceptable rate that is allowed.</summary>
    public double Crossing { get; }

    /// <summary>From 0, Pocock's, to ½, O'Brien and Fleming's.</summary>
    public double Shape { get; }

    /// <summary>The boundary: at the acceptable rate it is crossed no more often than allowed.</summary>
    public StoppingBoundary Boundary { get; }

    /// <summary>The next boundary of the same shape, which is crossed more often than allowed, often by a hair; null where nothing is left to stop at.</summary>
    public StoppingBoundary? StepBeyond { get; }

    /// <inheritdoc />
    public string Name => "Repeated exact test of toxicity";

    /// <inheritdoc />
    public string Source => "Ivanova, Qaqish, Schell, Biometrics 61 (2005) 540–545";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Toxicity;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("acceptable rate", Acceptable), new("crossing allowed", Crossing), new("shape", Shape)];

    /// <summary>The boundary for an acceptable rate.</summary>
    /// <exception cref="ArgumentException">A rate or a probability that is none, a shape outside 0 and ½, or looks that do not rise.</exception>
    public static RepeatedToxicityTest Of(double acceptable, double crossing, IReadOnlyList<int> looks, double shape = Pocock)
    {
        new Demands().Within("the acceptable rate", acceptable).Within("the crossing allowed", crossing).Looks(looks)
            .That(shape is >= Pocock and <= ObrienFleming, $"the shape is {shape:G6}, and must lie from 0, Pocock's, to 0.5, O'Brien and Fleming's").Hold();
        var rows = new BinomialRows(acceptable);
        double[][] levels = [.. looks.Select(n => Levels(rows, n, (double)n / looks[^1], shape))];
        double[] steps = [.. levels.SelectMany(l => l).Where(l => l is > 0 and < 1).Distinct().Order()];
        var within = Within(steps, step => At(looks, levels, step).At(rows).EndsHigh <= crossing);
        return new(acceptable, crossing, shape, At(looks, levels, within == 0 ? 0 : steps[within - 1]), within == steps.Length ? null : At(looks, levels, steps[within]));
    }

    // At each count, the smallest nominal level of the whole boundary at which that many toxicities are too many.
    private static double[] Levels(BinomialRows rows, int patients, double share, double shape)
    {
        var tails = rows.AtLeast(patients)[..(patients + 1)];
        return shape == Pocock ? tails : [.. tails.Select(p => Normal.CDF(0, 1, Normal.InvCDF(0, 1, p) * Math.Pow(share, shape)))];
    }

    private static StoppingBoundary At(IReadOnlyList<int> looks, double[][] levels, double level) => new([.. looks.Zip(levels, (n, l) => new Look(n, null, Array.FindIndex(l, p => p <= level) is var x and >= 0 ? x : null))]);

    // How many steps, the smallest first, are within: they are until they are not.
    private static int Within(double[] steps, Func<double, bool> within)
    {
        var (low, high) = (0, steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (within(steps[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
