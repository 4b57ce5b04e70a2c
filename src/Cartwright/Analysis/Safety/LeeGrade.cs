using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>What a patient needs of oxygen, as the scale of 2014 ranks it.</summary>
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

/// <summary>The signs of cytokine release at one moment, as the scale of 2014 asks for them.</summary>
/// <param name="Symptoms">Fever or another symptom that is not life-threatening.</param>
/// <param name="Hypotension">Low pressure that answers to fluids.</param>
/// <param name="Vasopressors">How many different vasopressors run; vasopressin is one.</param>
/// <param name="HighDose">Whether one runs at a high dose.</param>
/// <param name="OrganToxicity">The worst CTCAE grade of an organ, transaminases apart; 0 where it is not known.</param>
/// <param name="Transaminitis">The CTCAE grade of raised transaminases; 0 where it is not known.</param>
public readonly record struct LeeSigns(
    bool Symptoms, bool Hypotension, int Vasopressors, bool HighDose, OxygenRequirement Oxygen, int OrganToxicity = 0, int Transaminitis = 0);

/// <summary>The grade of cytokine release at one moment under the scale that came before the consensus.</summary>
/// <remarks>
/// Lee DW et al. Current concepts in the diagnosis and management of cytokine release syndrome. Blood 2014;124:188–195, tables 3 and 4. It asks for no fever.
/// Readings chosen, for a data package has devices and flows and no inspired fraction: a nasal cannula gives 20 % and 4 % more for each litre a minute, so that 5 L/min
/// is 40 %, and without a flow is low; blow-by is below 40 %; masks, CPAP and BiPAP are 40 % or more; only mechanical ventilation is a ventilator. A vasopressor whose rate
/// was not recorded is at a low dose. Organ toxicities have no grade in a package's signs, so a grade derived from one may be too low.
/// </remarks>
public static class LeeGrade
{
    private const double LitresOf40Percent = 5;

    /// <summary>Table 4: high doses, which must have run so long to count.</summary>
    public static TimeSpan HighDoseLasts { get; } = TimeSpan.FromHours(3);

    /// <summary>Grade 0 to 4. Grade 5, death, is no sign at a moment.</summary>
    public static int Of(LeeSigns signs) => Math.Max(Math.Max(OfPressure(signs), OfOxygen(signs.Oxygen)), Math.Max(OfOrgans(signs), signs.Symptoms ? 1 : 0));

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

    /// <summary>Table 4: norepinephrine from 20, epinephrine from 10, phenylephrine from 200 µg/min; dopamine from 10 µg/kg/min. Without a rate, or a weight where one is needed, no.</summary>
    public static bool IsHighDose(string vasopressor, double? microgramsPerKilogramMinute, double? kilograms)
    {
        bool Is(params ReadOnlySpan<string> names)
        {
            foreach (var name in names) if (vasopressor.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
            return false;
        }

        if (Is("DOPAMINE")) return microgramsPerKilogramMinute >= 10;
        double? least = Is("NOREPINEPHRINE", "NORADRENALINE") ? 20 : Is("EPINEPHRINE", "ADRENALINE") ? 10 : Is("PHENYLEPHRINE") ? 200 : null;
        return microgramsPerKilogramMinute * kilograms >= least;
    }

    private static int OfPressure(LeeSigns signs) => signs switch
    {
        { Vasopressors: >= 2 } or { Vasopressors: 1, HighDose: true } => 3,
        { Vasopressors: 1 } or { Hypotension: true } => 2,
        _ => 0,
    };

    private static int OfOxygen(OxygenRequirement oxygen) => oxygen switch
    {
        OxygenRequirement.Ventilator => 4,
        OxygenRequirement.From40Percent => 3,
        OxygenRequirement.Below40Percent => 2,
        _ => 0,
    };

    // Transaminitis of grade 4 is grade 3 here; below it, it ranks as any organ does.
    private static int OfOrgans(LeeSigns signs) => Math.Max(signs.OrganToxicity is >= 2 and <= 4 ? signs.OrganToxicity : 0, signs.Transaminitis is >= 2 and <= 4 ? Math.Min(3, signs.Transaminitis) : 0);
}
