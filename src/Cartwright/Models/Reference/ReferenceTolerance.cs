using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>How exactly reference patients are solved.</summary>
public static class ReferenceTolerance
{
    /// <summary>
    /// The specification's recommendation at a relative tolerance (section 12): 1e−10 absolute for cells and the other core states, 1e−7 for the rest, steps of at most
    /// two days. Cells are held far below one cell in ten (1e−10 is a tenth of a cell), because a clone is followed down to its last cell.
    /// </summary>
    public static Tolerance Specified(double relative = 1e-6) => At(relative, 1e-10, 1e-7) with { LongestStepDays = 2 };

    /// <summary>
    /// For many patients, by <see cref="KennedyCarpenter"/>: states to about 1e−3 (half of the patients; 5e−3 for 95 %) in less than half of the steps
    /// of the specification's 1e−6. Core states keep their 1e−10: a looser one saves 2 % of the steps and lets vanished pools swing. A first step of
    /// 0.05 days saves 5 % of them.
    /// </summary>
    public static Tolerance Working { get; } = At(1e-4, 1e-10, 1e-5) with { FirstStepDays = 0.05 };

    /// <summary>For a few patients whose courses are compared to the last digits: two that differ in nothing that the comparison looks at agree to 1e−9, whatever else differs between them.</summary>
    public static Tolerance Exact { get; } = At(1e-11, 1e-14, 1e-12) with { LongestStepDays = 0.05 };

    /// <summary>A relative tolerance with absolute ones for the core states and for the read-outs.</summary>
    public static Tolerance At(double relative, double core, double readOuts)
    {
        var absolute = new double[ReferenceState.Count];
        for (var i = 0; i < absolute.Length; i++) absolute[i] = IsCore(i) ? core : readOuts;
        return new(relative, absolute);
    }

    private static bool IsCore(int state) =>
        state is <= ReferenceState.TocilizumabPeripheral or (>= ReferenceState.CarExpression and <= ReferenceState.Il6);
}
