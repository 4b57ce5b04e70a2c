namespace Cartwright.Datasets.Sdtm;

/// <summary>A study's data package: all that analysis sees. Domains as in SDTM IG 3.4; a domain that was not collected is empty.</summary>
public sealed record StudyData(
    string StudyId,
    IReadOnlyList<Demographics> Demographics,
    IReadOnlyList<Disposition> Disposition,
    IReadOnlyList<Exposure> Exposure,
    IReadOnlyList<AdverseEvent> AdverseEvents,
    IReadOnlyList<LaboratoryResult> Laboratory,
    IReadOnlyList<Concentration> Concentrations,
    IReadOnlyList<TumourIdentification> Tumours,
    IReadOnlyList<TumourResult> TumourResults,
    IReadOnlyList<QuestionnaireResponse> Questionnaires,
    IReadOnlyList<VitalSignResult> VitalSigns,
    IReadOnlyList<ConcomitantMedication> Medications,
    IReadOnlyList<Procedure> Procedures,
    IReadOnlyList<DiseaseResponse> Responses,
    IReadOnlyList<FindingAbout> FindingsAbout)
{
    /// <summary>NV: assessments of the nervous system.</summary>
    public IReadOnlyList<NeurologicalAssessment> NeurologicalAssessments { get; init; } = [];

    /// <summary>SUPPAE: what a study recorded of an adverse event beside the variables of AE.</summary>
    public IReadOnlyList<EventQualifier> EventQualifiers { get; init; } = [];

    /// <summary>DV: departures from the protocol.</summary>
    public IReadOnlyList<ProtocolDeviation> Deviations { get; init; } = [];

    /// <summary>HO: stays in hospital and in intensive care.</summary>
    public IReadOnlyList<HealthcareEncounter> Encounters { get; init; } = [];

    /// <summary>SV: visits and contacts that took place.</summary>
    public IReadOnlyList<SubjectVisit> Visits { get; init; } = [];

    /// <summary>BE: what became of the cells collected, up to the product.</summary>
    public IReadOnlyList<BiospecimenEvent> BiospecimenEvents { get; init; } = [];

    /// <summary>BS: what was measured of a product before its release.</summary>
    public IReadOnlyList<BiospecimenFinding> BiospecimenFindings { get; init; } = [];

    /// <summary>EG: electrocardiograms.</summary>
    public IReadOnlyList<ElectrocardiogramResult> Electrocardiograms { get; init; } = [];

    /// <summary>IS: antibodies against the product.</summary>
    public IReadOnlyList<ImmunogenicityResult> Immunogenicity { get; init; } = [];

    /// <summary>Other names of the study, as a mapping gives them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The last day of the data, where somebody named it.</summary>
    public DateOnly? CutOff { get; init; }
}

/// <summary>A date, with a time of day where one was recorded (ISO 8601: <c>2026-03-01</c> or <c>2026-03-01T10:30</c>).</summary>
public readonly record struct SdtmDate(DateTime Moment, bool HasTime)
{
    /// <summary>A date with time of day, cut to the minute.</summary>
    public static SdtmDate AtTime(DateTime moment) => new(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute)), true);

    /// <summary>A date alone.</summary>
    public static SdtmDate OnDay(DateTime moment) => new(moment.Date, false);

    /// <summary>The calendar day.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Moment);

    /// <summary>Days elapsed since another moment; between whole days where either has no time of day.</summary>
    public double DaysSince(SdtmDate start) => HasTime && start.HasTime ? (Moment - start.Moment).TotalDays : (Moment.Date - start.Moment.Date).Days;

    /// <inheritdoc />
    public override string ToString() => Moment.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>DM: one row a subject. ARMCD is the assigned level's name; RFSTDTC the first infusion; RFICDTC consent; RFENDTC last contact.</summary>
public sealed record Demographics(string Subject, string? Arm, int? AgeYears, string? Sex, SdtmDate? Consent, SdtmDate? FirstInfusion, SdtmDate? LastContact, SdtmDate? Death)
{
    /// <summary>RACE; null where it was not recorded.</summary>
    public string? Race { get; init; }

    /// <summary>ETHNIC; null likewise.</summary>
    public string? Ethnicity { get; init; }
}

/// <summary>DS: a milestone or the end of a subject's study.</summary>
public sealed record Disposition(string Subject, int Sequence, string Term, string Category, SdtmDate? Start);

/// <summary>EX: conditioning (EXCAT = LYMPHODEPLETION) and infusions (EXCAT = CAR-T); dose in EXDOSU.</summary>
public sealed record Exposure(string Subject, int Sequence, string Treatment, string Category, double? Dose, string? DoseUnit, string? Route, SdtmDate? Start, SdtmDate? End);

/// <summary>AE: one event. A grade that was not recorded is null.</summary>
public sealed record AdverseEvent(string Subject, int Sequence, string Term, string BodySystem, int? Grade, bool Serious, bool? Related, SdtmDate? Start, SdtmDate? End)
{
    /// <summary>AESTDTC where the day of onset is not known; Start is then null.</summary>
    public PartialDate? PartialStart { get; init; }

    /// <summary>AEENDTC where the day of the end is not known; End is then null.</summary>
    public PartialDate? PartialEnd { get; init; }

    /// <summary>AEGRPID, or AELNKID where there is no group: what ties the rows of one event together that was split when its grade changed.</summary>
    public string? Group { get; init; }

    /// <summary>AELOC: the site of the event, such as that of an infection.</summary>
    public string? Location { get; init; }

    /// <summary>AEPATHCL, the sponsor's own: the class of the pathogen (<see cref="CodeLists.PathogenClass"/>).</summary>
    public string? PathogenClass { get; init; }

    /// <summary>AERELCND, the sponsor's own: related to conditioning.</summary>
    public bool? RelatedToConditioning { get; init; }

    /// <summary>AERELAPH, the sponsor's own: related to the collection of cells.</summary>
    public bool? RelatedToCollection { get; init; }

    /// <summary>AESDTH, AESLIFE, AESHOSP, AESDISAB, AESCONG, AESMIE: by which criteria it is serious.</summary>
    public SeriousnessCriteria Criteria { get; init; }
}

/// <summary>LB: cytokines (LBCAT = CYTOKINES) and other laboratory results. A value below the limit is null with BelowLimit set.</summary>
public sealed record LaboratoryResult(string Subject, int Sequence, string Test, string Name, string Category, double? Value, bool BelowLimit, double? LowerLimit, string Unit, string Visit, SdtmDate? At)
{
    /// <summary>LBSTNRLO: the lower limit of normal, in the unit of the value. Null where the laboratory gave none.</summary>
    public double? LowerNormal { get; init; }

    /// <summary>LBSTNRHI: the upper limit of normal.</summary>
    public double? UpperNormal { get; init; }

    /// <summary>LBSTRESC where the result is a word (<c>NEGATIVE</c>) and no number.</summary>
    public string? Finding { get; init; }
}

/// <summary>PC: the product in blood. A value below the limit is null with BelowLimit set.</summary>
public sealed record Concentration(string Subject, int Sequence, string Test, string Name, double? Value, bool BelowLimit, double? LowerLimit, string Unit, string Specimen, string Method, string Visit, SdtmDate? At);

/// <summary>TU: a lesion identified. Role: TARGET, NON-TARGET, NEW.</summary>
public sealed record TumourIdentification(string Subject, int Sequence, string Lesion, string Role, string Location, bool LymphNode, SdtmDate? At)
{
    /// <summary>TUEVAL, TUEVALID and TUACPTFL: who identified it.</summary>
    public Reader Reader { get; init; }
}

/// <summary>TR: a lesion measured (mm) or its state; null diameter with no state: not evaluable.</summary>
public sealed record TumourResult(string Subject, int Sequence, string Lesion, double? DiameterMillimetres, string? State, string Visit, SdtmDate? At)
{
    /// <summary>TRTESTCD of a diameter: which one it is.</summary>
    public LesionDiameter Diameter { get; init; }

    /// <summary>TREVAL, TREVALID and TRACPTFL: who measured it.</summary>
    public Reader Reader { get; init; }
}

/// <summary>Which diameter of a lesion.</summary>
public enum LesionDiameter
{
    /// <summary>LDIAM: the longest; of a lymph node that has no other, the one that counts.</summary>
    Longest,

    /// <summary>LPERP: the longest perpendicular to the longest.</summary>
    Perpendicular,

    /// <summary>SAXIS: the short axis of a lymph node.</summary>
    ShortAxis,
}

/// <summary>Who read a scan or judged a response.</summary>
/// <param name="Evaluator">--EVAL: <c>INVESTIGATOR</c>, <c>INDEPENDENT ASSESSOR</c>; null is the investigator.</param>
/// <param name="Assessor">--EVALID: which of several (<c>RADIOLOGIST 1</c>).</param>
/// <param name="Accepted">--ACPTFL: whether the reading is the one accepted of several.</param>
public readonly record struct Reader(string? Evaluator, string? Assessor, bool Accepted)
{
    /// <summary>Whether it is independent review, and not the investigator's.</summary>
    public bool IsIndependent => !string.IsNullOrEmpty(Evaluator) && !Evaluator.Contains("INVESTIGATOR", StringComparison.OrdinalIgnoreCase);
}

/// <summary>QS: an answer to one item.</summary>
public sealed record QuestionnaireResponse(string Subject, int Sequence, string Questionnaire, int Item, int? Score, string Visit, SdtmDate? At);

/// <summary>VS: temperature (TEMP, °C), systolic pressure (SYSBP, mmHg).</summary>
public sealed record VitalSignResult(string Subject, int Sequence, string Test, double? Value, string Unit, SdtmDate? At);

/// <summary>CM: a medicine, its class as graded scales ask for it.</summary>
public sealed record ConcomitantMedication(string Subject, int Sequence, string Treatment, string Class, SdtmDate? Start, SdtmDate? End)
{
    /// <summary>CMDOSE where CMDOSU is ug/kg/min: the rate of an infused vasopressor. Null where it was not recorded so.</summary>
    public double? DoseMicrogramsPerKilogramMinute { get; init; }

    /// <summary>CMCAT: what it was part of (<see cref="CodeLists.TherapyCategory"/>); null where the study has no categories.</summary>
    public string? Category { get; init; }

    /// <summary>CMGRPID: the line of therapy, where it is part of one.</summary>
    public string? Group { get; init; }

    /// <summary>CMINDC: what it was given for; null where nobody wrote that.</summary>
    public string? Indication { get; init; }
}

/// <summary>PR: leukapheresis, oxygen by a device (flow in L/min).</summary>
public sealed record Procedure(string Subject, int Sequence, string Treatment, double? FlowLitresPerMinute, SdtmDate? Start, SdtmDate? End)
{
    /// <summary>PRCAT: what it was part of (<see cref="CodeLists.TherapyCategory"/>); null where the study has no categories.</summary>
    public string? Category { get; init; }

    /// <summary>PRGRPID: the line of therapy, where it is part of one.</summary>
    public string? Group { get; init; }

    /// <summary>PRINDC: what it was done for; null where nobody wrote that.</summary>
    public string? Indication { get; init; }
}

/// <summary>RS: a response as somebody judged it (RSEVAL), under criteria (RSCAT).</summary>
public sealed record DiseaseResponse(string Subject, int Sequence, string Criteria, string Test, string Result, string Evaluator, SdtmDate? At)
{
    /// <summary>RSEVALID: which of several assessors.</summary>
    public string Assessor { get; init; } = "";

    /// <summary>RSACPTFL: whether the reading is the one accepted of several.</summary>
    public bool Accepted { get; init; }

    /// <summary>RSMETHOD: by what it was judged (<c>PET-CT</c>, <c>CT</c>).</summary>
    public string Method { get; init; } = "";

    /// <summary>VISIT.</summary>
    public string Visit { get; init; } = "";

    /// <summary>Who judged it.</summary>
    public Reader Reader => new(Evaluator, Assessor, Accepted);
}

/// <summary>FA: something recorded about an event, such as its grade under a named scale (FACAT), where a study recorded grades and not their signs.</summary>
public sealed record FindingAbout(string Subject, int Sequence, string About, string Test, string Category, double? Value, string? Text, SdtmDate? At)
{
    /// <summary>FASTRESU: the unit of the number; empty where it has none.</summary>
    public string Unit { get; init; } = "";
}

/// <summary>NV: one test of the nervous system at one moment: a score (<c>ICE</c>, 0 to 10) or a finding in words (<see cref="CodeLists.NervousSystemTest"/>). Neither: not done.</summary>
public sealed record NeurologicalAssessment(string Subject, int Sequence, string Test, double? Score, string? Finding, SdtmDate? At);
