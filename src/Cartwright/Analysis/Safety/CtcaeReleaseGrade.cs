namespace Cartwright.Analysis.Safety;

/// <summary>The grade of the term "cytokine release syndrome" at one moment under CTCAE 5.0.</summary>
/// <remarks>
/// National Cancer Institute: CTCAE 5.0 (27 November 2017), Immune system disorders, Cytokine release syndrome: 1 fever with or without constitutional symptoms; 2 hypotension that responds to fluids, or hypoxia that
/// responds to less than 40 % oxygen; 3 hypotension managed with one pressor, or hypoxia that needs 40 % or more; 4 life-threatening consequences, urgent intervention indicated. Written from memory:
/// not confirmed at its source. Read as grade 4: more vasopressors than one, vasopressin among them, and mechanical ventilation. Organ toxicities are terms of their own and do not raise it.
/// CTCAE 4.03 has another scale under this term, that of an infusion reaction (J Hematol Oncol 2018;11:121, table 1): interruption of the infusion 2, prolonged or recurrent 3, a pressor or a ventilator 4. It is not
/// derived: one vasopressor is grade 4 there and 3 here, and what makes it 2 or 3 is in no component.
/// </remarks>
public static class CtcaeReleaseGrade
{
    /// <summary>The scale by its name.</summary>
    public static CytokineReleaseScale Scale { get; } = new("CTCAE-5.0", "CTCAE 5.0", "National Cancer Institute, CTCAE 5.0 (2017)",
        $"{InspiredOxygen.Reading}; more than one vasopressor, vasopressin among them, and a ventilator are read as life-threatening. A lower bound: other life-threatening consequences are not looked at. "
        + "Version 4.03 has another scale under the same term, which is not derived",
        UsesOrgans: false, Of);

    /// <summary>Grade 0 to 4. Grade 5, death, is no sign at a moment.</summary>
    public static int Of(CytokineReleaseSigns signs) => Math.Max(signs.Fever ? 1 : 0, Math.Max(OfPressure(signs), LeeGrade.OfOxygen(signs.Requirement)));

    private static int OfPressure(CytokineReleaseSigns signs) => signs switch
    {
        { AllVasopressors: >= 2 } => 4,
        { AllVasopressors: 1 } => 3,
        { Hypotension: true } => 2,
        _ => 0,
    };
}
