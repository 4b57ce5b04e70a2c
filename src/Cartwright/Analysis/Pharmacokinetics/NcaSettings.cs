using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>How the dose entered the body, which decides what the level at time 0 is and whether the peak may belong to the terminal phase.</summary>
public enum Administration
{
    /// <summary>Rises after the dose: nothing at time 0, the peak is not in the terminal phase. Living cells, which expand after infusion, are analysed so.</summary>
    Extravascular,

    /// <summary>At once into a vein: the level at time 0 is extrapolated back, the peak may be in the terminal phase.</summary>
    Bolus,

    /// <summary>Into a vein over <see cref="NcaSettings.InfusionDuration"/>: nothing at time 0, the peak is not in the terminal phase.</summary>
    Infusion,
}

/// <summary>Every rule of a noncompartmental analysis that somebody could have chosen otherwise.</summary>
public sealed record NcaSettings
{
    /// <summary>The rules for cellular kinetics: linear up, log down; the peak outside the terminal phase.</summary>
    public static NcaSettings CellularKinetics { get; } = new();

    /// <summary>How the dose entered the body.</summary>
    public Administration Administration { get; init; } = Administration.Extravascular;

    /// <summary>The dose, for clearance, volume and normalised parameters; null where they have no meaning (living cells multiply).</summary>
    public double? Dose { get; init; }

    /// <summary>Length of the infusion, in the profile's unit of time.</summary>
    public double InfusionDuration { get; init; }

    /// <summary>How the area of an interval between two samples is taken.</summary>
    public AucRule Rule { get; init; } = AucRule.LinearUpLogDown;

    /// <summary>What becomes of samples below the limit.</summary>
    public BelowLimitRules BelowLimit { get; init; } = new();

    /// <summary>End of the partial area, in days.</summary>
    public double PartialAreaEnd { get; init; } = 28;

    /// <summary>How the partial area goes on beyond the last quantifiable sample.</summary>
    public BeyondLast BeyondLast { get; init; } = BeyondLast.ToFirstBelowLimit;

    /// <summary>By how many days the last sample may fall short of the end of the partial area and still close it: the window of the visit.</summary>
    public double EndTolerance { get; init; }

    /// <summary>Time before which no sample is in the terminal slope; null: only the peak says.</summary>
    public double? SlopeNotBefore { get; init; }

    /// <summary>The most points of the terminal slope; null: no limit.</summary>
    public int? SlopeMostPoints { get; init; }

    /// <summary>Whether the peak may be a point of the terminal slope although the dose did not enter at once. After a bolus it always may.</summary>
    public bool PeakInSlope { get; init; }

    /// <summary>Whether the last sample before the dose gives the level at time 0: there were cells before a second infusion.</summary>
    public bool StartsFromLastBefore { get; init; }

    /// <summary>Last day (inclusive) of the contraction; persistence lies after it. With visit windows: the latest day of the visit planned on day 28.</summary>
    public double PhaseBoundary { get; init; } = 28;
}
