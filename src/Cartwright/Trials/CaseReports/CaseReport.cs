namespace Cartwright.Trials.CaseReports;

/// <summary>Everything that was written down about one subject at the site: raw observations, no grade of cytokine release, no response, no survival time.</summary>
public sealed record CaseReport(
    Demography Demography,
    CourseOfStudy Course,
    IReadOnlyList<Infusion> Infusions,
    IReadOnlyList<AdverseEventReport> AdverseEvents,
    IReadOnlyList<BloodResult> Blood,
    IReadOnlyList<VitalSign> VitalSigns,
    IReadOnlyList<MedicationReport> Medications,
    IReadOnlyList<ProcedureReport> Procedures,
    IReadOnlyList<LesionIdentified> Lesions,
    IReadOnlyList<LesionMeasured> Measurements,
    IReadOnlyList<QuestionnaireAnswer> Answers)
{
    /// <summary>Bedside assessments of the nervous system; empty where none were made.</summary>
    public IReadOnlyList<IceAssessment> IceAssessments { get; init; } = [];

    /// <summary>What was read of PET-CT; empty where none was done.</summary>
    public IReadOnlyList<ScanReading> Scans { get; init; } = [];

    /// <summary>How the subject's product came out; null where no cells were collected.</summary>
    public BatchReport? Batch { get; init; }
}

/// <summary>Who the subject is. Weight is at leukapheresis, and becomes a vital sign (WEIGHT, kg).</summary>
public sealed record Demography(string SubjectId, int AgeYears, string Sex, double WeightKilograms);

/// <summary>The dated steps of a subject's course; a step not reached is null. Dates are calendar dates at the site.</summary>
/// <param name="AssignedLevel">The dose level assigned, from 1.</param>
/// <param name="Ended">Why observation ended: <c>COMPLETED</c>, <c>DEATH</c>, <c>LOST TO FOLLOW-UP</c>, <c>WITHDRAWAL BY SUBJECT</c>, <c>MANUFACTURING FAILURE</c>, <c>PROGRESSIVE DISEASE</c>, <c>CUT-OFF</c>.</param>
public sealed record CourseOfStudy(
    DateTime Enrolled,
    int AssignedLevel,
    DateTime? Leukapheresis,
    DateTime? ConditioningStart,
    DateTime? Death,
    string? CauseOfDeath,
    DateTime LastContact,
    string Ended);

/// <summary>The product made of one collection of cells: when they were collected, and when it was released or known to have failed.</summary>
public sealed record BatchReport(string Lot, DateTime Collected, DateTime Ended, bool Failed)
{
    /// <summary>When the process ended with a product; null where that is not written down.</summary>
    public DateTime? Made { get; init; }

    /// <summary>When the product came to the site; null likewise.</summary>
    public DateTime? Received { get; init; }

    /// <summary>Whether the product did not meet its specification: released all the same, or rejected where it failed.</summary>
    public bool OutOfSpecification { get; init; }

    /// <summary>Whether it neither failed nor was released: its subject left before.</summary>
    public bool Abandoned { get; init; }
}

/// <summary>An infusion of the product: when, and how many cells (in all, and per kilogram).</summary>
public sealed record Infusion(DateTime At, double Cells, double CellsPerKilogram);

/// <summary>An adverse event as the investigator recorded it. Cytokine release carries no grade here: it is derived from signs.</summary>
public sealed record AdverseEventReport(string Term, string BodySystem, int? Grade, bool Serious, bool RelatedToProduct, DateTime Start, DateTime? End);

/// <summary>A laboratory value: a null value is below the limit of quantification.</summary>
/// <param name="Test">CDISC short name: <c>HER2CAR</c>, <c>IL6</c>.</param>
/// <param name="Visit">Planned visit that the sample belongs to.</param>
public sealed record BloodResult(BloodTest Kind, string Test, string Visit, DateTime At, double? Value, double LowerLimit, string Unit)
{
    /// <summary>A result that is a word (<c>NEGATIVE</c>) and no number; null of every other.</summary>
    public string? Finding { get; init; }
}

/// <summary>What a blood sample was drawn for.</summary>
public enum BloodTest
{
    /// <summary>Vector copies of the product.</summary>
    Kinetics,

    /// <summary>A serum cytokine.</summary>
    Cytokine,

    /// <summary>Cells counted in blood, or a protein that follows them: neutrophils, platelets, lymphocytes, immunoglobulin G.</summary>
    Count,

    /// <summary>Marrow: the share of leukaemic blasts among its cells.</summary>
    Marrow,

    /// <summary>Any other laboratory test.</summary>
    Laboratory,
}

/// <summary>An immune effector cell-associated encephalopathy (ICE) assessment: 0 to 10 points, 10 being unimpaired. A patient who cannot be roused scores 0.</summary>
/// <param name="Arousable">Whether the patient could be roused at all.</param>
public sealed record IceAssessment(DateTime At, int Score, bool Arousable);

/// <summary>A reading of temperature (TEMP, °C) or systolic pressure (SYSBP, mmHg).</summary>
public sealed record VitalSign(string Test, double Value, string Unit, DateTime At);

/// <summary>A medicine given: vasopressors, intravenous fluid, tocilizumab, steroids, antipyretics. Class in <see cref="MedicationClass"/>.</summary>
public sealed record MedicationReport(string Name, string Class, DateTime Start, DateTime? End)
{
    /// <summary>What it was part of: <c>BRIDGING THERAPY</c>; null for a medicine of the trial itself.</summary>
    public string? Category { get; init; }

    /// <summary>The rate at which a vasopressor ran; null where it was not written down.</summary>
    public double? DoseMicrogramsPerKilogramMinute { get; init; }
}

/// <summary>The classes of medicine that the grading of cytokine release asks for, as written in CMCLAS.</summary>
public static class MedicationClass
{
    /// <summary>Counts as a vasopressor, save vasopressin.</summary>
    public const string Vasopressor = "VASOPRESSOR";

    /// <summary>Vasopressin: not counted among multiple vasopressors.</summary>
    public const string Vasopressin = "VASOPRESSIN";

    /// <summary>Fluid given for low pressure.</summary>
    public const string FluidBolus = "FLUID BOLUS";

    /// <summary>Tocilizumab, siltuximab, anakinra.</summary>
    public const string AntiCytokine = "ANTI-CYTOKINE";

    /// <summary>Corticosteroids.</summary>
    public const string Corticosteroid = "CORTICOSTEROID";

    /// <summary>Antipyretics.</summary>
    public const string Antipyretic = "ANTIPYRETIC";

    /// <summary>A new anti-cancer therapy.</summary>
    public const string NewAnticancerTherapy = "NEW ANTI-CANCER THERAPY";
}

/// <summary>A procedure: leukapheresis, or oxygen by a device with its flow (null where the device has none).</summary>
public sealed record ProcedureReport(string Name, double? FlowLitresPerMinute, DateTime Start, DateTime? End);

/// <summary>The oxygen devices, as written in PRTRT.</summary>
public static class OxygenDevice
{
    /// <summary>Nasal cannula: low flow to 6 L/min inclusive, high flow above.</summary>
    public const string NasalCannula = "NASAL CANNULA";

    /// <summary>Oxygen held near the face: low flow.</summary>
    public const string BlowBy = "BLOW-BY";

    /// <summary>Face mask.</summary>
    public const string FaceMask = "FACE MASK";

    /// <summary>Non-rebreather mask.</summary>
    public const string NonRebreather = "NON-REBREATHER MASK";

    /// <summary>Venturi mask.</summary>
    public const string Venturi = "VENTURI MASK";

    /// <summary>Continuous positive airway pressure.</summary>
    public const string Cpap = "CPAP";

    /// <summary>Bilevel positive airway pressure.</summary>
    public const string Bipap = "BIPAP";

    /// <summary>Mechanical ventilation.</summary>
    public const string Ventilation = "MECHANICAL VENTILATION";
}

/// <summary>A lesion when first seen. Role: <c>TARGET</c>, <c>NON-TARGET</c>, <c>NEW</c>.</summary>
public sealed record LesionIdentified(string LesionId, string Role, string Location, bool LymphNode, DateTime At);

/// <summary>A lesion measured at an assessment: longest diameter (short axis of a node) in mm; null where it could not be evaluated.</summary>
/// <param name="State">Of a non-target lesion: <c>PRESENT</c>, <c>ABSENT</c>, <c>UNEQUIVOCAL PROGRESSION</c>; null for a target lesion.</param>
public sealed record LesionMeasured(string LesionId, DateTime At, double? DiameterMillimetres, string? State, string Visit)
{
    /// <summary>The diameter perpendicular to it, mm; null where the criteria do not ask for one.</summary>
    public double? PerpendicularMillimetres { get; init; }
}

/// <summary>A PET-CT as it was read: the score of the 5-point scale, 1 to 5.</summary>
public sealed record ScanReading(int Score, DateTime At, string Visit);

/// <summary>An answer to an item of a questionnaire.</summary>
public sealed record QuestionnaireAnswer(string Questionnaire, int Item, int Score, DateTime At, string Visit);
