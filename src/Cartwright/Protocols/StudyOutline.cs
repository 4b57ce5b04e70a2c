namespace Cartwright.Protocols;

/// <summary>What a structured record lists one by one: arms, epochs, visits, activities, timelines, objectives, interventions. The names are those of USDM v4; ids are the record's own.</summary>
public sealed record StudyOutline(
    IReadOnlyList<Stated<StudyArm>> Arms,
    IReadOnlyList<Stated<StudyEpoch>> Epochs,
    IReadOnlyList<Stated<StudyElement>> Elements,
    IReadOnlyList<Stated<StudyCell>> Cells,
    IReadOnlyList<Stated<Encounter>> Encounters,
    IReadOnlyList<Stated<PlannedActivity>> Activities,
    IReadOnlyList<Stated<Timeline>> Timelines,
    IReadOnlyList<Stated<Objective>> Objectives,
    IReadOnlyList<Stated<Intervention>> Interventions)
{
    /// <summary>Nothing listed.</summary>
    public static StudyOutline None { get; } = new([], [], [], [], [], [], [], [], []);

    /// <summary>Whether nothing is listed.</summary>
    public bool IsEmpty => Arms.Count + Epochs.Count + Elements.Count + Cells.Count + Encounters.Count + Activities.Count + Timelines.Count + Objectives.Count + Interventions.Count == 0;

    /// <summary>This outline, and where it lists nothing of a kind, the other's.</summary>
    public StudyOutline Or(StudyOutline other) => new(
        Either(Arms, other.Arms), Either(Epochs, other.Epochs), Either(Elements, other.Elements), Either(Cells, other.Cells), Either(Encounters, other.Encounters),
        Either(Activities, other.Activities), Either(Timelines, other.Timelines), Either(Objectives, other.Objectives), Either(Interventions, other.Interventions));

    private static IReadOnlyList<T> Either<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => one.Count > 0 ? one : other;
}

/// <summary>What a listed thing is called: the id by which others refer to it, its name, and the label and description where there are any.</summary>
public sealed record Listed(string Id, string Name, string? Label, string? Description);

/// <summary>A word with the code that the record gives it; code, system and version are null where it gives none.</summary>
public sealed record CodedTerm(string Term, string? Code, string? System, string? Version);

/// <summary>An arm and its type.</summary>
public sealed record StudyArm(Listed Is, CodedTerm? Type);

/// <summary>A period of the trial: screening, treatment, follow-up.</summary>
public sealed record StudyEpoch(Listed Is, CodedTerm? Type);

/// <summary>What is done with the subjects of an arm in an epoch, and in the record's words what starts and ends it.</summary>
public sealed record StudyElement(Listed Is, string? Starts, string? Ends, IReadOnlyList<string> Interventions);

/// <summary>Which elements an arm goes through in an epoch, by their ids.</summary>
public sealed record StudyCell(string Id, string Arm, string Epoch, IReadOnlyList<string> Elements);

/// <summary>A visit or other contact, in the record's order, and in its words what starts and ends it.</summary>
/// <param name="ScheduledAt">The id of its timing; null where the record gives none.</param>
public sealed record Encounter(Listed Is, CodedTerm? Type, string? ScheduledAt, string? Starts, string? Ends);

/// <summary>Something done at visits: the ids of the activities it is made of, the id of the timeline it runs, the names of its procedures.</summary>
public sealed record PlannedActivity(Listed Is, IReadOnlyList<string> Children, string? Timeline, IReadOnlyList<string> Procedures);

/// <summary>A timeline: the id of the moment it starts with, what makes a subject enter it, its moments and when they are.</summary>
public sealed record Timeline(Listed Is, bool IsMain, string EnteredWhen, string Entry, IReadOnlyList<Stated<TimelineMoment>> Moments, IReadOnlyList<Stated<Timing>> Timings);

/// <summary>A moment of a timeline: the ids of its epoch, visit, activities, of the moment that follows, and of a timeline run there.</summary>
/// <param name="Exits">Whether the timeline may end here.</param>
/// <param name="Branches">Where it goes under which condition, if it is a decision; null if it is none.</param>
public sealed record TimelineMoment(
    Listed Is, string? Epoch, string? Encounter, IReadOnlyList<string> Activities, string? Next, string? Timeline, bool Exits, IReadOnlyList<Branch>? Branches);

/// <summary>A condition, and the id of the moment to which it leads.</summary>
public sealed record Branch(string Id, string Condition, string LeadsTo);

/// <summary>How a moment lies to the one it is measured from.</summary>
public enum TimingKind
{
    /// <summary>So long before.</summary>
    Before,

    /// <summary>So long after.</summary>
    After,

    /// <summary>It is the moment from which others are measured; its value is its number, not a distance.</summary>
    Anchor,
}

/// <summary>When a moment is: so long before or after another, by their ids, and how early and late it may be.</summary>
/// <param name="Says">The time in the record's words: <c>2 weeks</c>.</param>
/// <param name="Between">Which ends the time lies between: <c>Start to Start</c>.</param>
/// <param name="Earlier">How much earlier than planned it may be; null where the record gives no window.</param>
/// <param name="Later">How much later than planned it may be.</param>
/// <param name="Window">The window in the record's words.</param>
public sealed record Timing(
    Listed Is, TimingKind Kind, Units.IsoDuration Value, string Says, string Between, string Of, string? From, Units.IsoDuration? Earlier, Units.IsoDuration? Later, string? Window);

/// <summary>An objective in the record's words, with its endpoints.</summary>
public sealed record Objective(Listed Is, CodedTerm? Level, string Text, IReadOnlyList<Stated<ObjectiveEndpoint>> Endpoints);

/// <summary>An endpoint in the record's words, whether or not it is of a kind that can be analysed.</summary>
public sealed record ObjectiveEndpoint(Listed Is, CodedTerm? Level, string Text, string? Purpose);

/// <summary>What is given or done, its role and type, and how it is given.</summary>
public sealed record Intervention(Listed Is, CodedTerm? Role, CodedTerm? Type, IReadOnlyList<Stated<PlannedAdministration>> Administrations);

/// <summary>How an intervention is given; what the record does not say is null.</summary>
/// <param name="Dose">The amount as written, unit apart.</param>
public sealed record PlannedAdministration(Listed Is, string? Dose, CodedTerm? Unit, CodedTerm? Route, CodedTerm? Frequency, string? Lasting);
