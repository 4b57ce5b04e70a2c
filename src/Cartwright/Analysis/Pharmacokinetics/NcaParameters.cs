namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>Lists of parameters; datasets, tables and the page of definitions are made from them.</summary>
public static class NcaParameters
{
    /// <summary>What a CAR-T trial reports of the product in blood.</summary>
    public static IReadOnlyList<NcaParameter> CellularKinetics { get; } =
    [
        ObservedParameters.Cmax, ObservedParameters.Tmax, AreaParameters.AucPartial, AreaParameters.AucLast, ObservedParameters.Clast, ObservedParameters.Tlast,
        CellularParameters.ContractionHalfLife, CellularParameters.PersistenceHalfLife, CellularParameters.DaysToLoss,
        TerminalParameters.LambdaZ, TerminalParameters.HalfLife, TerminalParameters.LambdaZPoints, TerminalParameters.LambdaZLower, TerminalParameters.LambdaZUpper,
        TerminalParameters.LambdaZSpan, TerminalParameters.AdjustedRSquared, AreaParameters.AucAll, AreaParameters.AucInfinityObserved, AreaParameters.ExtrapolatedObserved,
    ];

    /// <summary>Every parameter.</summary>
    public static IReadOnlyList<NcaParameter> All { get; } =
    [
        ObservedParameters.Cmax, ObservedParameters.Tmax, ObservedParameters.Clast, ObservedParameters.Tlast, ObservedParameters.Tlag, ObservedParameters.C0,
        TerminalParameters.LambdaZ, TerminalParameters.HalfLife, TerminalParameters.LambdaZPoints, TerminalParameters.LambdaZLower,
        TerminalParameters.LambdaZUpper, TerminalParameters.LambdaZSpan, TerminalParameters.RSquared, TerminalParameters.AdjustedRSquared,
        TerminalParameters.Correlation, TerminalParameters.PredictedClast,
        AreaParameters.AucLast, AreaParameters.AucAll, AreaParameters.AucPartial, AreaParameters.AucInfinityObserved, AreaParameters.AucInfinityPredicted,
        AreaParameters.ExtrapolatedObserved, AreaParameters.ExtrapolatedPredicted, AreaParameters.BackExtrapolatedObserved,
        AreaParameters.BackExtrapolatedPredicted, AreaParameters.AumcLast, AreaParameters.AumcInfinityObserved, AreaParameters.AumcInfinityPredicted,
        AreaParameters.MomentExtrapolatedObserved, AreaParameters.MomentExtrapolatedPredicted,
        DispositionParameters.MrtLast, DispositionParameters.MrtInfinityObserved, DispositionParameters.MrtInfinityPredicted,
        DispositionParameters.CmaxPerDose, DispositionParameters.AucInfinityObservedPerDose, DispositionParameters.AucInfinityPredictedPerDose,
        DispositionParameters.ClearanceObserved, DispositionParameters.ClearancePredicted, DispositionParameters.ClearanceByFractionObserved,
        DispositionParameters.ClearanceByFractionPredicted, DispositionParameters.VolumeObserved, DispositionParameters.VolumePredicted,
        DispositionParameters.VolumeByFractionObserved, DispositionParameters.VolumeByFractionPredicted, DispositionParameters.SteadyStateVolumeObserved,
        DispositionParameters.SteadyStateVolumePredicted,
        CellularParameters.ContractionHalfLife, CellularParameters.PersistenceHalfLife, CellularParameters.DaysToLoss,
    ];
}
