namespace Cartwright.Datasets.Sdtm;

/// <summary>By which criteria an event is serious (ICH E2A, section II.B); they may hold together.</summary>
[Flags]
public enum SeriousnessCriteria
{
    /// <summary>None recorded.</summary>
    None = 0,

    /// <summary>AESDTH: it resulted in death.</summary>
    Death = 1,

    /// <summary>AESLIFE: it threatened life.</summary>
    LifeThreatening = 2,

    /// <summary>AESHOSP: it required or prolonged a stay in hospital.</summary>
    Hospitalisation = 4,

    /// <summary>AESDISAB: it resulted in lasting disability.</summary>
    Disability = 8,

    /// <summary>AESCONG: a congenital anomaly.</summary>
    CongenitalAnomaly = 16,

    /// <summary>AESMIE: another event of medical importance.</summary>
    MedicallyImportant = 32,
}

/// <summary>SUPPAE: a value (QVAL) by name (QNAM) of the adverse event with this AESEQ (IDVAR = AESEQ).</summary>
public sealed record EventQualifier(string Subject, int Sequence, int EventSequence, string Name, string Value);

/// <summary>DV: a departure from the protocol. DVCAT is its weight (<see cref="CodeLists.DeviationCategory"/>) where the study has one.</summary>
public sealed record ProtocolDeviation(string Subject, int Sequence, string Term, string Coded, string Category, SdtmDate? Start, SdtmDate? End);

/// <summary>HO: a stay, such as <c>HOSPITAL</c> or <c>INTENSIVE CARE UNIT</c>; one that goes on has no end.</summary>
public sealed record HealthcareEncounter(string Subject, int Sequence, string Term, SdtmDate? Start, SdtmDate? End);

/// <summary>SV: a visit or contact that took place; how (SVCNTMOD), where it was written down.</summary>
public sealed record SubjectVisit(string Subject, int Sequence, string Visit, string ContactMode, SdtmDate? Start);

/// <summary>BE: what became of a collection or a product (BEDECOD, <see cref="CodeLists.BiospecimenEvent"/>), of which lot (BEREFID); the reason is BEREASND, the sponsor's own.</summary>
public sealed record BiospecimenEvent(string Subject, int Sequence, string Lot, string Coded, string? Reason, SdtmDate? Start);

/// <summary>BS: a test of a lot: a number with its unit, or a word (<c>NEGATIVE</c>, <c>NO GROWTH</c>). Neither: not done. A number below a limit is null with <paramref name="BelowLimit"/> set.</summary>
public sealed record BiospecimenFinding(
    string Subject, int Sequence, string Lot, string Test, string Name, double? Value, bool BelowLimit, double? LowerLimit, string? Finding, string Unit, SdtmDate? At);
