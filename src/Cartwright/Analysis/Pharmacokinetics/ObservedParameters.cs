using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The parameters read directly from the samples.</summary>
/// <remarks>Codes and names of all parameters: CDISC controlled terminology PKPARM. Formulas: Gabrielsson, Weiner. Methods Mol Biol 929 (2012) 377–389.</remarks>
public static class ObservedParameters
{
    /// <summary>The highest quantifiable level, in samples from the dose on; none where there is no such sample: a recorded 0 is no peak.</summary>
    public static NcaParameter Cmax { get; } = new("CMAX", "Max Conc", UnitOf.Concentration, SummaryOf.GeometricMeanAndCv, [], "max C",
        a => Peak(a) is { } peak ? peak.Value!.Value : Estimate.None(a.NoSample));

    /// <summary>Time of the highest quantifiable level; of several, the first.</summary>
    public static NcaParameter Tmax { get; } = new("TMAX", "Time of CMAX Observation", UnitOf.Time, SummaryOf.MedianAndRange, ["CMAX"], "first t with C = CMAX",
        a => Peak(a) is { } peak ? peak.Days : Estimate.None(a.NoSample))
    {
        Remark = a => Peak(a) is not { } peak ? null
            : peak.Days == a.Profile.AfterDose[^1].Days ? "the peak is the last sample: it may come later"
            : null,
    };

    /// <summary>Level of the last quantifiable sample.</summary>
    public static NcaParameter Clast { get; } = new("CLST", "Last Nonzero Conc", UnitOf.Concentration, SummaryOf.GeometricMeanAndCv, [], "C at TLST",
        a => a.FromCurve(c => c.Clast));

    /// <summary>Time of the last quantifiable sample.</summary>
    public static NcaParameter Tlast { get; } = new("TLST", "Time of Last Nonzero Conc", UnitOf.Time, SummaryOf.MedianAndRange, [], "last t with C above the limit",
        a => a.FromCurve(c => c.Tlast));

    /// <summary>Time of the last point before the first quantifiable level; 0 where the curve starts above 0.</summary>
    public static NcaParameter Tlag { get; } = new("TLAG", "Time Until First Nonzero Conc", UnitOf.Time, SummaryOf.MedianAndRange, [], "last t with C = 0 before C > 0",
        a => a.FromCurve(c => c.Lag()));

    /// <summary>Level at time 0 after a bolus, extrapolated back from the first two samples.</summary>
    public static NcaParameter C0 { get; } = new("C0", "Initial Conc", UnitOf.Concentration, SummaryOf.GeometricMeanAndCv, [], "C1·(C1/C2)^(t1/(t2 − t1))",
        a => a.InitialLevel);

    // The highest quantifiable sample, the first where several are; a recorded 0 is as little a peak as a sample below the limit.
    private static ConcentrationSample? Peak(NoncompartmentalAnalysis a)
    {
        ConcentrationSample? peak = null;
        foreach (var sample in a.Profile.AfterDose)
            if (sample.Quantifiable && (peak is null || sample.Value > peak.Value.Value)) peak = sample;
        return peak;
    }
}
