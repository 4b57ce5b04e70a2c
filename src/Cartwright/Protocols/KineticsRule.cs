using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>How the curve runs between two samples.</summary>
public enum AucRule
{
    /// <summary>Straight lines.</summary>
    Linear,

    /// <summary>Straight where it rises or reaches 0, exponential where it falls.</summary>
    LinearUpLogDown,

    /// <summary>Straight to the peak and where it reaches 0, exponential after the peak, also where it rises there.</summary>
    LinearThenLog,
}

/// <summary>What is made of a sample below the limit of quantification.</summary>
public enum BelowLimitAs
{
    /// <summary>A level of 0.</summary>
    Zero,

    /// <summary>No sample.</summary>
    Dropped,
}

/// <summary>How the area goes on when the interval outlasts the last quantifiable sample.</summary>
public enum BeyondLast
{
    /// <summary>Straight down to 0 at the first sample below the limit after it, as in AUCall. Where there is none, the interval was not observed and has no area.</summary>
    ToFirstBelowLimit,

    /// <summary>It stops at the last quantifiable sample: a lower bound.</summary>
    StopAtLast,

    /// <summary>Along the terminal slope from the last quantifiable level.</summary>
    Extrapolate,
}

/// <summary>
/// What becomes of samples below the limit of quantification. Before the dose: 0. After it and before the first quantifiable sample: 0. Between quantifiable
/// samples: dropped. After the last quantifiable sample they never enter the slope nor the area to the last; <see cref="BeyondLast"/> says what they do to a
/// partial area. <c>BeforeDose = Dropped</c> also leaves out the 0 that is otherwise supposed at time 0.
/// </summary>
/// <remarks>The defaults are those of PKNCA 0.12.1 (first keep, middle drop, last keep).</remarks>
public sealed record BelowLimitRules(
    BelowLimitAs BeforeDose = BelowLimitAs.Zero,
    BelowLimitAs BeforeFirst = BelowLimitAs.Zero,
    BelowLimitAs Between = BelowLimitAs.Dropped);

/// <summary>What somebody decided about one sample by hand.</summary>
public enum PointUse
{
    /// <summary>Nothing: the rules decide.</summary>
    ByRule,

    /// <summary>It is not used at all.</summary>
    Nowhere,

    /// <summary>It is a level like others, and in no slope.</summary>
    InNoSlope,

    /// <summary>It is a point of the terminal slope, which then goes through all such points and no others.</summary>
    InTerminalSlope,
}

/// <summary>A decision about one sample, with its reason.</summary>
/// <param name="Subject">USUBJID, or what is left of it without the study's identifier.</param>
/// <param name="Sample">PCSEQ.</param>
public sealed record PointChoice(string Subject, int Sample, PointUse Use, string Why)
{
    /// <summary>Where it stands in the protocol's file; null where it was not read from one.</summary>
    public Place? Where { get; init; }
}

/// <summary>The rules of cellular kinetics that a protocol may set.</summary>
/// <param name="SlopeNotBefore">Days from infusion before which no sample is in the terminal slope; null: the peak alone decides.</param>
/// <param name="SlopeMostPoints">The most points of the terminal slope; null: no limit.</param>
/// <param name="Points">Decisions about single samples.</param>
public sealed record KineticsRule(
    AucRule Area, BeyondLast BeyondLast, BelowLimitAs BelowLimitBeforeFirst, BelowLimitAs BelowLimitBetween, Duration? SlopeNotBefore, int? SlopeMostPoints, IReadOnlyList<PointChoice> Points);
