namespace Cartwright.Analysis.Safety.Management;

/// <summary>What is given for the toxicities of CAR-T cells, and what is counted of it.</summary>
public enum TreatmentKind
{
    /// <summary>Tocilizumab, by name; each row is a dose.</summary>
    Tocilizumab,

    /// <summary>Another medicine against cytokines (CMCLAS).</summary>
    OtherAntiCytokine,

    /// <summary>Corticosteroids (CMCLAS).</summary>
    Corticosteroid,

    /// <summary>Vasopressors, vasopressin among them (CMCLAS).</summary>
    Vasopressor,

    /// <summary>Immunoglobulin (CMCLAS).</summary>
    Immunoglobulin,

    /// <summary>Mechanical ventilation (PR).</summary>
    Ventilation,

    /// <summary>A stay in intensive care (HO).</summary>
    IntensiveCare,
}
