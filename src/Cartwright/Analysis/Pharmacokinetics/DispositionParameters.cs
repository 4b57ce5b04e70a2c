using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>What a dose and its area say of the body: residence, clearance, volume. They have no meaning for cells that multiply.</summary>
public static class DispositionParameters
{
    /// <summary>Mean residence time to the last sample; half the infusion is taken off.</summary>
    public static NcaParameter MrtLast { get; } = Residence("MRTLST", "MRT to Last Nonzero Conc", AreaParameters.AumcLast, AreaParameters.AucLast);

    /// <summary>Mean residence time to infinity, observed.</summary>
    public static NcaParameter MrtInfinityObserved { get; } = Residence("MRTIFO", "MRT Infinity Obs", AreaParameters.AumcInfinityObserved, AreaParameters.AucInfinityObserved);

    /// <summary>Mean residence time to infinity, predicted.</summary>
    public static NcaParameter MrtInfinityPredicted { get; } = Residence("MRTIFP", "MRT Infinity Pred", AreaParameters.AumcInfinityPredicted, AreaParameters.AucInfinityPredicted);

    /// <summary>Highest level over dose.</summary>
    public static NcaParameter CmaxPerDose { get; } = PerDose("CMAXD", "Max Conc Norm by Dose", UnitOf.ConcentrationPerDose, ObservedParameters.Cmax);

    /// <summary>Observed area to infinity over dose.</summary>
    public static NcaParameter AucInfinityObservedPerDose { get; } = PerDose("AUCIFOD", "AUC Infinity Obs Norm by Dose", UnitOf.AreaPerDose, AreaParameters.AucInfinityObserved);

    /// <summary>Predicted area to infinity over dose.</summary>
    public static NcaParameter AucInfinityPredictedPerDose { get; } = PerDose("AUCIFPD", "AUC Infinity Pred Norm by Dose", UnitOf.AreaPerDose, AreaParameters.AucInfinityPredicted);

    /// <summary>Clearance after a dose into a vein, observed.</summary>
    public static NcaParameter ClearanceObserved { get; } = Clearance("CLO", "Total CL Obs", intoVein: true, AreaParameters.AucInfinityObserved);

    /// <summary>Clearance after a dose into a vein, predicted.</summary>
    public static NcaParameter ClearancePredicted { get; } = Clearance("CLP", "Total CL Pred", intoVein: true, AreaParameters.AucInfinityPredicted);

    /// <summary>Clearance over the unknown fraction absorbed, observed.</summary>
    public static NcaParameter ClearanceByFractionObserved { get; } = Clearance("CLFO", "Total CL Obs by F", intoVein: false, AreaParameters.AucInfinityObserved);

    /// <summary>Clearance over the unknown fraction absorbed, predicted.</summary>
    public static NcaParameter ClearanceByFractionPredicted { get; } = Clearance("CLFP", "Total CL Pred by F", intoVein: false, AreaParameters.AucInfinityPredicted);

    /// <summary>Volume of distribution after a dose into a vein, observed.</summary>
    public static NcaParameter VolumeObserved { get; } = Volume("VZO", "Vz Obs", ClearanceObserved);

    /// <summary>Volume of distribution after a dose into a vein, predicted.</summary>
    public static NcaParameter VolumePredicted { get; } = Volume("VZP", "Vz Pred", ClearancePredicted);

    /// <summary>Volume of distribution over the unknown fraction absorbed, observed.</summary>
    public static NcaParameter VolumeByFractionObserved { get; } = Volume("VZFO", "Vz Obs by F", ClearanceByFractionObserved);

    /// <summary>Volume of distribution over the unknown fraction absorbed, predicted.</summary>
    public static NcaParameter VolumeByFractionPredicted { get; } = Volume("VZFP", "Vz Pred by F", ClearanceByFractionPredicted);

    /// <summary>Volume of distribution at steady state, observed.</summary>
    public static NcaParameter SteadyStateVolumeObserved { get; } = SteadyState("VSSO", "Vol Dist Steady State Obs", MrtInfinityObserved, ClearanceObserved);

    /// <summary>Volume of distribution at steady state, predicted.</summary>
    public static NcaParameter SteadyStateVolumePredicted { get; } = SteadyState("VSSP", "Vol Dist Steady State Pred", MrtInfinityPredicted, ClearancePredicted);

    private static NcaParameter Residence(string code, string name, NcaParameter moment, NcaParameter area) =>
        new(code, name, UnitOf.Time, SummaryOf.GeometricMeanAndCv, [moment.Code, area.Code], $"{moment.Code}/{area.Code} − infusion/2",
            a => moment.Calculate(a).Then(m => area.Calculate(a).Then(all =>
                m / all - (a.Settings.Administration == Administration.Infusion ? a.Settings.InfusionDuration / 2 : 0))));

    private static NcaParameter PerDose(string code, string name, UnitOf unit, NcaParameter what) =>
        new(code, name, unit, SummaryOf.GeometricMeanAndCv, [what.Code], $"{what.Code}/dose", a => a.FromDose(dose => what.Calculate(a).Then(x => x / dose)));

    private static NcaParameter Clearance(string code, string name, bool intoVein, NcaParameter area) =>
        new(code, name, UnitOf.Clearance, SummaryOf.GeometricMeanAndCv, [area.Code], $"dose/{area.Code}",
            a => intoVein == (a.Settings.Administration != Administration.Extravascular)
                ? a.FromDose(dose => area.Calculate(a).Then(all => dose / all))
                : Estimate.None(intoVein ? "the fraction absorbed is unknown: see the value by F" : "the dose went into a vein: all of it is absorbed"));

    private static NcaParameter Volume(string code, string name, NcaParameter clearance) =>
        new(code, name, UnitOf.Volume, SummaryOf.GeometricMeanAndCv, [clearance.Code, "LAMZ"], $"{clearance.Code}/LAMZ",
            a => clearance.Calculate(a).Then(cl => TerminalParameters.LambdaZ.Calculate(a).Then(lambda => cl / lambda)));

    private static NcaParameter SteadyState(string code, string name, NcaParameter residence, NcaParameter clearance) =>
        new(code, name, UnitOf.Volume, SummaryOf.GeometricMeanAndCv, [residence.Code, clearance.Code], $"{residence.Code}·{clearance.Code}",
            a => clearance.Calculate(a).Then(cl => residence.Calculate(a).Then(mrt => mrt * cl)));
}
