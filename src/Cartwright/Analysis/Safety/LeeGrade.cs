namespace Cartwright.Analysis.Safety;

/// <summary>The grade of cytokine release at one moment under the scale that came before the consensus.</summary>
/// <remarks>
/// Lee DW et al. Current concepts in the diagnosis and management of cytokine release syndrome. Blood 2014;124:188–195, tables 3 and 4. It asks for no fever. Oxygen by
/// <see cref="InspiredOxygen"/>, high doses by <see cref="HighDoseVasopressor"/>; a vasopressor whose rate was not recorded is at a low dose. Table 3 as it also stands in PMC8159878 (table 3),
/// PMC7006459 (table 2) and Blood Adv 2020;4:676. Organ toxicities other than those of creatinine and transaminases are in no component, so a derived grade may be too low.
/// </remarks>
public static class LeeGrade
{
    /// <summary>The scale by its name.</summary>
    public static CytokineReleaseScale Scale { get; } = new("Lee-2014", "Lee 2014", "Lee et al., Blood 124 (2014) 188–195",
        $"{InspiredOxygen.Reading}; a vasopressor is at a high dose where its rate was recorded and ran for three hours. A lower bound: toxicities of organs other than kidney and liver are not looked at",
        UsesOrgans: true, Of);

    /// <summary>Grade 0 to 4. Grade 5, death, is no sign at a moment.</summary>
    public static int Of(CytokineReleaseSigns signs) => Math.Max(Math.Max(OfPressure(signs), OfOxygen(signs.Requirement)), Math.Max(OfOrgans(signs), signs.Fever ? 1 : 0));

    /// <summary>Organ toxicity of grades 2 to 4 is that grade; transaminitis of grade 4 is grade 3, and below it ranks as any organ does.</summary>
    internal static int OfOrgans(CytokineReleaseSigns signs) =>
        Math.Max(signs.OrganToxicity is >= 2 and <= 4 ? signs.OrganToxicity : 0, signs.Transaminitis is >= 2 and <= 4 ? Math.Min(3, signs.Transaminitis) : 0);

    /// <summary>Below 40 % grade 2, from 40 % grade 3, a ventilator grade 4.</summary>
    internal static int OfOxygen(OxygenRequirement oxygen) => oxygen switch
    {
        OxygenRequirement.Ventilator => 4,
        OxygenRequirement.From40Percent => 3,
        OxygenRequirement.Below40Percent => 2,
        _ => 0,
    };

    /// <summary>Fluids or one vasopressor at a low dose grade 2, one at a high dose or several grade 3.</summary>
    internal static int OfPressure(CytokineReleaseSigns signs) => signs switch
    {
        { AllVasopressors: >= 2 } or { AllVasopressors: 1, HighDose: true } => 3,
        { AllVasopressors: 1 } or { Hypotension: true } => 2,
        _ => 0,
    };
}
