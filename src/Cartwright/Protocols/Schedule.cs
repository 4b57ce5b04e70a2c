using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>When things are looked at, as the record says. A part it is silent on is null.</summary>
public sealed record Schedule(
    Stated<IReadOnlyList<SamplingTime>>? Kinetics,
    Stated<IReadOnlyList<SamplingTime>>? Cytokines,
    Stated<ObservationFrame>? AdverseEvents,
    Stated<ObservationFrame>? Efficacy,
    Stated<ObservationFrame>? Survival,
    Stated<AssessmentInterval>? Imaging,
    Stated<DayConvention>? DayConvention)
{
    /// <summary>When conditioning starts, from infusion (−5 d), where the record says so.</summary>
    public Stated<Duration>? ConditioningStart { get; init; }
}

/// <summary>A sampling time as a protocol writes it.</summary>
public abstract record SamplingTime
{
    private SamplingTime() { }

    /// <summary>Some time within so long before conditioning starts; the interval includes its start and excludes conditioning.</summary>
    public sealed record BeforeConditioning(Duration Within) : SamplingTime;

    /// <summary>Some time within so long before the infusion; the interval excludes the infusion.</summary>
    public sealed record BeforeInfusion(Duration Within) : SamplingTime;

    /// <summary>So long after the infusion, by the clock: <c>1 h</c>, <c>24 h</c>.</summary>
    public sealed record AfterInfusion(Duration After) : SamplingTime;

    /// <summary>A numbered day: <c>Day 4</c>. Which day it is depends on the day convention.</summary>
    public sealed record NumberedDay(int Day) : SamplingTime;
}

/// <summary>How long something is observed: from, to an end after an origin; an open end is null.</summary>
public sealed record ObservationFrame(string From, string EndOrigin, Duration? End);

/// <summary>How often disease is assessed: every so long until, then every so long.</summary>
public sealed record AssessmentInterval(Duration Every, Duration? Until, Duration? Then);
