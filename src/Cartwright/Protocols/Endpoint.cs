namespace Cartwright.Protocols;

/// <summary>An endpoint as the record states it: its short name (<c>os</c>, <c>cmax</c>), its title and where it stands.</summary>
public abstract record Endpoint(string Id, string Title, Citation? At)
{
    /// <summary>How much the trial depends on it; null where the record does not say.</summary>
    public EndpointLevel? Level { get; init; }

    /// <summary>Rates of adverse events. <paramref name="Terms"/> pairs each abbreviation with the words that the record gives for it.</summary>
    public sealed record AdverseEvents(string Id, string Title, Citation? At, IReadOnlyList<AdverseEventTerm> Terms) : Endpoint(Id, Title, At)
    {
        /// <summary>What is counted, events or subjects; null where the record does not say.</summary>
        public string? Counts { get; init; }

        /// <summary>Whether it is about dose-limiting toxicity, which is to lead to a dose, and not about rates of events.</summary>
        public bool IsDoseLimiting => Title.Contains("DLT", StringComparison.Ordinal) || Title.Contains("dose-limiting", StringComparison.OrdinalIgnoreCase) || Title.Contains("dose limiting", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A number of cells of the patient followed over time; the gating is null where the record does not say how they are told from others.</summary>
    public sealed record Pharmacodynamics(string Id, string Title, Citation? At, string Analyte, string? Matrix, string? Gating) : Endpoint(Id, Title, At);

    /// <summary>Time to the peak of a serum cytokine.</summary>
    public sealed record CytokinePeakTime(string Id, string Title, Citation? At, string Analyte) : Endpoint(Id, Title, At);

    /// <summary>A time from an origin to the first of several events: overall and progression-free survival. The origin is null, the events are empty, where the record does not say.</summary>
    public sealed record TimeToEvent(string Id, string Title, Citation? At, TimeToEventKind Kind, string? Origin, IReadOnlyList<string> Events) : Endpoint(Id, Title, At)
    {
        /// <summary>The origin as a day that the trial has; null for randomization where nobody is randomized, and for a baseline that may be any day.</summary>
        /// <remarks>In a randomized trial, enrolment stands for randomization: the day between them is not modelled.</remarks>
        public SurvivalOrigin? DefinedOrigin(Allocation? allocation) => Origin switch
        {
            "enrolment" => SurvivalOrigin.Enrolment,
            "randomization" when allocation == Allocation.Randomized => SurvivalOrigin.Enrolment,
            "conditioning" => SurvivalOrigin.Conditioning,
            "infusion" or "first dose" => SurvivalOrigin.Infusion,
            _ => null,
        };
    }

    /// <summary>Duration of response: what starts the clock (CR, PR, …) and what stops it; empty where the record does not say.</summary>
    public sealed record ResponseDuration(string Id, string Title, Citation? At, IReadOnlyList<string> Starts, IReadOnlyList<string> Events) : Endpoint(Id, Title, At)
    {
        /// <summary>How it is read as it stands: from response to progression or death. Null where something else than a response starts it, or death does not end it.</summary>
        public DurationOfResponseReading? DefinedReading =>
            Starts.Count > 0 && Starts.All(s => s is "CR" or "CRi" or "PR") && Events.Contains("progression") && Events.Contains("death")
                ? DurationOfResponseReading.ResponseToProgressionOrDeath
                : null;
    }

    /// <summary>Objective response rate; criteria and confirmation are null where the record leaves them open.</summary>
    public sealed record ObjectiveResponse(string Id, string Title, Citation? At, string? Criteria, string? Confirmation) : Endpoint(Id, Title, At);

    /// <summary>Disease control rate; the categories are empty and the minimum duration of stable disease null where the record leaves them open.</summary>
    public sealed record DiseaseControl(string Id, string Title, Citation? At, IReadOnlyList<string> Categories, string? MinimumStableDisease) : Endpoint(Id, Title, At);

    /// <summary>A quality-of-life questionnaire with the ranges and anchors that the record prints.</summary>
    public sealed record QualityOfLife(string Id, string Title, Citation? At, string? Instrument, IReadOnlyList<QuestionnaireScale> Scales) : Endpoint(Id, Title, At);

    /// <summary>A parameter of cellular kinetics: CMAX, TMAX, AUC or THALF, in a matrix (plasma, blood).</summary>
    public sealed record CellularKinetics(string Id, string Title, Citation? At, KineticParameter Parameter, string? Matrix, IReadOnlyList<string> Measured, string? Phase, string? UpperLimit)
        : Endpoint(Id, Title, At)
    {
        /// <summary>The phase that a half-life describes, where the record names one.</summary>
        public HalfLifePhase? DefinedPhase => Phase is not null && Files.Words.Phases.TryGetValue(Phase, out var phase) ? phase : null;
    }
}

/// <summary>How much a trial depends on an endpoint.</summary>
public enum EndpointLevel
{
    /// <summary>The trial is made for it.</summary>
    Primary,

    /// <summary>Beside the primary.</summary>
    Secondary,

    /// <summary>Looked at, without a claim.</summary>
    Exploratory,
}

/// <summary>An abbreviation and the words beside it: TEAE, "treatment-related adverse events".</summary>
public sealed record AdverseEventTerm(string Abbreviation, string Wording);

/// <summary>Which time-to-event endpoint.</summary>
public enum TimeToEventKind
{
    /// <summary>To death from any cause.</summary>
    OverallSurvival,

    /// <summary>To progression or death.</summary>
    ProgressionFreeSurvival,
}

/// <summary>Items (inclusive) with their range (inclusive) and the words at its two ends.</summary>
public sealed record QuestionnaireScale(int FirstItem, int LastItem, int Lowest, int Highest, string LowestMeans, string HighestMeans);

/// <summary>A parameter of cellular kinetics.</summary>
public enum KineticParameter
{
    /// <summary>Peak concentration.</summary>
    Cmax,

    /// <summary>Time of the peak.</summary>
    Tmax,

    /// <summary>Area under the curve.</summary>
    Auc,

    /// <summary>Half-life.</summary>
    HalfLife,
}
