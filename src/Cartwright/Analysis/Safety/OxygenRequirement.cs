using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>What a patient needs of oxygen, as the scales rank it that ask for an inspired fraction.</summary>
public enum OxygenRequirement
{
    /// <summary>Room air.</summary>
    None,

    /// <summary>An inspired fraction below 40 %.</summary>
    Below40Percent,

    /// <summary>An inspired fraction of 40 % or more.</summary>
    From40Percent,

    /// <summary>A ventilator.</summary>
    Ventilator,
}

/// <summary>The inspired fraction that a device stands for: a data package has devices and flows, and three of the scales ask for a fraction.</summary>
/// <remarks>
/// Readings chosen: a nasal cannula gives 20 % and 4 % more for each litre a minute, so that 5 L/min is 40 %, and without a flow is low; blow-by is below 40 %; masks, CPAP
/// and BiPAP are 40 % or more; only mechanical ventilation is a ventilator.
/// </remarks>
public static class InspiredOxygen
{
    /// <summary>How the devices are read, in words.</summary>
    public const string Reading = "a nasal cannula from 5 L/min, masks, CPAP and BiPAP are read as 40 % oxygen or more";

    private const double LitresOf40Percent = 5;

    /// <summary>What a procedure of PR says of the oxygen needed.</summary>
    public static OxygenRequirement RequirementBy(string procedure, double? litresPerMinute) => procedure.ToUpperInvariant() switch
    {
        CodeLists.OxygenDevice.NasalCannula => litresPerMinute >= LitresOf40Percent ? OxygenRequirement.From40Percent : OxygenRequirement.Below40Percent,
        CodeLists.OxygenDevice.BlowBy => OxygenRequirement.Below40Percent,
        CodeLists.OxygenDevice.FaceMask or CodeLists.OxygenDevice.NonRebreather or CodeLists.OxygenDevice.Venturi => OxygenRequirement.From40Percent,
        CodeLists.OxygenDevice.Cpap or CodeLists.OxygenDevice.Bipap => OxygenRequirement.From40Percent,
        CodeLists.OxygenDevice.Ventilation => OxygenRequirement.Ventilator,
        _ => OxygenRequirement.None,
    };
}
