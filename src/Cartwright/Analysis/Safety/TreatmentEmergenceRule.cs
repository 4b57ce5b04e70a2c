using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>What day a partly known onset is taken to be.</summary>
public enum OnsetImputation
{
    /// <summary>The earliest day that it may be and that is not before treatment; the earliest of all where every such day is before. Doubt makes an event emergent.</summary>
    EarliestFromTreatment,

    /// <summary>The earliest day that it may be.</summary>
    Earliest,

    /// <summary>The latest day that it may be.</summary>
    Latest,
}

/// <summary>How an event that began before treatment becomes emergent by worsening on it.</summary>
public enum Worsening
{
    /// <summary>Not on its row: what worsens is a row of its own, with its own onset.</summary>
    OwnRow,

    /// <summary>By a row that carries two grades, the later above the first (AEITOXGR, AETOXGR), unless it ended before treatment.</summary>
    InitialGrade,

    /// <summary>By rows of one event (AEGRPID) begun before treatment: from the first row on treatment with a grade above that of the row before it.</summary>
    PreviousInGroup,

    /// <summary>The same, above the worst grade of the event's rows begun before treatment.</summary>
    WorstBeforeInGroup,
}

/// <summary>When an adverse event is treatment-emergent: the choices that ICH E9 leaves to the protocol.</summary>
/// <param name="Window">How long after the last treatment an onset counts (inclusive); null for ever.</param>
/// <param name="WindowByTime">Whether the window ends at the time of day of the last treatment; else with the whole day.</param>
/// <param name="Worsening">How worsening counts.</param>
/// <param name="Onset">What a partly known onset is taken to be.</param>
public sealed record TreatmentEmergenceRule(Duration? Window, bool WindowByTime, Worsening Worsening, OnsetImputation Onset)
{
    /// <summary>The rule of the safety tables: whole days, worsening a row of its own, doubt emergent.</summary>
    public static TreatmentEmergenceRule Until(Duration window) => new(window, false, Worsening.OwnRow, OnsetImputation.EarliestFromTreatment);
}
