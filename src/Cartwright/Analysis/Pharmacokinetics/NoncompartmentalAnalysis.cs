using Cartwright.Numerics;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// What a profile says without a model of the body. The curve and the slopes are prepared once; each parameter is read from them on demand
/// (see <see cref="NcaParameters"/>), as a number or the reason there is none.
/// </summary>
/// <remarks>The conventions are those of Phoenix WinNonlin and PKNCA 0.12.1, whose results on Theoph and Indometh it reproduces.</remarks>
public sealed class NoncompartmentalAnalysis
{
    private readonly double[] days, logs;
    private readonly double[] slopeDays, slopeLogs;
    private readonly double peak;
    private readonly bool isPicked;
    private readonly LevelCurve? curve;
    private PhaseSlope? terminal, contraction, persistence;
    private TwoPhaseDecline? twoPhases;

    private NoncompartmentalAnalysis(ConcentrationProfile profile, NcaSettings settings)
    {
        (Profile, Settings) = (profile, settings);
        (days, logs) = Quantifiable(profile.AfterDose);
        peak = days.Length == 0 ? 0 : days[FirstHighest(logs)];
        (slopeDays, slopeLogs, isPicked) = (days, logs, false);
        foreach (var sample in profile.AfterDose)
            if (sample.Use != PointUse.ByRule) (slopeDays, slopeLogs, isPicked) = Picked(profile.AfterDose, days, logs);
        curve = LevelCurve.Of(profile, settings, settings.Administration == Administration.Bolus ? InitialLevel.OrNull : null);
    }

    /// <summary>Analyses a profile under the rules given.</summary>
    public static NoncompartmentalAnalysis Of(ConcentrationProfile profile, NcaSettings settings) => new(profile, settings);

    /// <summary>The samples.</summary>
    public ConcentrationProfile Profile { get; }

    /// <summary>The rules.</summary>
    public NcaSettings Settings { get; }

    /// <summary>
    /// The terminal slope λz: best fit over the last samples after the peak. The peak itself is a candidate only after a bolus,
    /// since otherwise the product is still arriving there. Points that somebody picked by hand are used as they are.
    /// </summary>
    public PhaseSlope Terminal => terminal ??= curve is null ? PhaseSlope.Missing(NoSample) : isPicked ? ThroughPicked() : BestTerminal();

    /// <summary>
    /// The slope of contraction: the line through every quantifiable sample from the observed peak to the phase boundary (day 28), both included. All samples, not
    /// the best fit, because the phase is given by its ends; the peak is one of them, because without it a schedule as sparse as a phase 1 trial's leaves two points.
    /// </summary>
    public PhaseSlope Contraction => contraction ??= curve is null ? PhaseSlope.Missing(NoSample)
        : PhaseSlope.Through(slopeDays, slopeLogs, CountBefore(peak), CountUpTo(Settings.PhaseBoundary) - 1, FormattableString.Invariant($"from the peak to day {Settings.PhaseBoundary:0.##}"));

    /// <summary>
    /// The slope of persistence: best fit over the samples after the peak that were taken after the phase boundary (day 28). Samples of the contraction, which is
    /// some fifty times as fast, are no evidence on persistence, however well they lie on a line; where fewer than three samples after
    /// the boundary are quantifiable there is no persistence half-life.
    /// </summary>
    public PhaseSlope Persistence => persistence ??= curve is null ? PhaseSlope.Missing(NoSample)
        : PhaseSlope.BestFit(slopeDays, slopeLogs, CountUpTo(Math.Max(peak, Settings.PhaseBoundary)), FormattableString.Invariant($"after day {Settings.PhaseBoundary:0.##}"));

    /// <summary>Two exponentials through the quantifiable samples from the peak on.</summary>
    public TwoPhaseDecline TwoPhases => twoPhases ??= curve is null ? TwoPhaseDecline.Missing(NoSample) : TwoPhaseDecline.Of(slopeDays.AsSpan(CountBefore(peak)), slopeLogs.AsSpan(CountBefore(peak)));

    /// <summary>Why nothing can be read from the profile; only where no sample after the dose is quantifiable.</summary>
    internal string NoSample => Profile.AfterDose.Count == 0 ? "no sample after the dose"
        : "no sample above the limit of quantification";

    /// <summary>Level at time 0 after a bolus: the line through the logarithms of the first two samples, or the first level where it does not fall.</summary>
    internal Estimate InitialLevel
    {
        get
        {
            if (Settings.Administration != Administration.Bolus) return Estimate.None("only a bolus has an initial level");
            if (days.Length == 0) return Estimate.None(NoSample);
            if (days[0] == 0 || days.Length == 1 || logs[1] >= logs[0]) return Math.Exp(logs[0]);
            return Math.Exp(logs[0] + (logs[0] - logs[1]) * days[0] / (days[1] - days[0]));
        }
    }

    internal Estimate FromCurve(Func<LevelCurve, double> what) => curve is null ? Estimate.None(NoSample) : what(curve);

    internal Estimate FromDose(Func<double, Estimate> what) => Settings.Dose is { } dose ? what(dose) : Estimate.None("no dose given");

    /// <summary>The area between two times, closed as the settings say.</summary>
    public PartialArea Area(double from, double to)
    {
        if (curve is null) return new(Estimate.None(NoSample), null);
        if (to <= curve.Tlast) return new(curve.Area(from, to), curve.HasPointAt(to) ? AreaEnd.Sampled : AreaEnd.Interpolated);
        var measured = curve.Area(from, curve.Tlast);
        var start = Math.Max(from, curve.Tlast);
        return Settings.BeyondLast switch
        {
            BeyondLast.StopAtLast => new(measured, AreaEnd.StoppedAtLast),
            BeyondLast.Extrapolate => Extrapolated(measured, start, to),
            _ => DownToFirstBelow(curve, measured, start, to),
        };
    }

    private PartialArea Extrapolated(double measured, double start, double to) => Terminal.Fit is not { } fit
        ? new(Estimate.None(Terminal.Reason!), null)
        : Prolonged(measured, curve!.Clast / fit.Lambda * (Math.Exp(-fit.Lambda * (start - curve.Tlast)) - Math.Exp(-fit.Lambda * (to - curve.Tlast))), AreaEnd.Extrapolated);

    private static PartialArea Prolonged(double measured, double beyond, AreaEnd end) => new(measured + beyond, end) { PercentBeyond = beyond > 0 ? 100 * beyond / (measured + beyond) : 0 };

    private PartialArea DownToFirstBelow(LevelCurve levels, double measured, double start, double to)
    {
        if (to - levels.Tlast <= Settings.EndTolerance) return new(measured, AreaEnd.WithinWindow);
        if (levels.FirstBelow is not { } below)
            return new(Estimate.None(FormattableString.Invariant($"the last sample is of day {levels.Tlast:0.##}: the area to day {to:0.##} was not observed")), null);
        var (left, right) = (Math.Min(start, below), Math.Min(to, below));
        double At(double time) => levels.Clast * (below - time) / (below - levels.Tlast);
        return Prolonged(measured, (right - left) * (At(left) + At(right)) / 2, AreaEnd.ToFirstBelowLimit);
    }

    private PhaseSlope BestTerminal()
    {
        var withPeak = Settings.PeakInSlope || Settings.Administration == Administration.Bolus;
        var (earliest, where) = withPeak ? (CountBefore(peak), "from the peak on") : (CountUpTo(peak), "after the peak");
        if (Settings.SlopeNotBefore is { } from && CountBefore(from) is var first && first > earliest) (earliest, where) = (first, FormattableString.Invariant($"from day {from:0.##} on"));
        return PhaseSlope.BestFit(slopeDays, slopeLogs, earliest, where, Settings.SlopeMostPoints);
    }

    private PhaseSlope ThroughPicked()
    {
        List<(double Day, double Log)> points = [.. Profile.AfterDose.Where(s => s is { Use: PointUse.InTerminalSlope, Quantifiable: true }).Select(s => (s.Days, Math.Log(s.Value!.Value)))];
        return PhaseSlope.Through([.. points.Select(p => p.Day)], [.. points.Select(p => p.Log)], 0, points.Count - 1, "among those picked by hand");
    }

    private int CountUpTo(double day)
    {
        var count = 0;
        while (count < slopeDays.Length && slopeDays[count] <= day) count++;
        return count;
    }

    private int CountBefore(double day)
    {
        var count = 0;
        while (count < slopeDays.Length && slopeDays[count] < day) count++;
        return count;
    }

    // The quantifiable samples that may be in a slope, and whether those of the terminal slope were picked by hand.
    private static (double[] Days, double[] Logs, bool IsPicked) Picked(ArraySegment<ConcentrationSample> samples, double[] days, double[] logs)
    {
        var allowed = samples.Where(s => s.Quantifiable).Select(s => s.Use != PointUse.InNoSlope).ToArray();
        return ([.. days.Where((_, i) => allowed[i])], [.. logs.Where((_, i) => allowed[i])], samples.Any(s => s is { Use: PointUse.InTerminalSlope, Quantifiable: true }));
    }

    private static (double[] Days, double[] Logs) Quantifiable(ArraySegment<ConcentrationSample> samples)
    {
        var count = 0;
        foreach (var sample in samples) if (sample.Quantifiable) count++;
        var (days, logs) = (new double[count], new double[count]);
        count = 0;
        foreach (var sample in samples)
            if (sample.Quantifiable) (days[count], logs[count++]) = (sample.Days, Math.Log(sample.Value!.Value));
        return (days, logs);
    }

    private static int FirstHighest(double[] logs)
    {
        var highest = 0;
        for (var i = 1; i < logs.Length; i++) if (logs[i] > logs[highest]) highest = i;
        return highest;
    }
}
