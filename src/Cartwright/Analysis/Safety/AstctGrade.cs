using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>Support with oxygen, in the order in which the scale ranks it.</summary>
public enum OxygenSupport
{
    /// <summary>Room air.</summary>
    None,

    /// <summary>Nasal cannula to 6 L/min inclusive, or blow-by.</summary>
    LowFlow,

    /// <summary>Nasal cannula above 6 L/min, face mask, non-rebreather mask or Venturi mask.</summary>
    HighFlow,

    /// <summary>CPAP, BiPAP, mechanical ventilation.</summary>
    PositivePressure,
}

/// <summary>The consensus grade of cytokine release at one moment.</summary>
/// <remarks>
/// Lee DW et al. ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells.
/// Biol Blood Marrow Transplant 2019;25:625–638, table 2. The worse of hypotension and hypoxia decides. Vasopressin alone is read as one vasopressor
/// (grade 3, "with or without vasopressin"); that reading is a choice. A nasal cannula without a recorded flow is read as low flow. Organ toxicity does not raise the grade.
/// Read as table 1 of PMC8021214 and table 2 of PMC9327779 have it.
/// </remarks>
public static class AstctGrade
{
    private const double HighestLowFlow = 6;

    /// <summary>The scale by its name.</summary>
    public static CytokineReleaseScale Scale { get; } = new("ASTCT-2019", "ASTCT 2019", "Lee et al., Biol. Blood Marrow Transplant. 25 (2019) 625–638",
        "vasopressin alone is one vasopressor, and is not counted beside another; organ toxicity does not raise the grade", UsesOrgans: false, Of);

    /// <summary>Grade 0 to 4. Grade 5, death, is no sign at a moment.</summary>
    public static int Of(CytokineReleaseSigns signs)
    {
        if (!signs.Fever && !signs.FeverNoLongerRequired) return 0;
        return Math.Max(signs.Fever ? 1 : 0, Math.Max(OfHypotension(signs), OfHypoxia(signs.Oxygen)));
    }

    /// <summary>What a procedure of PR gives of oxygen; a procedure that is no such device gives none.</summary>
    public static OxygenSupport SupportBy(string procedure, double? litresPerMinute) => procedure.ToUpperInvariant() switch
    {
        CodeLists.OxygenDevice.NasalCannula => litresPerMinute > HighestLowFlow ? OxygenSupport.HighFlow : OxygenSupport.LowFlow,
        CodeLists.OxygenDevice.BlowBy => OxygenSupport.LowFlow,
        CodeLists.OxygenDevice.FaceMask or CodeLists.OxygenDevice.NonRebreather or CodeLists.OxygenDevice.Venturi => OxygenSupport.HighFlow,
        CodeLists.OxygenDevice.Cpap or CodeLists.OxygenDevice.Bipap or CodeLists.OxygenDevice.Ventilation => OxygenSupport.PositivePressure,
        _ => OxygenSupport.None,
    };

    private static int OfHypotension(CytokineReleaseSigns signs) => signs switch
    {
        { Vasopressors: >= 2 } => 4,
        { Vasopressors: 1 } or { Vasopressin: true } => 3,
        { Hypotension: true } => 2,
        _ => 0,
    };

    private static int OfHypoxia(OxygenSupport oxygen) => oxygen switch
    {
        OxygenSupport.PositivePressure => 4,
        OxygenSupport.HighFlow => 3,
        OxygenSupport.LowFlow => 2,
        _ => 0,
    };
}
