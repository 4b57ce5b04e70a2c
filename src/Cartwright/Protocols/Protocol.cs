using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What a trial's record says, statement by statement, and what somebody chose where it is silent. A statement that the record does not make is null.</summary>
/// <remarks>Names follow CDISC USDM v4 and ICH M11 where those have one.</remarks>
public sealed record Protocol(
    StudyIdentity Study,
    Product Product,
    Population Population,
    StudyDesign Design,
    Schedule Schedule,
    IReadOnlyList<Endpoint> Endpoints,
    IReadOnlyList<ImportNote> Notes,
    Chosen Chosen);

/// <summary>Which study this is and from which records it was read.</summary>
public sealed record StudyIdentity(string Id, Stated<string>? Title, Stated<string>? Registry, IReadOnlyList<SourceRecord> Sources);

/// <summary>A registered record: its short name in citations, its kind, its file name and the SHA-256 of its bytes.</summary>
public sealed record SourceRecord(string Name, string Kind, string File, string? Sha256)
{
    /// <summary>The day on which the record was fetched from where it is published, if known.</summary>
    public DateOnly? Retrieved { get; init; }
}

/// <summary>The product under study, as far as the record describes it.</summary>
public sealed record Product(
    Stated<string> Name,
    Stated<string>? Target,
    Stated<TargetPositivity>? Positivity,
    Stated<int>? Generation,
    Stated<string>? Costimulation,
    Stated<string>? Route,
    Stated<DoseBasis>? DoseBasis);

/// <summary>How a patient's disease is shown to carry the target; assay and cut-off are null where the record gives none.</summary>
public sealed record TargetPositivity(string Wording, string? Assay, string? Cutoff);

/// <summary>Who the trial is for. Eligibility is empty where the record states no criterion.</summary>
public sealed record Population(Stated<string>? Condition, IReadOnlyList<Stated<string>> Eligibility);

/// <summary>A note of the importer on the text itself (furniture, synonyms, typing, mojibake): kept, never silently mended.</summary>
public sealed record ImportNote(string Code, string Message, Citation At);
