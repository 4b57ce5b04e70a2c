namespace Cartwright.Patients;

/// <summary>What can be measured of a patient over time, without error; the unit is that of the assay.</summary>
public enum Observable
{
    /// <summary>Transgene in blood, copies per µg of DNA.</summary>
    Transgene,

    /// <summary>CAR-T cells in blood, per µL.</summary>
    CarTCells,

    /// <summary>Interleukin-2, pg/mL.</summary>
    Il2,

    /// <summary>Interleukin-6, pg/mL.</summary>
    Il6,

    /// <summary>Interleukin-10, pg/mL.</summary>
    Il10,

    /// <summary>Tumour necrosis factor α, pg/mL.</summary>
    TnfAlpha,

    /// <summary>Interferon-γ, pg/mL.</summary>
    IfnGamma,

    /// <summary>C-reactive protein, mg/L.</summary>
    Crp,

    /// <summary>Ferritin, µg/L.</summary>
    Ferritin,

    /// <summary>Lactate dehydrogenase, U/L.</summary>
    Ldh,

    /// <summary>Neutrophils, 1e9 per L.</summary>
    Neutrophils,

    /// <summary>Platelets, 1e9 per L.</summary>
    Platelets,

    /// <summary>B cells, per µL.</summary>
    BCells,

    /// <summary>The patient's own T and NK cells, per µL.</summary>
    TnkCells,

    /// <summary>Immunoglobulin G, g/L.</summary>
    Immunoglobulin,

    /// <summary>Tumour cells in marrow, %.</summary>
    MarrowTumour,

    /// <summary>Tumour cells in blood, per µL: of those not in a lesion the same part as of other lymphocytes.</summary>
    TumourInBlood,

    /// <summary>The part of those that carries the product's antigen, per µL.</summary>
    AntigenPositiveTumourInBlood,

    /// <summary>Sum of diameters at site 1, mm.</summary>
    Lesion1,

    /// <summary>Sum of diameters at site 2, mm.</summary>
    Lesion2,

    /// <summary>Uric acid, mg/dL.</summary>
    UricAcid,

    /// <summary>Potassium, mmol/L.</summary>
    Potassium,

    /// <summary>Phosphate, mmol/L.</summary>
    Phosphate,
}
