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
    Chosen Chosen)
{
    /// <summary>What a product page tells of the product beside any trial: expected events, precautions, claims.</summary>
    public ProductInformation Information { get; init; } = ProductInformation.None;

    /// <summary>Arms, visits, activities, timelines and objectives, where a record lists them one by one.</summary>
    public StudyOutline Outline { get; init; } = StudyOutline.None;

    /// <summary>The escalation that the record states; where it states none, the one that somebody chose; else null.</summary>
    public Stated<Escalation>? EscalationInForce => (Design.Escalation, Chosen.Escalation) switch
    {
        ({ Value.Levels.Count: 0 } stated, { } chosen) => stated with { Value = stated.Value with { Levels = chosen.Levels } },
        ({ } stated, _) => stated,
        (null, { } chosen) => new Stated<Escalation>(new Escalation(chosen.Rule, null, chosen.Levels, null), null, null),
        _ => null,
    };

    /// <summary>When cells are measured, as the record says, else as somebody chose; null where nobody did.</summary>
    public Stated<IReadOnlyList<SamplingTime>>? KineticsInForce => Schedule.Kinetics ?? Of(Chosen.Schedule?.Kinetics);

    /// <summary>When cytokines are measured, as the record says, else as somebody chose; null where nobody did.</summary>
    public Stated<IReadOnlyList<SamplingTime>>? CytokinesInForce => Schedule.Cytokines ?? Of(Chosen.Schedule?.Cytokines);

    private static Stated<IReadOnlyList<SamplingTime>>? Of(IReadOnlyList<SamplingTime>? times) => times is null ? null : new(times, null, null);
}

/// <summary>Which study this is and from which records it was read.</summary>
public sealed record StudyIdentity(string Id, Stated<string>? Title, Stated<string>? Registry, IReadOnlyList<SourceRecord> Sources)
{
    /// <summary>Who answers for the trial.</summary>
    public Stated<string>? Sponsor { get; init; }

    /// <summary>Phase, in the record's words.</summary>
    public Stated<string>? Phase { get; init; }

    /// <summary>Recruitment status, in the record's words.</summary>
    public Stated<string>? Status { get; init; }

    /// <summary>Every title that the record gives with its kind; empty where it has one title and no kind.</summary>
    public IReadOnlyList<Stated<StudyTitle>> Titles { get; init; } = [];

    /// <summary>Numbers of the trial beside that of the registry.</summary>
    public IReadOnlyList<Stated<StudyNumber>> Numbers { get; init; } = [];

    /// <summary>Where patients are treated.</summary>
    public IReadOnlyList<Stated<string>> Sites { get; init; } = [];
}

/// <summary>A title and its kind, in the words of USDM: <c>Brief Study Title</c>, <c>Official Study Title</c>.</summary>
public sealed record StudyTitle(string Kind, string Text);

/// <summary>A number of the trial, and who gave it; null where the record does not say.</summary>
public sealed record StudyNumber(string Text, string? By);

/// <summary>A registered record: its short name in citations, its kind, its file name and the SHA-256 of its bytes.</summary>
public sealed record SourceRecord(string Name, string Kind, string File, string? Sha256)
{
    /// <summary>The day on which the record was fetched from where it is published, if known.</summary>
    public DateOnly? Retrieved { get; init; }
}

/// <summary>A note of the importer on the text itself (furniture, synonyms, typing, mojibake): kept, never silently mended.</summary>
public sealed record ImportNote(string Code, string Message, Citation At);
