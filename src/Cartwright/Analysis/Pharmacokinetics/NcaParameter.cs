using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>What a parameter measures; its unit follows from the profile's.</summary>
public enum UnitOf
{
    /// <summary>The unit of the levels.</summary>
    Concentration,

    /// <summary>Days (or the profile's unit of time).</summary>
    Time,

    /// <summary>One over time.</summary>
    Rate,

    /// <summary>Concentration · time.</summary>
    Area,

    /// <summary>Concentration · time².</summary>
    FirstMoment,

    /// <summary>Concentration over dose.</summary>
    ConcentrationPerDose,

    /// <summary>Concentration · time over dose.</summary>
    AreaPerDose,

    /// <summary>Dose over concentration.</summary>
    Volume,

    /// <summary>Dose over concentration · time.</summary>
    Clearance,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>A number without unit.</summary>
    None,
}

/// <summary>How a parameter is summarised over subjects.</summary>
public enum SummaryOf
{
    /// <summary>Geometric mean and geometric CV.</summary>
    GeometricMeanAndCv,

    /// <summary>Median and range.</summary>
    MedianAndRange,

    /// <summary>Arithmetic mean and standard deviation.</summary>
    MeanAndStandardDeviation,

    /// <summary>Listed only.</summary>
    ListedOnly,
}

/// <summary>A parameter of noncompartmental analysis: what it is called, what it is made of and how it is calculated, in one place.</summary>
/// <param name="Code">CDISC PPTESTCD; where CDISC has none, of the same form.</param>
/// <param name="Name">CDISC PPTEST or, where there is none, words of at most 40 characters.</param>
/// <param name="Unit">What it measures.</param>
/// <param name="Summary">How it is summarised.</param>
/// <param name="DependsOn">Codes of the parameters that it is made of; a reason for the absence of one is its own.</param>
/// <param name="Formula">The formula in words and symbols.</param>
/// <param name="Calculate">The number, or the reason there is none.</param>
public sealed record NcaParameter(
    string Code,
    string Name,
    UnitOf Unit,
    SummaryOf Summary,
    IReadOnlyList<string> DependsOn,
    string Formula,
    Func<NoncompartmentalAnalysis, Estimate> Calculate)
{
    /// <summary>Why a number should be read with caution, or how it came about; null where nothing need be said.</summary>
    public Func<NoncompartmentalAnalysis, string?> Remark { get; init; } = _ => null;

    /// <summary>The unit in words, from the units of level, time and dose.</summary>
    public string UnitText(string concentration, string time, string dose = "dose") => Unit switch
    {
        UnitOf.Concentration => concentration,
        UnitOf.Time => time,
        UnitOf.Rate => $"1/{time}",
        UnitOf.Area => $"{time}·{concentration}",
        UnitOf.FirstMoment => $"{time}²·{concentration}",
        UnitOf.ConcentrationPerDose => $"({concentration})/{dose}",
        UnitOf.AreaPerDose => $"{time}·({concentration})/{dose}",
        UnitOf.Volume => $"{dose}/({concentration})",
        UnitOf.Clearance => $"{dose}/({time}·{concentration})",
        UnitOf.Percent => "%",
        _ => "",
    };
}
