namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>Areas and first moments under the curve, to the last sample, to a day and to infinity.</summary>
public static class AreaParameters
{
    private const double MostExtrapolated = PartialArea.MostBeyond;

    /// <summary>Area from time 0 to the last quantifiable sample.</summary>
    public static NcaParameter AucLast { get; } = new("AUCLST", "AUC to Last Nonzero Conc", UnitOf.Area, SummaryOf.GeometricMeanAndCv, ["TLST"], "∫ C dt from 0 to TLST",
        a => a.FromCurve(c => c.Area()));

    /// <summary>Area from time 0 on, with the triangle from the last quantifiable sample to the first after it.</summary>
    public static NcaParameter AucAll { get; } = new("AUCALL", "AUC All", UnitOf.Area, SummaryOf.GeometricMeanAndCv, ["AUCLST"], "AUCLST + CLST·(next t − TLST)/2",
        a => a.FromCurve(c => c.Area() + (c.FirstBelow is { } t ? c.Clast * (t - c.Tlast) / 2 : 0)));

    /// <summary>Area from time 0 to the end that the settings name (day 28).</summary>
    public static NcaParameter AucPartial { get; } = new("AUCINT", "AUC from T1 to T2", UnitOf.Area, SummaryOf.GeometricMeanAndCv, [], "∫ C dt from 0 to the end",
        a => a.Area(0, a.Settings.PartialAreaEnd).Area)
    { Remark = a => a.Area(0, a.Settings.PartialAreaEnd).Remark };

    /// <summary>Area to infinity from the last level observed.</summary>
    public static NcaParameter AucInfinityObserved { get; } = ToInfinity("AUCIFO", "AUC Infinity Obs", ObservedParameters.Clast);

    /// <summary>Area to infinity from the last level on the terminal slope.</summary>
    public static NcaParameter AucInfinityPredicted { get; } = ToInfinity("AUCIFP", "AUC Infinity Pred", TerminalParameters.PredictedClast);

    /// <summary>Part of the observed area to infinity that lies beyond the last sample.</summary>
    public static NcaParameter ExtrapolatedObserved { get; } = Beyond("AUCPEO", "AUC %Extrapolation Obs", AucLast, AucInfinityObserved);

    /// <summary>Part of the predicted area to infinity that lies beyond the last sample.</summary>
    public static NcaParameter ExtrapolatedPredicted { get; } = Beyond("AUCPEP", "AUC %Extrapolation Pred", AucLast, AucInfinityPredicted);

    /// <summary>Part of the observed area to infinity that lies before the first sample of a bolus.</summary>
    public static NcaParameter BackExtrapolatedObserved { get; } = BackExtrapolated("AUCPBEO", "AUC %Back Extrapolation Obs", AucInfinityObserved);

    /// <summary>Part of the predicted area to infinity that lies before the first sample of a bolus.</summary>
    public static NcaParameter BackExtrapolatedPredicted { get; } = BackExtrapolated("AUCPBEP", "AUC %Back Extrapolation Pred", AucInfinityPredicted);

    /// <summary>First moment to the last quantifiable sample.</summary>
    public static NcaParameter AumcLast { get; } = new("AUMCLST", "AUMC to Last Nonzero Conc", UnitOf.FirstMoment, SummaryOf.GeometricMeanAndCv, ["TLST"], "∫ t·C dt from 0 to TLST",
        a => a.FromCurve(c => c.Moment()));

    /// <summary>First moment to infinity from the last level observed.</summary>
    public static NcaParameter AumcInfinityObserved { get; } = MomentToInfinity("AUMCIFO", "AUMC Infinity Obs", ObservedParameters.Clast);

    /// <summary>First moment to infinity from the last level on the terminal slope.</summary>
    public static NcaParameter AumcInfinityPredicted { get; } = MomentToInfinity("AUMCIFP", "AUMC Infinity Pred", TerminalParameters.PredictedClast);

    /// <summary>Part of the observed first moment beyond the last sample.</summary>
    public static NcaParameter MomentExtrapolatedObserved { get; } = Beyond("AUMCPEO", "AUMC %Extrapolation Obs", AumcLast, AumcInfinityObserved);

    /// <summary>Part of the predicted first moment beyond the last sample.</summary>
    public static NcaParameter MomentExtrapolatedPredicted { get; } = Beyond("AUMCPEP", "AUMC %Extrapolation Pred", AumcLast, AumcInfinityPredicted);

    private static NcaParameter ToInfinity(string code, string name, NcaParameter last) =>
        new(code, name, UnitOf.Area, SummaryOf.GeometricMeanAndCv, ["AUCLST", last.Code, "LAMZ"], $"AUCLST + {last.Code}/LAMZ",
            a => AucLast.Calculate(a).Then(area => TerminalParameters.LambdaZ.Calculate(a).Then(lambda => last.Calculate(a).Then(c => area + c / lambda))))
        { Remark = a => MuchExtrapolated(a, last) };

    private static NcaParameter MomentToInfinity(string code, string name, NcaParameter last) =>
        new(code, name, UnitOf.FirstMoment, SummaryOf.GeometricMeanAndCv, ["AUMCLST", last.Code, "TLST", "LAMZ"], $"AUMCLST + {last.Code}·TLST/LAMZ + {last.Code}/LAMZ²",
            a => AumcLast.Calculate(a).Then(moment => TerminalParameters.LambdaZ.Calculate(a).Then(lambda => last.Calculate(a).Then(c =>
                ObservedParameters.Tlast.Calculate(a).Then(t => moment + c * t / lambda + c / (lambda * lambda))))));

    private static NcaParameter Beyond(string code, string name, NcaParameter measured, NcaParameter infinity) =>
        new(code, name, UnitOf.Percent, SummaryOf.MeanAndStandardDeviation, [measured.Code, infinity.Code], $"100·({infinity.Code} − {measured.Code})/{infinity.Code}",
            a => measured.Calculate(a).Then(m => infinity.Calculate(a).Then(all => 100 * (all - m) / all)));

    private static NcaParameter BackExtrapolated(string code, string name, NcaParameter infinity) =>
        new(code, name, UnitOf.Percent, SummaryOf.MeanAndStandardDeviation, ["C0", infinity.Code], $"100·(area from 0 to the first sample)/{infinity.Code}",
            a => ObservedParameters.C0.Calculate(a).Then(_ => infinity.Calculate(a).Then(all => a.FromCurve(c => 100 * c.Area(0, a.Profile.AfterDose[0].Days) / all))));

    private static string? MuchExtrapolated(NoncompartmentalAnalysis a, NcaParameter last)
    {
        if (a.Terminal.Fit is not { } fit) return null;
        var beyond = last.Calculate(a).OrNull!.Value / fit.Lambda;
        var percent = 100 * beyond / (AucLast.Calculate(a).OrNull!.Value + beyond);
        return percent > MostExtrapolated ? FormattableString.Invariant($"Unreliable because {percent:0} % of it lies beyond the last sample; {MostExtrapolated} % is usual at most") : null;
    }
}
