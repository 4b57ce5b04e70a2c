namespace Cartwright.Analysis.Safety;

/// <summary>The grade of cytokine release at one moment under the scale of the University of Pennsylvania.</summary>
/// <remarks>
/// Porter D et al. Grading of cytokine release syndrome associated with the CAR T cell therapy tisagenlecleucel. J Hematol Oncol 2018;11:35, table 1. Read in J Hematol Oncol 2018;11:121,
/// table 1 (grades 1 and 2, and 3 to coagulopathy), PMC7006459, table 2, and the comparison of scales at ashpublications view-large/9593269; the paper's own table was not at hand. Grade 3 is
/// low pressure treated with fluids ("multiple fluid boluses") or low-dose vasopressors, and any supplemental oxygen up to CPAP and BiPAP; grade 4 is a high dose of vasopressors or mechanical ventilation.
/// Several vasopressors at low doses are grade 3: the scale asks for the dose, not the number. One bolus of fluid is read as grade 1. Not in the components, so that a grade is a
/// lower bound: hospitalisation, intravenous therapies and parenteral nutrition (grade 2), coagulopathy that needs plasma or cryoprecipitate (grade 3), other organs.
/// </remarks>
public static class PennGrade
{
    private const int Several = 2;

    /// <summary>The scale by its name.</summary>
    public static CytokineReleaseScale Scale { get; } = new("Penn-2018", "Penn 2018", "Porter et al., J. Hematol. Oncol. 11 (2018) 35",
        "oxygen by any device short of a ventilator, two boluses of fluid in an episode, or vasopressors at a low dose are grade 3; one bolus is grade 1. "
        + "A lower bound: hospitalisation, intravenous therapies, parenteral nutrition and coagulopathy are not looked at",
        UsesOrgans: true, Of);

    /// <summary>Grade 0 to 4. Grade 5, death, is no sign at a moment.</summary>
    public static int Of(CytokineReleaseSigns signs) => Math.Max(Math.Max(OfPressure(signs), OfOxygen(signs.Requirement)), Math.Max(OfOrgans(signs), signs.Any ? 1 : 0));

    private static int OfPressure(CytokineReleaseSigns signs) => signs switch
    {
        { HighDose: true } => 4,
        { AllVasopressors: > 0 } or { FluidBoluses: >= Several } => 3,
        _ => 0,
    };

    private static int OfOxygen(OxygenRequirement oxygen) => oxygen switch
    {
        OxygenRequirement.Ventilator => 4,
        OxygenRequirement.None => 0,
        _ => 3,
    };

    // Creatinine of grade 2 or transaminases of grade 3: grade 2. Of grade 3 and 4: grade 3. Of creatinine beyond, the scale says no more.
    private static int OfOrgans(CytokineReleaseSigns signs) => signs switch
    {
        { OrganToxicity: >= 3 } or { Transaminitis: >= 4 } => 3,
        { OrganToxicity: 2 } or { Transaminitis: 3 } => 2,
        _ => 0,
    };
}
